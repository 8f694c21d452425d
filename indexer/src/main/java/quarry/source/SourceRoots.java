package quarry.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The files and folders whose documents an index holds. Documents are called by their way from the root that they
/// belong to, which is the nearest one above them.
/// Immutable.
public final class SourceRoots {
    /// More links than these, one leading to the next, are a circle.
    private static final int MAX_LINKS = 40;

    static final String TOPICS = "topics.yaml";
    static final String SYNONYMS = "synonyms.txt";

    /// What is looked through in one run: a path, and the root that its documents belong to.
    public record Part(Path root, Path path) {}

    /// By how they are written.
    private final SequencedMap<String, Path> paths = new LinkedHashMap<>();

    /// @param paths absolute and without links, none of them found by looking through another
    public SourceRoots(Collection<Path> paths) {
        paths.forEach(path -> this.paths.put(path.toString(), path));
    }

    public List<Path> paths() {
        return List.copyOf(paths.values());
    }

    /// Files and folders as they are given, without those that are found below others of them.
    ///
    /// @throws IOException when a `quarry.yaml` cannot be read; the message names it, the line and what to do
    public static SourceRoots of(List<Path> given) throws IOException {
        return new SourceRoots(List.of()).with(given, Set.of());
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

    /// These roots and some more. What is found below one of these is none of its own; what is found below one that is
    /// given goes up in it, unless it cannot be seen just now.
    ///
    /// @param away roots of these that cannot be seen
    public SourceRoots with(List<Path> given, Set<Path> away) throws IOException {
        var result = new SourceRoots(paths.values());
        for (var path : given) {
            if (result.reaching(path).filter(root -> !root.equals(path)).isEmpty()) {
                result.takeIn(path, away);
            }
        }
        return result;
    }

    private void takeIn(Path added, Set<Path> away) throws IOException {
        if (!Files.isRegularFile(added)) {
            for (var path : paths()) {
                if (!away.contains(path) && SourceWalk.reaches(added, path)) {
                    paths.remove(path.toString());
                }
            }
        }
        paths.put(added.toString(), added);
    }

    /// What has to be looked through for some paths of theirs, each once.
    public List<Part> parts(List<Path> given) throws IOException {
        var result = new ArrayList<Part>();
        for (var path : SourceRoots.of(given).paths.values()) {
            result.add(new Part(reaching(path).orElse(path), path));
        }
        return result;
    }

    /// All that belongs to them.
    public List<Part> parts() {
        return paths.values().stream().map(path -> new Part(path, path)).toList();
    }

    private Optional<Path> reaching(Path path) throws IOException {
        for (var above = path; above != null; above = above.getParent()) {
            if (paths.containsKey(above.toString()) && SourceWalk.reaches(above, path)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /// The root that something belongs to, if it does to any.
    public Optional<Path> of(Location location) {
        var above = location.file();
        for (int end = above.length(); end >= 0; end = above.lastIndexOf(File.separatorChar, end - 1)) {
            // The root of a file system is written with a separator at its end.
            var root = paths.get(above.substring(0, end));
            var top = root == null && end < above.length() ? paths.get(above.substring(0, end + 1)) : root;
            if (top != null) {
                return Optional.of(top);
            }
        }
        return Optional.empty();
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
