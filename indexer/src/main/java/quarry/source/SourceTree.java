package quarry.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The documents below the paths that a user named, as found at one moment.
///
/// @param files    what may be a document, by path; of zip archives the members
/// @param ignored  how many files were passed over because their kind holds no text, such as pictures, or because a
///                 program left them, such as an editor's backups
/// @param problems folders and files that could not be looked at, each with its reason
/// @param unseen   where these are: what is there, or below it, is not known
public record SourceTree(List<SourceFile> files, int ignored, List<Problem> problems, List<Location> unseen) {
    /// @param path   the file or folder as its entries would carry it
    /// @param reason why it was left out, in a few words
    public record Problem(String path, String reason) {}

    public SourceTree {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        unseen = List.copyOf(unseen);
    }

    /// Looks through files and folders, and lists zip archives. Hidden files, folders of builds and packages, and the
    /// folders of indexes are left out, symbolic links are not followed.
    ///
    /// @throws NoSuchFileException when one of the paths does not exist
    /// @throws IOException when a `quarry.yaml` cannot be read; the message names it, the line and what to do
    public static SourceTree of(List<Path> paths) throws IOException {
        return of(SourceRoots.ofExisting(paths).parts(), Map.of(), Set.of());
    }

    /// @param known what files and archives are called already, by where they are
    /// @param taken names that no other may get
    public static SourceTree of(List<SourceRoots.Part> parts, Map<String, String> known, Set<String> taken)
            throws IOException {
        var walk = new SourceWalk(known, taken);
        for (var part : parts) {
            walk.add(part);
        }
        return walk.tree();
    }

    /// Whether a place could not be looked at, so that what is there is not known.
    public boolean isUnseen(Location location) {
        return unseen.stream().anyMatch(location::isWithin);
    }

    /// With something more that is wrong.
    public SourceTree with(Problem problem) {
        return new SourceTree(
                files,
                ignored,
                Stream.concat(problems.stream(), Stream.of(problem)).toList(),
                unseen);
    }

    /// Without the documents at some places.
    public SourceTree without(Predicate<Location> dropped) {
        return new SourceTree(
                files.stream().filter(file -> !dropped.test(file.location())).toList(), ignored, problems, unseen);
    }

    /// Whether a file is passed over because of its name.
    public static boolean passesOver(Path file) {
        var kind = FileKind.of(String.valueOf(file.getFileName()));
        return (kind == FileKind.HIDDEN || kind.isIgnored()) && !Files.isDirectory(file);
    }

    /// Whether nothing in a folder below the one that was given is a document.
    public static boolean skips(Path folder) {
        return SourceWalk.skips(folder);
    }
}
