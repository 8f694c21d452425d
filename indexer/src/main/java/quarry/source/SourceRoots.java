package quarry.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The files and folders whose documents an index holds. Documents are called by their way from the root that they
/// belong to, which is the nearest one above them.
///
/// @param paths absolute and without links, none of them found by looking through another
public record SourceRoots(List<Path> paths) {
    /// More links than these, one leading to the next, are a circle.
    private static final int MAX_LINKS = 40;

    static final String TOPICS = "topics.yaml";
    static final String SYNONYMS = "synonyms.txt";

    /// What is looked through in one run: a path, and the root that its documents belong to.
    public record Part(Path root, Path path) {}

    public SourceRoots {
        paths = List.copyOf(paths);
    }

    /// Files and folders as they are given, without those that are found below others of them.
    ///
    /// @throws IOException when a `quarry.yaml` cannot be read; the message names it, the line and what to do
    public static SourceRoots of(List<Path> given) throws IOException {
        return new SourceRoots(List.of()).with(given);
    }

    /// The same of paths that must be there.
    ///
    /// @throws NoSuchFileException when one is not
    static SourceRoots ofExisting(List<Path> given) throws IOException {
        var paths = new ArrayList<Path>();
        for (var path : given) {
            if (!Files.exists(path)) {
                throw missing(path);
            }
            paths.add(path.toRealPath());
        }
        return of(paths);
    }

    public static NoSuchFileException missing(Path path) {
        return new NoSuchFileException(path.toString(), null, "there is no such file or folder");
    }

    /// A path without links, as far as it is there: what a link leads to need not be.
    public static Path real(Path path) throws IOException {
        return real(path.toAbsolutePath().normalize(), MAX_LINKS);
    }

    private static Path real(Path path, int links) throws IOException {
        for (var at = path; at != null; at = at.getParent()) {
            var below = at.relativize(path);
            if (Files.exists(at)) {
                return at.toRealPath().resolve(below).normalize();
            }
            if (Files.isSymbolicLink(at) && links > 0) {
                var target = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
                return real(target.resolve(below).normalize(), links - 1);
            }
        }
        return path;
    }

    /// These roots and some more. What is found below one of these is none of its own; what is found below a new one
    /// goes up in it.
    public SourceRoots with(List<Path> more) throws IOException {
        var result = new SourceRoots(paths);
        for (var path : more) {
            if (result.reaching(path).isEmpty()) {
                result = result.joined(path);
            }
        }
        return result;
    }

    private SourceRoots joined(Path added) throws IOException {
        var result = new ArrayList<Path>();
        for (var path : paths) {
            if (!SourceWalk.reaches(added, path)) {
                result.add(path);
            }
        }
        result.add(added);
        return new SourceRoots(result);
    }

    /// What has to be looked through for some paths of theirs, each once.
    public List<Part> parts(List<Path> given) throws IOException {
        var result = new ArrayList<Part>();
        for (var path : SourceRoots.of(given).paths()) {
            result.add(new Part(reaching(path).orElse(path), path));
        }
        return result;
    }

    /// All that belongs to them.
    public List<Part> parts() {
        return paths.stream().map(path -> new Part(path, path)).toList();
    }

    private Optional<Path> reaching(Path path) throws IOException {
        for (var root : paths) {
            if (SourceWalk.reaches(root, path)) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }

    /// The root that something belongs to, if it does to any.
    public Optional<Path> of(Location location) {
        return paths.stream()
                .filter(root -> location.isWithin(root.toString()))
                .max(Comparator.comparingInt(Path::getNameCount));
    }

    /// The file that adds to the taxonomy and is no document: a `topics.yaml` at the top of a folder that was given.
    public static Optional<Path> topics(Path root) {
        return atTop(root, TOPICS);
    }

    /// The file that adds to the synonyms and is no document: a `synonyms.txt` at the top of a folder that was given.
    public static Optional<Path> synonyms(Path root) {
        return atTop(root, SYNONYMS);
    }

    private static Optional<Path> atTop(Path root, String name) {
        var file = Files.isDirectory(root) ? root.resolve(name) : root;
        return Files.isRegularFile(file) && file.endsWith(name) ? Optional.of(file) : Optional.empty();
    }
}
