package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import quarry.document.EntryDocuments;
import quarry.document.EntryTexts;
import quarry.document.QuestionEmbeddings;
import quarry.index.Progress;
import quarry.vector.SentenceEncoder;
import quarry.vector.VectorStore;

/// Encodes the texts of an index's entries that have no vectors yet, into the store of vectors beside the builds. The
/// index serves meanwhile; the next [IndexRun] takes the vectors in. What is done when a run is stopped stays done.
public final class VectorRun {
    private static final int BATCH = 128;
    /// Vectors of texts that are gone are thrown out when they are more than these and more than those in use.
    private static final int SPARE = 10_000;

    private VectorRun() {}

    /// Hears how far a run has come.
    @FunctionalInterface
    public interface Progress {
        /// @return whether to go on
        boolean texts(int done, int wanted);
    }

    /// How much there is for [#complete] to do: texts of the index that have no vector yet, of which one that several
    /// entries share counts for each, and damaged places in the store.
    public static int missing(Path index, String model) throws IOException {
        try (var store = VectorStore.read(index, model)) {
            return missing(index, store) + store.damaged();
        }
    }

    private static int missing(Path index, VectorStore store) throws IOException {
        var missing = new Count();
        forEachText(index, store.damaged() == 0, text -> missing.texts += store.contains(text) ? 0 : 1);
        return missing.texts;
    }

    /// Encodes what is missing, and clears the store of what is damaged.
    ///
    /// @return how many texts were encoded
    /// @throws IOException when there is no index, or another run is adding vectors
    public static int complete(Path index, SentenceEncoder encoder, Progress progress) throws IOException {
        return complete(index, VectorStore.append(index, encoder.model()), encoder, progress);
    }

    /// @param open the store of vectors, which is closed then
    static int complete(Path index, VectorStore open, SentenceEncoder encoder, Progress progress) throws IOException {
        int encoded;
        boolean hasWaste;
        try (var store = open) {
            int missing = missing(index, store);
            int before = store.size();
            if (missing > 0) {
                encode(index, missing, store, encoder, progress);
            }
            encoded = store.size() - before;
            hasWaste = store.damaged() > 0 || store.size() > 2L * texts(index) + SPARE;
        }
        if (hasWaste) {
            VectorStore.keepOnly(index, encoder.model(), keeping -> forEachText(index, false, keeping::keep));
        }
        return encoded;
    }

    private static void encode(Path index, int missing, VectorStore store, SentenceEncoder encoder, Progress progress)
            throws IOException {
        var batch = new LinkedHashSet<String>();
        var state = new Count();
        forEachText(index, store.damaged() == 0, text -> {
            if (state.stopped || store.contains(text)) {
                return;
            }
            batch.add(text);
            if (batch.size() == BATCH) {
                state.stopped = !progress.texts(state.texts, missing);
                if (!state.stopped) {
                    add(batch, store, encoder);
                    state.texts += BATCH;
                }
                batch.clear();
            }
        });
        if (!state.stopped && !batch.isEmpty() && progress.texts(state.texts, missing)) {
            add(batch, store, encoder);
        }
    }

    private static void add(Set<String> batch, VectorStore store, SentenceEncoder encoder) throws IOException {
        var texts = List.copyOf(batch);
        store.add(texts, encoder.encode(texts));
    }

    /// What a pass over the texts has seen.
    private static final class Count {
        private int texts;
        private boolean stopped;
    }

    @FunctionalInterface
    private interface Reader {
        void read(String text) throws IOException;
    }

    /// How many texts there are, of which one that several entries share counts for each.
    private static long texts(Path index) throws IOException {
        try (var directory = FSDirectory.open(new IndexStore(index).open());
                var entries = DirectoryReader.open(directory)) {
            return 2L * entries.numDocs();
        }
    }

    /// Hands over texts that should have vectors, one at a time: an index may hold more than fit into memory.
    ///
    /// @param lacking whether only those of entries that have none in the index, which may be few of very many
    private static void forEachText(Path index, boolean lacking, Reader reader) throws IOException {
        try (var directory = FSDirectory.open(new IndexStore(index).open());
                var entries = DirectoryReader.open(directory)) {
            var stored = entries.storedFields();
            var live = MultiBits.getLiveDocs(entries);
            var meanings = new QuestionEmbeddings(entries);
            for (int i = 0; i < entries.maxDoc(); i++) {
                if ((live == null || live.get(i)) && !(lacking && meanings.has(i))) {
                    var entry = EntryDocuments.entry(stored, i);
                    reader.read(EntryTexts.question(entry));
                    reader.read(EntryTexts.whole(entry));
                }
            }
        }
    }
}
