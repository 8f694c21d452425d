package quarry.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.IOUtils;
import quarry.entry.State;

/// What an index was made of and with. Stands as `manifest.json` beside the index's own files.
///
/// @param schema     the version of fields, analysis and splitting, see [#SCHEMA]
/// @param roots      the files and folders that were indexed, as absolute paths
/// @param topics     hash of the taxonomy that the entries were filed by
/// @param documents  the documents that were read, by path
/// @param unreadable the documents that were not
/// @param refused    the hashes of those of them whose bytes could be read, by path
/// @param vectors    which entries have vectors
public record IndexManifest(
        int schema,
        List<String> roots,
        String topics,
        List<DocumentRecord> documents,
        List<IndexReport.Unreadable> unreadable,
        Map<String, String> refused,
        Vectors vectors) {
    /// Goes up whenever an index of before would be misread, or would hold entries that are split otherwise today.
    public static final int SCHEMA = 6;

    private static final String FILE = "manifest.json";
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// The vectors of a build's entries.
    ///
    /// @param model   the model that made them
    /// @param entries how many entries have them
    /// @param known   how many vectors the store held when the build was made
    public record Vectors(String model, long entries, int known) {}

    /// One document.
    ///
    /// @param sha256   hash of its bytes, in hexadecimal
    /// @param entries  its entries by state
    /// @param snippets its snippets
    /// @param repaired its repaired characters
    public record DocumentRecord(String path, String sha256, Map<State, Long> entries, long snippets, long repaired) {
        public DocumentRecord {
            entries = Map.copyOf(entries);
        }
    }

    public IndexManifest {
        roots = List.copyOf(roots);
        documents = List.copyOf(documents);
        unreadable = List.copyOf(unreadable);
        refused = Map.copyOf(refused);
    }

    /// @throws IndexDamagedException when it is missing or cannot be read
    static IndexManifest read(Path folder) throws IOException {
        try {
            return MAPPER.readValue(folder.resolve(FILE).toFile(), IndexManifest.class);
        } catch (NoSuchFileException | com.fasterxml.jackson.core.JacksonException e) {
            throw new IndexDamagedException(folder.resolve(FILE) + " cannot be read", e);
        } catch (java.io.FileNotFoundException e) {
            throw new IndexDamagedException(folder.resolve(FILE) + " is missing", e);
        }
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), MAPPER.writeValueAsBytes(this));
        IOUtils.fsync(folder.resolve(FILE), false);
    }

    /// How many entries have no vectors.
    long withoutVectors() {
        return entries() - vectors.entries();
    }

    long entries() {
        return documents.stream()
                .flatMap(document -> document.entries().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
