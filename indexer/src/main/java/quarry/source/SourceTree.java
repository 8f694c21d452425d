package quarry.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The documents below the paths that a user named, as found at one moment.
///
/// @param files    what may be a document, by path; of zip archives the members
/// @param ignored  how many files were passed over because their kind holds no text, such as pictures, or because a
///                 program left them, such as an editor's backups
/// @param topics   the files named `topics.yaml` at the top of folders that were given: they add to the taxonomy and
///                 are no documents
/// @param synonyms the files named `synonyms.txt` there: they add to the synonyms and are no documents
/// @param problems folders and files that could not be looked at, each with its reason
public record SourceTree(
        List<SourceFile> files, int ignored, List<Path> topics, List<Path> synonyms, List<Problem> problems) {
    /// @param path   the file or folder as its entries would carry it
    /// @param reason why it was left out, in a few words
    public record Problem(String path, String reason) {}

    public SourceTree {
        files = List.copyOf(files);
        topics = List.copyOf(topics);
        synonyms = List.copyOf(synonyms);
        problems = List.copyOf(problems);
    }

    /// Looks through files and folders, and lists zip archives. Hidden files, folders of builds and packages, and the
    /// folders of indexes are left out, symbolic links are not followed.
    ///
    /// @throws NoSuchFileException when one of the paths does not exist
    /// @throws IOException when a `quarry.yaml` cannot be read; the message names it, the line and what to do
    public static SourceTree of(List<Path> paths) throws IOException {
        var walk = new SourceWalk();
        for (var path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
            }
            walk.add(path.toRealPath());
        }
        var files = walk.files();
        files.sort(Comparator.comparing(SourceFile::path));
        return new SourceTree(files, walk.ignored(), walk.topics(), walk.synonyms(), walk.problems());
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
