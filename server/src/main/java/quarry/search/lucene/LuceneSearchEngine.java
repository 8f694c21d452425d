package quarry.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import quarry.analysis.TechnicalAnalyzer;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.entry.Entry;
import quarry.query.Clause;
import quarry.query.QueryParser;
import quarry.search.Corrected;
import quarry.search.Coverage;
import quarry.search.Filter;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.Suggestion;
import quarry.search.UnknownValue;

/// Searches the index's newest build.
final class LuceneSearchEngine implements SearchEngine {
    private final Supplier<Snapshot.Lease> leases;
    private final TechnicalAnalyzer analyzer;

    LuceneSearchEngine(Supplier<Snapshot.Lease> leases, TechnicalAnalyzer analyzer) {
        this.leases = leases;
        this.analyzer = analyzer;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        long start = System.nanoTime();
        try (var lease = leases.get()) {
            var typed = QueryParser.parse(request.query());
            var reading = new QueryReading(analyzer, lease.synonyms());
            var vocabulary = new TermDictionary(lease.searcher());
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
        try (var lease = leases.get()) {
            return lease.suggestions().get().of(typed, size);
        }
    }

    @Override
    public Optional<Entry> entry(String id) throws IOException {
        try (var lease = leases.get()) {
            var searcher = lease.searcher();
            var found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(EntryDocuments.entry(searcher.storedFields(), found.scoreDocs[0].doc));
        }
    }

    @Override
    public boolean isEmpty() throws IOException {
        try (var lease = leases.get()) {
            return lease.searcher().getIndexReader().numDocs() == 0;
        }
    }

    @Override
    public List<UnknownValue> unknown(Filter filter) throws IOException {
        if (filter.topics().isEmpty() && filter.sources().isEmpty()) {
            return List.of();
        }
        try (var lease = leases.get()) {
            return new FilterValues(lease.facets().get()).unknown(filter);
        }
    }

    @Override
    public void forEachEntry(Consumer<Entry> reader) throws IOException {
        try (var lease = leases.get()) {
            DocumentOrder.forEach(lease.searcher().getIndexReader(), reader);
        }
    }

    @Override
    public Coverage coverage() throws IOException {
        try (var lease = leases.get()) {
            return lease.coverage().get();
        }
    }
}
