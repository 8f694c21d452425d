package quarry.index;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.format.Formats;
import quarry.format.UnreadableDocumentException;
import quarry.index.IndexManifest.DocumentRecord;
import quarry.source.SourceFile;
import quarry.split.Splitter;

/// Reads one file into entries. Whatever is wrong with a file stays with that file. Safe for use by many threads.
final class DocumentReader {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private final Splitter splitter;

    DocumentReader(Splitter splitter) {
        this.splitter = splitter;
    }

    /// What became of a file.
    sealed interface Outcome {
        SourceFile file();

        record Split(SourceFile file, DocumentRecord document, List<Entry> entries) implements Outcome {}

        /// @param sha256 hash of its bytes; empty when not even those could be read
        record Unreadable(SourceFile file, String sha256, String reason) implements Outcome {}
    }

    Outcome read(SourceFile file) {
        var hash = "";
        try {
            var bytes = Formats.bytes(file);
            hash = sha256(bytes);
            var split = splitter.split(file.path(), Formats.read(file, bytes));
            var document = new DocumentRecord(
                    file.path(),
                    hash,
                    byState(split.entries()),
                    split.entries().stream()
                            .mapToLong(entry -> entry.code().size())
                            .sum(),
                    split.repaired());
            return new Outcome.Split(file, document, split.entries());
        } catch (UnreadableDocumentException e) {
            return new Outcome.Unreadable(file, hash, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Outcome.Unreadable(file, hash, "cannot be read: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("splitting {}", file.path(), e);
            return new Outcome.Unreadable(
                    file, hash, "could not be split (" + e + "); please report it with the document");
        }
    }

    private static Map<State, Long> byState(List<Entry> entries) {
        var counts = new EnumMap<State, Long>(State.class);
        entries.forEach(entry -> counts.merge(entry.state(), 1L, Long::sum));
        return counts;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
