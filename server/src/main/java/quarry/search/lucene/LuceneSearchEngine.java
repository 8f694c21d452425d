package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalAnalyzer;
import quarry.entry.Entry;
import quarry.index.EntryDocuments;
import quarry.index.Fields;
import quarry.index.IndexDamagedException;
import quarry.index.IndexStore;
import quarry.query.Clause;
import quarry.query.QueryParser;
import quarry.search.Corrected;
import quarry.search.Coverage;
import quarry.search.Filter;
import quarry.search.Named;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.SimilarQuestions;
import quarry.search.Suggestion;
import quarry.search.UnknownValue;
import quarry.vector.SentenceModel;

/// Searches the index in a folder. Every request sees one state of it from beginning to end, whatever is indexed
/// meanwhile; [#refresh] turns to a newer one.
public final class LuceneSearchEngine implements SearchEngine {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchEngine.class);
    private static final int DICTIONARIES_AFTER = 3;

    private final IndexStore store;
    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();
    private final AtomicReference<Snapshot> snapshot;
    private boolean closed;

    private LuceneSearchEngine(IndexStore store, Snapshot snapshot) {
        this.store = store;
        this.snapshot = new AtomicReference<>(snapshot);
    }

    /// @throws IOException when there is no index, or none of this version that is sound; the message says what to do
    public static LuceneSearchEngine open(Path index) throws IOException {
        var store = new IndexStore(index);
        return new LuceneSearchEngine(store, newest(store));
    }

    /// A run may replace a build, and remove it, just while it is being opened: then there is a newer one.
    private static Snapshot newest(IndexStore store) throws IOException {
        while (true) {
            var build = store.current();
            try {
                return Snapshot.open(store.open());
            } catch (IndexDamagedException e) {
                if (store.current().equals(build)) {
                    throw e;
                }
            }
        }
    }

    /// Turns to the index's newest build. Searches that are under way end on the one before.
    public synchronized void refresh() throws IOException {
        boolean isNewest = store.current().filter(snapshot.get()::is).isPresent();
        if (!closed && !isNewest) {
            snapshot.getAndSet(newest(store)).release();
        }
    }

    /// Begins to load the sentence model if the index has vectors; until it is loaded, searches go by words.
    /// Some seconds later, so that the first searches need not share the processors with it, loads the
    /// analyzer's dictionaries.
    public void warmUp() throws IOException {
        CompletableFuture.delayedExecutor(DICTIONARIES_AFTER, TimeUnit.SECONDS)
                .execute(LuceneSearchEngine::loadDictionaries);
        try (var lease = lease()) {
            if (QueryMeaning.hasVectors(lease.searcher())) {
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

    /// Loads the sentence model if the index has vectors, for a program that searches once and can wait.
    public void awaitModel() throws IOException {
        try (var lease = lease()) {
            if (QueryMeaning.hasVectors(lease.searcher())) {
                SentenceModel.shipped().load();
            }
        }
    }

    /// @throws AlreadyClosedException when the engine is closed
    private Snapshot.Lease lease() {
        while (true) {
            var latest = snapshot.get();
            var lease = latest.lease();
            if (lease != null) {
                return lease;
            }
            if (latest == snapshot.get()) {
                throw new AlreadyClosedException("the search engine is closed");
            }
        }
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        long start = System.nanoTime();
        try (var lease = lease()) {
            var typed = QueryParser.parse(request.query());
            var reading = new QueryReading(analyzer, lease.synonyms());
            var vocabulary = new Vocabulary(lease.searcher());
            var corrected = request.exact()
                    ? Optional.<Corrected>empty()
                    : new Correction(reading, vocabulary, request.query(), typed, request.typing()).corrected();
            var meant = corrected.map(one -> QueryParser.parse(one.text())).orElse(typed);
            var found = new Search(lease, analyzer, reading, vocabulary, request);
            try {
                return found.of(meant, corrected.orElse(null), start);
            } catch (IndexSearcher.TooManyClauses e) {
                return found.of(Clause.Words.of(request.query()), null, start);
            }
        }
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) throws IOException {
        try (var lease = lease()) {
            return lease.suggestions().get(analyzer).of(typed, size);
        }
    }

    @Override
    public List<Entry> naming(Named named) throws IOException {
        try (var lease = lease()) {
            return new NamedEntries(lease, analyzer).of(named);
        }
    }

    @Override
    public Optional<Entry> entry(String id) throws IOException {
        try (var lease = lease()) {
            var searcher = lease.searcher();
            var found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(EntryDocuments.entry(searcher.storedFields(), found.scoreDocs[0].doc));
        }
    }

    @Override
    public boolean isEmpty() throws IOException {
        try (var lease = lease()) {
            return lease.searcher().getIndexReader().numDocs() == 0;
        }
    }

    @Override
    public List<UnknownValue> unknown(Filter filter) throws IOException {
        if (filter.topics().isEmpty() && filter.sources().isEmpty()) {
            return List.of();
        }
        try (var lease = lease()) {
            return new FilterValues(lease.facets().get()).unknown(filter);
        }
    }

    @Override
    public void forEachEntry(Consumer<Entry> reader) throws IOException {
        try (var lease = lease()) {
            DocumentOrder.forEach(lease.searcher().getIndexReader(), reader);
        }
    }

    @Override
    public Synonyms synonyms() throws IOException {
        try (var lease = lease()) {
            return lease.synonyms();
        }
    }

    @Override
    public String edition() {
        return snapshot.get().edition();
    }

    /// Searches go on for a while when the index's folder is gone, as its files are open; they must not be relied on.
    @Override
    public void requireReady() throws IOException {
        store.open();
        SearchEngine.super.requireReady();
    }

    @Override
    public SimilarQuestions similarQuestions() {
        return new LuceneSimilarQuestions(this::lease);
    }

    @Override
    public Coverage coverage() throws IOException {
        try (var lease = lease()) {
            return lease.coverage().get();
        }
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
