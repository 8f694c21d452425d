package quarry.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import quarry.source.SourceTree.Problem;

/// Lists the documents of a zip archive, and of the archives in it. One archive a walk.
final class ArchiveWalk {
    private final SourceFile archive;
    private final Predicate<String> left;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Location> unseen = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private int ignored;
    private int members;
    private long bytes;

    /// @param archive the archive as a file
    /// @param left    whether a user wants a member left out, by its name
    ArchiveWalk(SourceFile archive, Predicate<String> left) {
        this.archive = archive;
        this.left = left;
    }

    List<SourceFile> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    /// Where members are that could not be looked at.
    List<Location> unseen() {
        return unseen;
    }

    /// How many members were passed over because their kind holds no text, or because a program left them.
    int ignored() {
        return ignored;
    }

    void walk() {
        try (var open = Archive.open(archive.file())) {
            walk(open, List.of(), archive.path());
        } catch (NoSuchFileException e) {
            cannotSee(List.of(), archive.path(), "is gone; run the command again");
        } catch (AccessDeniedException e) {
            cannotSee(List.of(), archive.path(), "may not be read; check its permissions");
        } catch (UnreadableSourceException e) {
            cannotSee(List.of(), archive.path(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            cannotSee(List.of(), archive.path(), "cannot be read: " + e.getMessage());
        }
    }

    /// @param outer the names of the archives that `open` is in, its own last; empty for the file itself
    /// @param path  the path of `open` in entries
    private void walk(Archive open, List<String> outer, String path) throws IOException {
        if (open.isDocument()) {
            files.add(new SourceFile(archive.file(), path, outer, archive.stamp(), archive.hints()));
            return;
        }
        Set<String> names = new HashSet<>();
        for (var member : open.members()) {
            if (++members > Archive.MAX_MEMBERS) {
                cannotSee(
                        List.of(),
                        archive.path(),
                        "has more than " + Archive.MAX_MEMBERS
                                + " members, of which the rest is left out; split it into smaller archives");
                return;
            }
            if (names.add(member.getName())) {
                add(open, member, outer, path);
            }
        }
    }

    private void add(Archive open, ZipArchiveEntry member, List<String> outer, String path) throws IOException {
        var name = member.getName();
        var shown = shown(path + "/" + SourceFile.onOneLine(name.replace('\\', '/')));
        var kind = FileKind.of(name);
        var refusal = Archive.refusal(member);
        if (left.test(name) || isSettings(name) || (kind == FileKind.HIDDEN && !Archive.leaves(name))) {
            return;
        }
        if (kind.isIgnored()) {
            ignored++;
            return;
        }
        if (refusal.isEmpty() && kind == FileKind.DOCUMENT) {
            bytes += Math.max(0, member.getSize());
            refusal = bytes > Archive.MAX_TOTAL_BYTES
                    ? "is left out, as its archive unpacks to more than " + (Archive.MAX_TOTAL_BYTES >> 20)
                            + " MB; split the archive into smaller ones"
                    : "";
        }
        var names = Stream.concat(outer.stream(), Stream.of(name)).toList();
        if (!refusal.isEmpty()) {
            cannotSee(names, shown, refusal);
            return;
        }
        if (kind == FileKind.ARCHIVE) {
            inner(open, name, names, shown);
        } else {
            var stamp = archive.stamp().ofMember(member.getSize());
            files.add(new SourceFile(archive.file(), shown, names, stamp, archive.hints()));
        }
    }

    /// Names that differ in their separators alone are told apart.
    private String shown(String path) {
        var result = path;
        for (int count = 2; !shown.add(result); count++) {
            result = path + " (" + count + ")";
        }
        return result;
    }

    private static boolean isSettings(String name) {
        return FolderSettings.FILE.equals(name.substring(name.lastIndexOf('/') + 1));
    }

    private void inner(Archive open, String name, List<String> names, String path) throws IOException {
        if (names.size() > Archive.MAX_DEPTH) {
            cannotSee(
                    names,
                    path,
                    "is more than " + Archive.MAX_DEPTH + " archives deep, which is not looked into; unpack it");
            return;
        }
        try (var inner = Archive.open(open.read(name, Archive.MAX_INNER_BYTES))) {
            walk(inner, names, path);
        } catch (UnreadableSourceException e) {
            cannotSee(names, path, String.valueOf(e.getMessage()));
        }
    }

    private void cannotSee(List<String> names, String path, String reason) {
        problems.add(new Problem(path, reason));
        unseen.add(new Location(archive.file().toString(), names));
    }
}
