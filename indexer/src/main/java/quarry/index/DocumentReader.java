package quarry.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.format.Formats;
import quarry.index.DocumentRecord.Account;
import quarry.index.IndexPlan.Reading;
import quarry.io.Sha256;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.split.SplitDocument;
import quarry.text.UnreadableDocumentException;

/// Reads one document into entries, ready to go into the index. Whatever is wrong with a document stays with it. Safe
/// for use by many threads.
final class DocumentReader implements AutoCloseable {
    private final SourceSplitter splitter;
    private final IndexUpdate update;
    private final SourceReader sources = Formats.reader();

    /// @param update what the entries are made ready for
    DocumentReader(SourceSplitter splitter, IndexUpdate update) {
        this.splitter = splitter;
        this.update = update;
    }

    /// What became of a document.
    sealed interface Outcome {
        /// It has the content that the index holds.
        record Same(DocumentRecord document) implements Outcome {}

        record Split(DocumentRecord document, IndexUpdate.Ready entries) implements Outcome {}

        /// @param sha256 hash of its bytes; empty when not even those could be read
        record Unreadable(SourceFile file, String sha256, String reason) implements Outcome {}
    }

    /// @throws InterruptedIOException when this thread is interrupted
    Outcome read(Reading reading) throws IOException {
        var file = reading.file();
        var hash = "";
        try {
            var bytes = splitter.bytes(sources, file);
            hash = Sha256.hex(bytes);
            var known = reading.known();
            if (known != null && reading.contentDecides() && known.sha256().equals(hash)) {
                return new Outcome.Same(known.movedTo(file));
            }
            var read = splitter.split(file, reading.origin(), bytes);
            var format = read.document().format();
            var former = known == null ? file.path() : known.path();
            return new Outcome.Split(
                    record(reading, hash, format, read.split()),
                    update.ready(read.split().entries(), former));
        } catch (UnreadableDocumentException e) {
            return new Outcome.Unreadable(file, hash, String.valueOf(e.getMessage()));
        }
    }

    private static DocumentRecord record(Reading reading, String hash, String format, SplitDocument split) {
        var file = reading.file();
        var entries = split.entries();
        return new DocumentRecord(
                file.path(),
                file.location(),
                reading.origin(),
                hash,
                file.stamp(),
                file.hints().fingerprint(),
                new Account(format, split.reading(), split.confidence(), split.account(), split.doubts()),
                byState(entries),
                entries.stream().mapToLong(entry -> entry.code().size()).sum(),
                split.repaired());
    }

    private static Map<State, Long> byState(List<Entry> entries) {
        var counts = new EnumMap<State, Long>(State.class);
        entries.forEach(entry -> counts.merge(entry.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public void close() throws IOException {
        sources.close();
    }
}
