package quarry.index;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import quarry.analysis.Synonyms;
import quarry.source.Stamp;

/// What an index was made of and with. Stands as `manifest.json` beside the index's own files.
///
/// @param schema     the version of fields, analysis and splitting, see [#SCHEMA]
/// @param roots      the files and folders that were indexed, as absolute paths
/// @param topics     hash of the taxonomy that the entries were filed by
/// @param synonyms   the lines that users add to the synonyms
/// @param documents  the documents that were read, by path
/// @param unreadable the documents that were not
/// @param refused    those of them whose bytes could be read, by path
/// @param vectors    which entries have vectors
public record IndexManifest(
        int schema,
        List<String> roots,
        String topics,
        List<String> synonyms,
        List<DocumentRecord> documents,
        List<IndexReport.Unreadable> unreadable,
        Map<String, Refused> refused,
        Vectors vectors) {
    /// Goes up whenever an index of before would be misread, or would hold entries that are split otherwise today.
    public static final int SCHEMA = 14;

    /// Knows of nothing.
    static final IndexManifest NONE =
            new IndexManifest(SCHEMA, List.of(), "", List.of(), List.of(), List.of(), Map.of(), new Vectors("", 0, 0));

    static final String FILE = "manifest.json";
    private static final String NEXT = "manifest.next";
    /// How the file begins.
    private static final String CHECKSUM = "{\n  \"checksum\" : \"%08x\",";

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /// The vectors of a build's entries.
    ///
    /// @param model   the model that made them
    /// @param entries how many entries have them
    /// @param known   how many vectors the store held when the build was made
    public record Vectors(String model, long entries, int known) {}

    /// The content that was refused.
    ///
    /// @param sha256 hash of the bytes
    /// @param hints  fingerprint of what the folder's settings said of the document
    public record Refused(String sha256, Stamp stamp, String hints) {}

    /// What any version's manifest tells of a document that is good for keeping its ids.
    ///
    /// @param size in bytes; -1 when it is not told
    record Remembered(String path, String origin, String sha256, long size) {}

    public IndexManifest {
        roots = List.copyOf(roots);
        synonyms = List.copyOf(synonyms);
        documents = List.copyOf(documents);
        unreadable = List.copyOf(unreadable);
        refused = Map.copyOf(refused);
    }

    /// @throws IndexDamagedException when it is missing or cannot be read
    static IndexManifest read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        try {
            var text = Files.readString(file);
            var tree = MAPPER.readTree(text);
            if (!tree.path("schema").isInt()) {
                throw new IndexDamagedException(file + " tells no version", null);
            }
            int version = tree.path("schema").asInt();
            if (version == SCHEMA && !text.equals(checked(unchecked(text)))) {
                throw new IndexDamagedException(file + " does not fit its checksum", null);
            }
            // What another version says of its documents is not for this one to read.
            return version == SCHEMA
                    ? MAPPER.treeToValue(tree, IndexManifest.class)
                    : new IndexManifest(
                            version, List.of(), "", List.of(), List.of(), List.of(), Map.of(), new Vectors("", 0, 0));
        } catch (IndexDamagedException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new IndexDamagedException(file + " is missing", e);
        } catch (IOException e) {
            throw new IndexDamagedException(file + " cannot be read", e);
        }
    }

    /// Puts the checksum of a manifest's text in front of what it tells.
    static String checked(String json) {
        var checksum = new CRC32C();
        checksum.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, CHECKSUM, checksum.getValue()) + json.substring(json.isEmpty() ? 0 : 1);
    }

    /// A manifest's text without its checksum.
    static String unchecked(String json) {
        int length = String.format(Locale.ROOT, CHECKSUM, 0).length();
        return "{" + json.substring(Math.min(length, json.length()));
    }

    /// The synonyms that go with a build: those that come with the program, with those of its users.
    ///
    /// @throws IndexDamagedException when the manifest is missing or cannot be read
    public static Synonyms synonyms(Path build) throws IOException {
        return Synonyms.shipped().extendedBy(read(build).synonyms());
    }

    /// What an index of whatever version remembers; nothing when there is none that can be read.
    static List<Remembered> remembered(Path folder) {
        var result = new ArrayList<Remembered>();
        try {
            for (JsonNode document :
                    MAPPER.readTree(folder.resolve(FILE).toFile()).path("documents")) {
                var path = document.path("path").asText();
                result.add(new Remembered(
                        path,
                        document.path("origin").asText(path),
                        document.path("sha256").asText(),
                        document.path("stamp").path("size").asLong(-1)));
            }
        } catch (IOException e) {
            // Every document is new, then.
            result.clear();
        }
        return result;
    }

    /// Writes it, or puts it in the place of the one that is there, at once.
    void write(Path folder) throws IOException {
        var next = folder.resolve(NEXT);
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = StandardCharsets.UTF_8.encode(checked(MAPPER.writeValueAsString(this)));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    IndexManifest with(Vectors known) {
        return new IndexManifest(schema, roots, topics, synonyms, documents, unreadable, refused, known);
    }

    /// The same, but that some documents are read by the next run whatever the file system tells of them.
    IndexManifest distrusting(Set<String> paths) {
        var marked = documents.stream()
                .map(document -> paths.contains(document.path())
                        ? document.withStamp(document.stamp().distrusted())
                        : document)
                .toList();
        return new IndexManifest(schema, roots, topics, synonyms, marked, unreadable, refused, vectors);
    }

    /// How many entries have no vectors.
    long withoutVectors() {
        return entries() - vectors.entries();
    }

    long entries() {
        return documents.stream().mapToLong(DocumentRecord::count).sum();
    }
}
