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
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.source.Location;
import quarry.source.SourceFile;
import quarry.source.Stamp;

/// What an index was made of and with. Stands as `manifest.json` beside the index's own files.
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
    public static final int SCHEMA = 15;

    /// Knows of nothing.
    static final IndexManifest NONE =
            new IndexManifest(SCHEMA, List.of(), "", List.of(), Map.of(), new Vectors("", 0, 0));

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
    record Remembered(List<String> roots, List<RememberedDocument> documents) {
        static final Remembered NOTHING = new Remembered(List.of(), List.of());
    }

    /// @param location where it was; null when that is not told
    /// @param size     in bytes; -1 when it is not told
    record RememberedDocument(String path, @Nullable Location location, String origin, String sha256, long size) {}

    public IndexManifest {
        roots = List.copyOf(roots);
        documents = List.copyOf(documents);
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
                    : new IndexManifest(version, List.of(), "", List.of(), Map.of(), new Vectors("", 0, 0));
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

    /// The lines that users add to the synonyms.
    List<String> synonyms() {
        return roots.stream().flatMap(root -> root.synonyms().stream()).toList();
    }

    /// The synonyms that go with a build: those that come with the program, with those of its users.
    ///
    /// @throws IndexDamagedException when the manifest is missing or cannot be read
    public static Synonyms synonyms(Path build) throws IOException {
        return Synonyms.shipped().extendedBy(read(build).synonyms());
    }

    /// What an index of whatever version remembers; nothing when there is none that can be read.
    static Remembered remembered(Path folder) {
        try {
            var tree = MAPPER.readTree(folder.resolve(FILE).toFile());
            var roots = new ArrayList<String>();
            tree.path("roots").forEach(root -> roots.add(root.path("path").asText(root.asText())));
            var documents = new ArrayList<RememberedDocument>();
            tree.path("documents").forEach(document -> documents.add(remembered(document)));
            return new Remembered(roots, documents);
        } catch (IOException e) {
            // Every document is new, then.
            return Remembered.NOTHING;
        }
    }

    private static RememberedDocument remembered(JsonNode document) {
        var path = document.path("path").asText();
        var file = document.path("location").path("file");
        var members = new ArrayList<String>();
        document.path("location").path("members").forEach(member -> members.add(member.asText()));
        return new RememberedDocument(
                path,
                file.isMissingNode() ? null : new Location(file.asText(), members),
                document.path("origin").asText(path),
                document.path("sha256").asText(),
                document.path("stamp").path("size").asLong(-1));
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
        return new IndexManifest(schema, roots, topics, documents, refused, known);
    }

    /// The same, but that some documents are read by the next run whatever the file system tells of them.
    IndexManifest distrusting(Set<String> paths) {
        var marked = documents.stream()
                .map(document -> paths.contains(document.path())
                        ? document.withStamp(document.stamp().distrusted())
                        : document)
                .toList();
        return new IndexManifest(schema, roots, topics, marked, refused, vectors);
    }

    /// How many entries have no vectors.
    long withoutVectors() {
        return entries() - vectors.entries();
    }

    long entries() {
        return documents.stream().mapToLong(DocumentRecord::count).sum();
    }
}
