package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.AlreadyClosedException;
import quarry.analysis.TechnicalAnalyzer;
import quarry.entry.Entry;
import quarry.index.EntryDocuments;
import quarry.index.Fields;
import quarry.index.IndexDamagedException;
import quarry.index.IndexStore;
import quarry.search.Coverage;
import quarry.search.Hit;
import quarry.search.Passage;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.SimilarQuestions;
import quarry.vector.SentenceModel;

/// Searches the index in a folder. Every request sees one state of it from beginning to end, whatever is indexed
/// meanwhile; [#refresh] turns to a newer one.
public final class LuceneSearchEngine implements SearchEngine {
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

    /// Begins to load the sentence model if the index has vectors. Until it is loaded, searches go by words.
    public void warmUp() throws IOException {
        try (var lease = lease()) {
            if (QueryMeaning.hasVectors(lease.searcher())) {
                SentenceModel.shipped().loadInBackground();
            }
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
        var clauses = QuerySyntax.parse(request.query());
        try {
            return search(request, clauses);
        } catch (IndexSearcher.TooManyClauses e) {
            return search(request, List.of(new Clause.Words(request.query())));
        }
    }

    private SearchResult search(SearchRequest request, List<Clause> clauses) throws IOException {
        long start = System.nanoTime();
        var filter = new FilterQueries(request.filter());
        try (var lease = lease()) {
            var searcher = lease.searcher();
            var vocabulary = new Vocabulary(searcher);
            var translation = new QueryTranslation(analyzer, vocabulary);
            var meaning = QueryMeaning.of(clauses, request.mode(), searcher, analyzer, vocabulary);
            var query = meaning.fused(translation.ranked(clauses, true), filter);
            var top = top(searcher, query.narrowed(), request);
            // What matches must not depend on the filter, or a facet's count would not be what choosing it gives.
            if (top.totalHits.value() < Ranking.FEW && searcher.count(query.all()) < Ranking.FEW) {
                query = meaning.fused(translation.ranked(clauses, false), filter);
                top = top(searcher, query.narrowed(), request);
            }
            var facets = filter.facets(searcher, query.all());
            var highlighting = new Highlighting(searcher, analyzer, translation.marked(clauses));
            var hits = hits(searcher, query.narrowed(), top, highlighting, request);
            long micros = (System.nanoTime() - start) / 1000;
            boolean exact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            return new SearchResult(
                    request.query(),
                    top.totalHits.value(),
                    exact,
                    micros,
                    hits,
                    facets,
                    meaning.mode(),
                    meaning.notes());
        }
    }

    private static TopDocs top(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
        int wanted = Math.max(
                1,
                Math.min(
                        request.from() + request.size(),
                        Math.max(1, searcher.getIndexReader().maxDoc())));
        return searcher.search(query, new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE));
    }

    private static List<Hit> hits(
            IndexSearcher searcher, Query query, TopDocs top, Highlighting highlighting, SearchRequest request)
            throws IOException {
        int from = Math.min(request.from(), top.scoreDocs.length);
        int to = Math.min(from + request.size(), top.scoreDocs.length);
        if (from == to) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        var documents = new int[to - from];
        var stored = searcher.storedFields();
        for (int i = from; i < to; i++) {
            documents[i - from] = top.scoreDocs[i].doc;
            entries.add(EntryDocuments.entry(stored, top.scoreDocs[i].doc));
        }
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < documents.length; i++) {
            hits.add(hit(searcher, query, top.scoreDocs[from + i], entries.get(i), highlighting, request.explain()));
        }
        return hits;
    }

    private static Hit hit(
            IndexSearcher searcher,
            Query query,
            ScoreDoc found,
            Entry entry,
            Highlighting highlighting,
            boolean explain)
            throws IOException {
        var question = highlighting.passages(Fields.QUESTION, entry, found.doc);
        return new Hit(
                entry,
                found.score,
                question.isEmpty() ? new Passage(entry.question(), List.of()) : question.getFirst(),
                highlighting.passages(Fields.ANSWER, entry, found.doc),
                highlighting.passages(Fields.CODE, entry, found.doc),
                0,
                explain ? searcher.explain(query, found.doc).toString() : null);
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
    public void forEachEntry(Consumer<Entry> reader) throws IOException {
        try (var lease = lease()) {
            DocumentOrder.forEach(lease.searcher().getIndexReader(), reader);
        }
    }

    @Override
    public SimilarQuestions similarQuestions() {
        return new LuceneSimilarQuestions(this::lease);
    }

    @Override
    public Coverage coverage() throws IOException {
        try (var lease = lease()) {
            return CoverageCount.of(lease.searcher());
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
