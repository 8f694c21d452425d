package quarry.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarry.source.Location;
import quarry.source.SourceFile;
import quarry.source.Stamp;

/// What an index was made of and with.
///
/// @param schema     the version of fields, analysis and splitting, see [#SCHEMA]
/// @param roots      the files and folders that were indexed
/// @param topics     hash of the taxonomy that the entries were filed by
/// @param documents  the documents whose entries it holds, by path
/// @param refused    the documents that could not be read though their bytes could, by path
/// @param vectors    which entries have vectors
public record IndexManifest(
        int schema,
        List<IndexRoot> roots,
        String topics,
        List<DocumentRecord> documents,
        Map<String, Refused> refused,
        Vectors vectors) {
    /// Goes up whenever an index of before would be misread, or would hold entries that are split otherwise today.
    public static final int SCHEMA = 16;

    /// Knows of nothing.
    public static final IndexManifest NONE =
            new IndexManifest(SCHEMA, List.of(), "", List.of(), Map.of(), new Vectors("", 0, 0, 0));

    /// The vectors of a build's entries.
    ///
    /// @param model   the model that made them
    /// @param entries how many entries have them
    /// @param lacking how many have none
    /// @param known   how many vectors the store held when the build was made
    public record Vectors(String model, long entries, long lacking, int known) {}

    /// The content that was refused.
    ///
    /// @param location where it is
    /// @param sha256   hash of the bytes
    /// @param hints    fingerprint of what the folder's settings said of the document
    /// @param reason   why it could not be read
    public record Refused(Location location, String sha256, Stamp stamp, String hints, String reason) {
        boolean isAs(SourceFile file) {
            return location.equals(file.location())
                    && stamp.provesSame(file.stamp())
                    && hints.equals(file.hints().fingerprint());
        }
    }

    /// What any version's manifest tells that is good for keeping documents and their ids.
    ///
    /// @param roots the paths that were indexed
    public record Remembered(List<String> roots, List<RememberedDocument> documents) {
        public static final Remembered NOTHING = new Remembered(List.of(), List.of());
    }

    /// @param location where it was; null when that is not told
    /// @param size     in bytes; -1 when it is not told
    public record RememberedDocument(
            String path, @Nullable Location location, String origin, String sha256, long size) {}

    public IndexManifest {
        roots = List.copyOf(roots);
        documents = List.copyOf(documents);
        refused = Map.copyOf(refused);
    }

    /// The lines that users add to the synonyms.
    public List<String> synonyms() {
        return roots.stream().flatMap(root -> root.synonyms().stream()).toList();
    }

    public IndexManifest with(Vectors known) {
        return new IndexManifest(schema, roots, topics, documents, refused, known);
    }

    /// The same, but that some documents are read by the next run whatever the file system tells of them.
    public IndexManifest distrusting(Set<String> paths) {
        var marked = documents.stream()
                .map(document -> paths.contains(document.path())
                        ? document.withStamp(document.stamp().distrusted())
                        : document)
                .toList();
        return new IndexManifest(schema, roots, topics, marked, refused, vectors);
    }

    public long entries() {
        return documents.stream().mapToLong(DocumentRecord::count).sum();
    }
}
