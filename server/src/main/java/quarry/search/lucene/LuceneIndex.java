package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.analysis.TechnicalAnalyzer;
import quarry.index.IndexDamagedException;
import quarry.index.lucene.IndexStore;
import quarry.search.ConceptSearch;
import quarry.search.DeepRankings;
import quarry.search.OpenIndex;
import quarry.search.QuestionRelations;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.vector.SentenceModel;

/// The index in a folder. Every request sees one build of it from beginning to end; [#refresh] turns to a newer one.
public final class LuceneIndex implements OpenIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final int DICTIONARIES_AFTER = 3;

    private final IndexStore store;
    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();
    private final AtomicReference<Snapshot> snapshot;
    private boolean closed;

    private LuceneIndex(Path index) throws IOException {
        this.store = new IndexStore(index);
        this.snapshot = new AtomicReference<>(newest());
    }

    /// @throws IOException when there is no index, or none of this version that is sound; the message says what to do
    public static LuceneIndex open(Path index) throws IOException {
        return new LuceneIndex(index);
    }

    /// A run may replace a build, and remove it, just while it is being opened: then there is a newer one.
    private Snapshot newest() throws IOException {
        while (true) {
            var build = store.current();
            try {
                return Snapshot.open(store.open(), analyzer);
            } catch (IndexDamagedException e) {
                if (store.current().equals(build)) {
                    throw e;
                }
            }
        }
    }

    /// Turns to the index's newest build. Searches that are under way end on the one before.
    @Override
    public synchronized void refresh() throws IOException {
        boolean isNewest = store.current().filter(snapshot.get()::is).isPresent();
        if (!closed && !isNewest) {
            snapshot.getAndSet(newest()).release();
        }
    }

    @Override
    public SearchEngine engine() {
        return new LuceneSearchEngine(this::lease, analyzer);
    }

    @Override
    public QuestionRelations relations() {
        return new LuceneQuestionRelations(this::lease);
    }

    @Override
    public ConceptSearch concepts() {
        return new LuceneConceptSearch(this::lease, analyzer);
    }

    @Override
    public DeepRankings rankings() {
        return new LuceneDeepRankings(this::lease, analyzer);
    }

    /// Begins to load the sentence model if the index has vectors; until it is loaded, searches go by words.
    /// Some seconds later, so that the first searches need not share the processors with it, loads the
    /// analyzer's dictionaries.
    @Override
    public void warmUp() throws IOException {
        CompletableFuture.delayedExecutor(DICTIONARIES_AFTER, TimeUnit.SECONDS).execute(LuceneIndex::loadDictionaries);
        try (var lease = lease()) {
            if (QueryEmbedding.hasVectors(lease.searcher())) {
                SentenceModel.shipped().loadInBackground();
            }
        }
    }

    private static void loadDictionaries() {
        try {
            TechnicalAnalyzer.load();
        } catch (IOException e) {
            LOG.debug("the dictionaries cannot be loaded; they are tried again when a text needs them", e);
        }
    }

    /// Loads the sentence model if the index has vectors.
    @Override
    public void awaitWarm() throws IOException {
        try (var lease = lease()) {
            if (QueryEmbedding.hasVectors(lease.searcher())) {
                SentenceModel.shipped().load();
            }
        }
    }

    /// @throws AlreadyClosedException when the index is closed
    private Snapshot.Lease lease() {
        while (true) {
            var latest = snapshot.get();
            var lease = latest.lease();
            if (lease != null) {
                return lease;
            }
            if (latest == snapshot.get()) {
                throw new AlreadyClosedException("the index is closed");
            }
        }
    }

    @Override
    public String edition() throws IOException {
        try (var lease = lease()) {
            return lease.edition();
        }
    }

    /// Searches go on for a while when the index's folder is gone, as its files are open; they must not be relied on.
    @Override
    public void requireReady() throws IOException {
        store.open();
        engine().search(SearchRequest.of("ready"));
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            try (analyzer) {
                snapshot.get().release();
            }
        }
    }
}
