package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import quarry.index.EntryDocuments;
import quarry.index.Fields;
import quarry.search.Corrected;
import quarry.search.Hit;
import quarry.search.Passage;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.UnknownValue;

/// One search on one state of the index.
final class Search {
    /// To fill a page with hits that are no duplicates of each other, so many times as many are looked at.
    private static final int LOOKED_AT_TO_FOLD = 3;

    private final Snapshot.Lease lease;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final QueryReading reading;
    private final Vocabulary vocabulary;
    private final SearchRequest request;

    Search(
            Snapshot.Lease lease,
            Analyzer analyzer,
            QueryReading reading,
            Vocabulary vocabulary,
            SearchRequest request) {
        this.lease = lease;
        this.searcher = lease.searcher();
        this.analyzer = analyzer;
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.request = request;
    }

    /// @param corrected what was made of the query; null when it is searched as typed
    /// @param start     when the search began, as [System#nanoTime] tells it
    SearchResult of(List<Clause> clauses, @Nullable Corrected corrected, long start) throws IOException {
        var filter = new FilterQueries(request.filter());
        var translation =
                new QueryTranslation(analyzer, reading, new WordQueries(vocabulary, reading, request.typing()));
        var meaning = QueryMeaning.of(clauses, request.mode(), searcher, reading, vocabulary);
        var query = meaning.fused(translation.ranked(clauses, true), filter);
        var found = find(query.all(), looked());
        // What matches must not depend on the filter, or a facet's count would not be what choosing it gives.
        if (found.best().size() < Ranking.FEW) {
            query = meaning.fused(translation.ranked(clauses, false), filter);
            found = find(query.all(), looked());
        }
        var same = same(clauses, found.best());
        same.addTo(found.matches());
        var all = same.with(query.all());
        query = new QueryMeaning.Fused(all, filter.isEmpty() ? all : filter.narrow(all));
        var best = filter.isEmpty()
                ? same.among(found.best(), looked())
                : find(query.narrowed(), looked()).best();
        var counted = filter.count(
                searcher, new MatchedDocuments(found.matches()), lease.facets().get());
        var marked = new MarkedWords(translation, vocabulary, reading);
        var highlighting = new Highlighting(searcher, analyzer, marked.of(clauses));
        var explaining = request.explain()
                ? new Explaining(searcher, new MatchWords(reading, clauses, corrected), corrected)
                : null;
        var hits = hits(query.narrowed(), page(query.narrowed(), best, counted.total()), highlighting, explaining);
        return new SearchResult(
                request.query(),
                counted.total(),
                true,
                (System.nanoTime() - start) / 1000,
                hits,
                counted.facets(),
                meaning.mode(),
                notes(meaning),
                corrected);
    }

    private List<String> notes(QueryMeaning meaning) throws IOException {
        if (searcher.getIndexReader().numDocs() == 0) {
            return List.of("The index is empty; 'quarry index PATH' fills it.");
        }
        var unknown = new FilterValues(lease.facets().get()).unknown(request.filter());
        return Stream.concat(meaning.notes().stream(), unknown.stream().map(UnknownValue::note))
                .toList();
    }

    /// What asks the same as the best hits, for words without signs of the query language.
    private SameQuestions same(List<Clause> clauses, List<ScoreDoc> best) {
        boolean plain = !clauses.isEmpty() && clauses.stream().allMatch(Clause.Words.class::isInstance);
        return request.exact() || !plain ? SameQuestions.none() : SameQuestions.of(best, lease.groups());
    }

    /// How many hits a page is made of.
    private int looked() {
        int wanted = request.from() + request.size();
        return Math.max(Ranking.FEW, request.fold() ? LOOKED_AT_TO_FOLD * wanted : wanted);
    }

    private BlockSearch.Found find(Query query, int wanted) throws IOException {
        return BlockSearch.of(
                searcher,
                query,
                Math.clamp(wanted, 1, Math.max(1, searcher.getIndexReader().maxDoc())));
    }

    /// The hits of the page that was asked for.
    ///
    /// @param found its best hits
    /// @param total how many hits there are
    private List<ScoreDoc> page(Query query, List<ScoreDoc> found, long total) throws IOException {
        int wanted = request.from() + request.size();
        var heads = request.fold() ? folded(query, found, wanted, total) : found;
        int from = Math.min(request.from(), heads.size());
        return heads.subList(from, Math.min(from + request.size(), heads.size()));
    }

    /// The best of each cluster of duplicates, as many as the page needs.
    private List<ScoreDoc> folded(Query query, List<ScoreDoc> best, int wanted, long total) throws IOException {
        var found = best;
        while (true) {
            var seen = new HashSet<Integer>();
            var heads = new ArrayList<ScoreDoc>();
            for (var document : found) {
                int cluster = lease.groups().clusterNumber(document.doc);
                if (cluster < 0 || seen.add(cluster)) {
                    heads.add(document);
                }
            }
            int looked = found.size();
            if (heads.size() >= wanted || looked >= total) {
                return heads;
            }
            found = find(query, 2 * looked).best();
        }
    }

    private List<Hit> hits(Query query, List<ScoreDoc> page, Highlighting highlighting, @Nullable Explaining explaining)
            throws IOException {
        var stored = searcher.storedFields();
        var elsewhere = new ElsewhereAnswered(lease.groups(), stored);
        var hits = new ArrayList<Hit>();
        for (var found : page) {
            var entry = EntryDocuments.entry(stored, found.doc);
            int folded = request.fold() ? lease.groups().others(found.doc) : 0;
            var question = highlighting.passages(Fields.QUESTION, entry, found.doc);
            hits.add(new Hit(
                    entry,
                    found.score,
                    question.isEmpty() ? new Passage(entry.question(), List.of()) : question.getFirst(),
                    highlighting.passages(Fields.ANSWER, entry, found.doc),
                    highlighting.passages(Fields.CODE, entry, found.doc),
                    folded,
                    explaining == null ? null : explaining.of(query, entry, found.doc, folded),
                    elsewhere.of(found.doc)));
        }
        return hits;
    }
}
