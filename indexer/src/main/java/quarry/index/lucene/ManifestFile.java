package quarry.index.lucene;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;
import quarry.analysis.Synonyms;
import quarry.index.DocumentRecord;
import quarry.index.IndexDamagedException;
import quarry.index.IndexManifest;
import quarry.index.IndexManifest.Remembered;
import quarry.index.IndexManifest.RememberedDocument;
import quarry.io.AtomicFile;
import quarry.source.Location;

/// The manifest of a build, which stands as `manifest.json` beside Lucene's files.
public final class ManifestFile {
    static final String FILE = "manifest.json";
    /// How the file begins.
    private static final String CHECKSUM = "{\n  \"checksum\" : \"%08x\",";

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ManifestFile() {}

    /// @throws IndexDamagedException when it is missing or cannot be read
    static IndexManifest read(Path build) throws IOException {
        var file = build.resolve(FILE);
        try {
            var text = Files.readString(file);
            var tree = MAPPER.readTree(text);
            if (!tree.path("schema").isInt()) {
                throw new IndexDamagedException(file + " tells no version", null);
            }
            int version = tree.path("schema").asInt();
            if (version == IndexManifest.SCHEMA && !text.equals(checked(unchecked(text)))) {
                throw new IndexDamagedException(file + " does not fit its checksum", null);
            }
            // What another version says of its documents is not for this one to read.
            return version == IndexManifest.SCHEMA
                    ? MAPPER.treeToValue(tree, IndexManifest.class)
                    : new IndexManifest(
                            version, List.of(), "", List.of(), Map.of(), new IndexManifest.Vectors("", 0, 0, 0));
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

    /// The documents of a build.
    ///
    /// @throws IndexDamagedException when the manifest is missing or cannot be read
    public static List<DocumentRecord> documents(Path build) throws IOException {
        return read(build).documents();
    }

    /// What an index of whatever version remembers; nothing when there is none that can be read.
    static Remembered remembered(Path build) {
        try {
            var tree = MAPPER.readTree(build.resolve(FILE).toFile());
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
    static void write(IndexManifest manifest, Path build) throws IOException {
        AtomicFile.write(build.resolve(FILE), checked(MAPPER.writeValueAsString(manifest)));
    }
}
