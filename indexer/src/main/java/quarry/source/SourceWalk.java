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
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarry.source.SourceTree.Problem;

/// Collects what a [SourceTree] holds. Not thread-safe.
final class SourceWalk extends SimpleFileVisitor<Path> {
    private static final String TOPICS = "topics.yaml";
    private static final String SYNONYMS = "synonyms.txt";
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Path> topics = new ArrayList<>();
    private final List<Path> synonyms = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Deque<FolderSettings> settings = new ArrayDeque<>();
    private final Instant now = Instant.now();
    private int ignored;
    private Path root = Path.of("");

    List<SourceFile> files() {
        return files;
    }

    List<Path> topics() {
        return topics;
    }

    List<Path> synonyms() {
        return synonyms;
    }

    List<Problem> problems() {
        return problems;
    }

    int ignored() {
        return ignored;
    }

    void add(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        var parent = path.getParent();
        root = isFolder || parent == null ? path : parent;
        settings.clear();
        if (!isFolder) {
            settings.push(FolderSettings.NONE.in(root));
        }
        Files.walkFileTree(path, this);
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
        if (!folder.equals(root) && (skips(folder) || settings().ignores(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        settings.push(settings().in(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        settings.poll();
        if (failure != null) {
            problems.add(new Problem(name(folder), "could not be listed to its end: " + failure.getMessage()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.getFileName().toString().startsWith(".") || settings().ignores(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
            addFile(file, Stamp.of(file, attributes, now));
        } else if (attributes.isSymbolicLink()) {
            addLink(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        var reason = switch (cause) {
            case AccessDeniedException _ -> "may not be read; check its permissions";
            case NoSuchFileException _ -> "is gone; run the command again";
            default -> "cannot be looked at: " + cause.getMessage();
        };
        problems.add(new Problem(name(file), reason));
        return FileVisitResult.CONTINUE;
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
        if (file.equals(root.resolve(TOPICS))) {
            topics.add(file);
        } else if (file.equals(root.resolve(SYNONYMS))) {
            synonyms.add(file);
        } else if (!name.equals(FolderSettings.FILE)) {
            addDocument(file, stamp);
        }
    }

    private void addDocument(Path file, Stamp stamp) {
        var kind = FileKind.of(file.getFileName().toString());
        if (kind == FileKind.NO_TEXT) {
            ignored++;
        } else if (seen.add(file)) {
            var hints = settings().hints();
            var source = new SourceFile(file, unique(name(file)), List.of(), stamp, hints);
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
        files.addAll(walk.files());
        problems.addAll(walk.problems());
        ignored += walk.ignored();
    }

    private String name(Path file) {
        var name = root.relativize(file).toString().replace('\\', '/');
        return name.isEmpty() ? String.valueOf(file.getFileName()) : name;
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
