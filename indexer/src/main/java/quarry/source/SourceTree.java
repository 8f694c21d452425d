package quarry.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The files below the paths that a user named, as found at one moment.
///
/// @param files    what may be a document, by path
/// @param ignored  how many files were passed over because their kind holds no text, such as pictures
/// @param topics   the files named `topics.yaml` at the top of folders that were given: they add to the taxonomy and
///                 are no documents
/// @param problems folders and files that could not be looked at, each with its reason
public record SourceTree(List<SourceFile> files, int ignored, List<Path> topics, List<Problem> problems) {
    private static final String TOPICS = "topics.yaml";
    private static final Set<String> SKIPPED_FOLDERS = Set.of("node_modules", "target", "build", "__pycache__", "venv");
    private static final Set<String> NO_TEXT = Set.of(
            "png", "jpg", "jpeg", "gif", "bmp", "ico", "webp", "svg", "tif", "tiff", "heic", "mp3", "mp4", "wav", "ogg",
            "avi", "mov", "mkv", "webm", "class", "jar", "exe", "dll", "so", "dylib", "o", "a", "bin", "pyc", "woff",
            "woff2", "ttf", "otf", "eot", "lock", "iso", "img", "dmg");

    /// @param path   the file or folder as its entries would carry it
    /// @param reason why it was left out, in a few words
    public record Problem(String path, String reason) {}

    public SourceTree {
        files = List.copyOf(files);
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
    }

    /// Looks through files and folders. Hidden ones, build and package folders are left out, symbolic links are not
    /// followed.
    ///
    /// @throws NoSuchFileException when one of the paths does not exist
    public static SourceTree of(List<Path> paths) throws IOException {
        var walk = new Walk();
        for (var path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
            }
            walk.add(path.toRealPath());
        }
        walk.files.sort(Comparator.comparing(SourceFile::path));
        return new SourceTree(walk.files, walk.ignored, walk.topics, walk.problems);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final List<SourceFile> files = new ArrayList<>();
        private final List<Path> topics = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private int ignored;
        private Path root = Path.of("");

        void add(Path path) throws IOException {
            var parent = path.getParent();
            root = Files.isDirectory(path) || parent == null ? path : parent;
            Files.walkFileTree(path, this);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            boolean skipped = !folder.equals(root) && (name.startsWith(".") || SKIPPED_FOLDERS.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
                addFile(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            problems.add(new Problem(name(file), "may not be read; check its permissions"));
            return FileVisitResult.CONTINUE;
        }

        private void addFile(Path file) {
            if (file.equals(root.resolve(TOPICS))) {
                topics.add(file);
                return;
            }
            if (NO_TEXT.contains(extension(file))) {
                ignored++;
            } else if (seen.add(file)) {
                files.add(new SourceFile(file, unique(name(file))));
            }
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }

        /// Two folders may hold a file of the same name: the later one carries its folder's name in front.
        private String unique(String name) {
            var result = names.contains(name) ? root.getFileName() + "/" + name : name;
            for (int count = 2; !names.add(result); count++) {
                result = root.getFileName() + "-" + count + "/" + name;
            }
            return result;
        }

        private static String extension(Path file) {
            var name = file.getFileName().toString();
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }
}
