package quarry.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarry.source.SourceRoots;
import quarry.source.SourceTree.Problem;

/// A file or folder whose documents an index holds, and what its files say about all of them.
///
/// @param path     absolute and without links
/// @param volume   what the system calls the volume that it was on; empty when that is not known
/// @param topics   its `topics.yaml`; empty when it has none
/// @param synonyms the lines of its `synonyms.txt` that make sense
public record IndexRoot(String path, String volume, String topics, List<String> synonyms) {
    /// A larger `topics.yaml` is none.
    private static final long MAX_TOPICS = 4L << 20;

    public IndexRoot {
        synonyms = List.copyOf(synonyms);
    }

    /// A root of which nothing is known yet.
    IndexRoot(Path path) {
        this(path.toString(), "", "", List.of());
    }

    /// The root as it is on disk now.
    ///
    /// @param unread   gets those of its files that may not be read; what they said before stays
    /// @param problems gets what is wrong with its synonyms
    /// @throws IOException when its `topics.yaml` makes no sense
    IndexRoot asItIsNow(List<Problem> unread, List<String> problems) throws IOException {
        var folder = Path.of(path);
        if (Files.isDirectory(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder))) {
            return this;
        }
        var topicsFile = readable(SourceRoots.topics(folder), unread);
        var synonymsFile = readable(SourceRoots.synonyms(folder), unread);
        return new IndexRoot(
                path,
                volumeOf(folder),
                topicsFile == null ? topics : topicsFile.isPresent() ? topics(topicsFile.get()) : "",
                synonymsFile == null
                        ? synonyms
                        : synonymsFile
                                .map(file -> UserSynonyms.lines(file, problems))
                                .orElse(List.of()));
    }

    /// Null when there is such a file and it may not be read.
    @SuppressWarnings("NullableOptional")
    private static @Nullable Optional<Path> readable(Optional<Path> file, List<Problem> unread) {
        if (file.isPresent() && !Files.isReadable(file.get())) {
            unread.add(new Problem(
                    file.get().toString(),
                    "may not be read; what it said when it could stays in force. Check its permissions"));
            return null;
        }
        return file;
    }

    private static String topics(Path file) throws IOException {
        if (Files.size(file) > MAX_TOPICS) {
            throw new IOException(file + ": is larger than " + (MAX_TOPICS >> 20)
                    + " MB; it should list topics with their words and nothing else");
        }
        // Whatever is no UTF-8 in it is found when it is parsed.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /// Whether it cannot be seen just now: it is not there, or it is an empty folder on another volume than it was, as
    /// the place is where a disk belongs that is not attached.
    boolean isAway() throws IOException {
        var folder = Path.of(path);
        return !Files.exists(folder)
                || (!volume.isEmpty() && !volume.equals(volumeOf(folder)) && isEmptyFolder(folder));
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String volumeOf(Path folder) {
        try {
            var store = Files.getFileStore(folder);
            return store.type() + " " + store.name();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
