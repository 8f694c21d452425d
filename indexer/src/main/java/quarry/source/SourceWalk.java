package quarry.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarry.source.SourceTree.Problem;

/// Collects what a [SourceTree] holds. Not thread-safe.
final class SourceWalk extends SimpleFileVisitor<Path> {
    private final Map<String, String> known;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Location> unseen = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Set<String> names;
    private final Deque<FolderSettings> settings = new ArrayDeque<>();
    private final Instant now = Instant.now();
    private int ignored;
    private Path start = Path.of("");
    private Path root = Path.of("");

    /// @param known what files are called already, by where they are
    /// @param taken names that nothing else may get
    SourceWalk(Map<String, String> known, Set<String> taken) {
        this.known = known;
        this.names = new HashSet<>(known.values());
        names.addAll(taken);
    }

    SourceTree tree() {
        files.sort(Comparator.comparing(SourceFile::path));
        return new SourceTree(files, ignored, problems, unseen);
    }

    void add(SourceRoots.Part part) throws IOException {
        start = part.path();
        root = folderOf(part.root());
        settings.clear();
        for (var folder = root; start.startsWith(folder) && !folder.equals(start); folder = towards(start, folder)) {
            settings.push(settings().in(folder));
        }
        Files.walkFileTree(start, this);
    }

    /// What a path's documents are called from: itself, or the folder of a single document.
    private static Path folderOf(Path path) {
        var parent = path.getParent();
        return parent != null && Files.isRegularFile(path) ? parent : path;
    }

    /// The next step from a folder to something below it.
    private static Path towards(Path path, Path folder) {
        return folder.resolve(path.getName(folder.getNameCount()));
    }

    /// Whether looking through a folder leads to a path, be that there just now or not.
    static boolean reaches(Path folder, Path path) throws IOException {
        if (!path.startsWith(folder)) {
            return false;
        }
        var settings = FolderSettings.NONE;
        for (var at = folder; !at.equals(path); ) {
            settings = settings.in(at);
            at = towards(path, at);
            boolean hidden = Files.isRegularFile(at) ? isHidden(at) : skips(at);
            if (hidden || settings.ignores(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    static boolean skips(Path folder) {
        var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        return FileKind.isHidden(name) || isIndex(folder);
    }

    /// An index among the documents that it was made of is none of them.
    private static boolean isIndex(Path folder) {
        return Files.isRegularFile(folder.resolve("current")) && Files.isRegularFile(folder.resolve("lock"));
    }

    private FolderSettings settings() {
        var nearest = settings.peek();
        return nearest == null ? FolderSettings.NONE : nearest;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (!folder.equals(start) && (skips(folder) || settings().ignores(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        settings.push(settings().in(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        settings.poll();
        if (failure != null) {
            cannotSee(folder, "could not be listed to its end: " + failure.getMessage());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file) || settings().ignores(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
            addFile(file, Stamp.of(file, attributes, now));
        } else if (attributes.isSymbolicLink()
                && !FileKind.of(file.getFileName().toString()).isIgnored()) {
            addLink(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        boolean isWanted = file.equals(start)
                || !(FileKind.isHidden(String.valueOf(file.getFileName()))
                        || settings().ignores(file));
        if (!isWanted) {
            return FileVisitResult.CONTINUE;
        }
        if (cause instanceof NoSuchFileException && SourceTree.passesOver(file)) {
            // Editors make such files for a moment only.
            return FileVisitResult.CONTINUE;
        }
        var reason = switch (cause) {
            case AccessDeniedException _ -> "may not be read; check its permissions";
            case NoSuchFileException _ -> "is gone; run the command again";
            default -> "cannot be looked at: " + cause.getMessage();
        };
        cannotSee(file, reason);
        return FileVisitResult.CONTINUE;
    }

    private void cannotSee(Path path, String reason) {
        problems.add(new Problem(name(path), reason));
        unseen.add(new Location(path.toString()));
    }

    /// What a link leads to inside the folder is found there; what is outside was not given.
    private void addLink(Path link) {
        try {
            var target = link.toRealPath();
            if (link.startsWith(target)) {
                problems.add(new Problem(name(link), "is a link to a folder that it is in, a circle; remove it"));
            } else if (!target.startsWith(root)) {
                problems.add(new Problem(
                        name(link),
                        "is a link to " + target + ", and links are not followed; name that as a path of its own"));
            }
        } catch (NoSuchFileException e) {
            problems.add(new Problem(name(link), "is a link to something that is not there; remove it"));
        } catch (IOException e) {
            problems.add(new Problem(name(link), "is a link that leads nowhere or in a circle; remove it"));
        }
    }

    private void addFile(Path file, Stamp stamp) {
        var name = file.getFileName().toString();
        boolean isAside =
                file.equals(root.resolve(SourceRoots.TOPICS)) || file.equals(root.resolve(SourceRoots.SYNONYMS));
        if (!isAside && !name.equals(FolderSettings.FILE)) {
            addDocument(file, stamp);
        }
    }

    private void addDocument(Path file, Stamp stamp) {
        var kind = FileKind.of(file.getFileName().toString());
        if (kind.isIgnored()) {
            ignored++;
        } else if (seen.add(file)) {
            var hints = settings().hints();
            var source = new SourceFile(file, called(file), List.of(), stamp, hints);
            if (kind == FileKind.ARCHIVE) {
                addMembers(source);
            } else {
                files.add(source);
            }
        }
    }

    private void addMembers(SourceFile archive) {
        var around = settings();
        var walk = new ArchiveWalk(archive, member -> around.ignores(archive.file(), member));
        walk.walk();
        for (var member : walk.files()) {
            names.add(member.path());
            files.add(member);
        }
        problems.addAll(walk.problems());
        unseen.addAll(walk.unseen());
        ignored += walk.ignored();
    }

    private String name(Path file) {
        var name = root.relativize(file).toString().replace('\\', '/');
        return SourceFile.onOneLine(name.isEmpty() ? String.valueOf(file.getFileName()) : name);
    }

    private String called(Path file) {
        var before = known.get(file.toString());
        return before == null ? unique(name(file)) : before;
    }

    /// Two folders may hold a file of the same name: the later one carries its folder's name in front.
    private String unique(String name) {
        var result = names.contains(name) ? root.getFileName() + "/" + name : name;
        for (int count = 2; !names.add(result); count++) {
            result = root.getFileName() + "-" + count + "/" + name;
        }
        return result;
    }
}
