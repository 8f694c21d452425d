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
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.document.QuestionGroups;
import quarry.entry.State;
import quarry.query.Clause;
import quarry.search.Corrected;
import quarry.search.Hit;
import quarry.search.Passage;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.UnknownValue;

/// One search on one state of the index.
final class Search {
    /// How many times as many hits as fill a page are looked at when duplicates are folded.
    private static final int LOOKED_AT_TO_FOLD = 3;

    private final Snapshot.Lease lease;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final QueryReading reading;
    private final TermDictionary vocabulary;
    private final SearchRequest request;
    /// Which entries stand for one hit together.
    private final QuestionGroups groups;

    Search(
            Snapshot.Lease lease,
            Analyzer analyzer,
            QueryReading reading,
            TermDictionary vocabulary,
            SearchRequest request)
            throws IOException {
        this.lease = lease;
        this.searcher = lease.searcher();
        this.analyzer = analyzer;
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.request = request;
        this.groups = request.fold() ? lease.groups() : QuestionGroups.none();
    }

    /// @param corrected what was made of the query; null when it is searched as typed
    /// @param start     when the search began, as [System#nanoTime] tells it
    SearchResult of(Clause clause, @Nullable Corrected corrected, long start) throws IOException {
        var filter = new FilterQueries(request.filter());
        var translation = new QueryTranslation(reading, vocabulary, request.typing());
        var marks = new HighlightQuery();
        var members = translation.of(clause, true, marks);
        var meaning = QueryEmbedding.of(clause, request.mode(), lease, reading, vocabulary, marks);
        var ranking = meaning.ranking();
        var found = ranking.of(members, looked());
        // What matches must not depend on the filter, or a facet's count would not be what choosing it gives.
        if (found.best().size() < Ranking.FEW) {
            members = translation.of(clause, false, marks);
            found = ranking.of(members, looked());
        }
        var same = same(clause, found.best());
        same.addTo(found.all());
        var counted = filter.count(searcher, found.all(), lease.facets().get(), groups);
        var ranked = new Ranked(ranking, members, filter, counted.entries(), same.within(counted.entries()));
        var best = filter.isEmpty() ? same.among(found.best(), looked()) : ranked.best(looked());
        var highlighting = new Highlighting(searcher, analyzer, marks);
        var explaining = request.explain() ? new Explaining(searcher, reading, marks, corrected) : null;
        var hits = hits(page(ranked, best, counted.total()), ranked, highlighting, explaining);
        return new SearchResult(
                request.query(),
                counted.total(),
                counted.entries().cardinality(),
                true,
                (System.nanoTime() - start) / 1000,
                hits,
                counted.facets(),
                meaning.mode(),
                notes(meaning),
                corrected);
    }

    private List<String> notes(QueryEmbedding meaning) throws IOException {
        if (searcher.getIndexReader().numDocs() == 0) {
            return List.of("The index is empty; 'quarry index PATH' fills it.");
        }
        var unknown = new FilterValues(lease.facets().get()).unknown(request.filter());
        return Stream.concat(meaning.notes().stream(), unknown.stream().map(UnknownValue::note))
                .toList();
    }

    /// What asks the same as the best hits, for words without signs of the query language.
    private SameQuestions same(Clause clause, List<ScoreDoc> best) throws IOException {
        return clause instanceof Clause.Words && !request.exact()
                ? SameQuestions.of(best, lease.groups())
                : SameQuestions.none();
    }

    /// How many hits a page is made of.
    private int looked() {
        return atMostAll((request.fold() ? LOOKED_AT_TO_FOLD : 1) * wanted());
    }

    /// How many hits there are up to the end of the page.
    private long wanted() {
        return (long) request.from() + request.size();
    }

    private int atMostAll(long hits) {
        int all = Math.max(Ranking.FEW, searcher.getIndexReader().maxDoc());
        return Math.clamp(hits, Ranking.FEW, all);
    }

    /// What is found below the filter, in its order.
    ///
    /// @param left all of it
    /// @param same what is found because it asks the same as one of the best
    private record Ranked(
            MatchRanking ranking, Query members, FilterQueries filter, FixedBitSet left, SameQuestions same) {
        List<ScoreDoc> best(int most) throws IOException {
            var best =
                    filter.isEmpty() ? ranking.of(members, most).best() : ranking.within(filter, left, members, most);
            return same.among(best, most);
        }

        ScoreParts parts(ScoreDoc hit) throws IOException {
            return same.gave(hit) ? SameQuestions.parts(hit) : ranking.parts(members, hit.doc);
        }
    }

    /// The hits of the page that was asked for.
    ///
    /// @param best  the best of what was ranked
    /// @param total how many questions there are
    private List<ScoreDoc> page(Ranked ranked, List<ScoreDoc> best, long total) throws IOException {
        if (request.from() >= total) {
            return List.of();
        }
        int to = (int) Math.min(wanted(), total);
        var heads = heads(best);
        for (int looked = looked();
                heads.size() < to && looked < atMostAll(ranked.left().cardinality()); ) {
            looked = atMostAll(2L * looked);
            heads = heads(ranked.best(looked));
        }
        return heads.subList(Math.min(request.from(), heads.size()), Math.min(to, heads.size()));
    }

    /// The best of each question's entries.
    private List<ScoreDoc> heads(List<ScoreDoc> found) {
        var seen = new HashSet<Integer>();
        return found.stream()
                .filter(one -> {
                    int question = groups.clusterNumber(one.doc);
                    return question < 0 || seen.add(question);
                })
                .toList();
    }

    private List<Hit> hits(
            List<ScoreDoc> page, Ranked ranked, Highlighting highlighting, @Nullable Explaining explaining)
            throws IOException {
        var stored = searcher.storedFields();
        var elsewhere = ElsewhereAnswered.in(searcher);
        var hits = new ArrayList<Hit>();
        for (var found : page) {
            var entry = EntryDocuments.entry(stored, found.doc);
            int folded = groups.others(found.doc);
            var question = highlighting.passages(Fields.QUESTION, entry, found.doc);
            var prose = EntryDocuments.answerProse(entry).replace("\n\n", "\n");
            var answer = orBeginning(highlighting.passages(Fields.ANSWER, entry, found.doc), prose);
            var code = highlighting.passages(Fields.CODE, entry, found.doc);
            boolean onlyCode = answer.isEmpty() && entry.state() == State.ANSWERED;
            hits.add(new Hit(
                    entry,
                    found.score,
                    question.isEmpty() ? new Passage(entry.question(), List.of()) : question.getFirst(),
                    answer,
                    onlyCode ? orBeginning(code, EntryDocuments.codeText(entry)) : code,
                    folded,
                    explaining == null ? null : explaining.of(ranked.parts(found), entry, found.doc, folded),
                    elsewhere.of(found.doc)));
        }
        return hits;
    }

    private static List<Passage> orBeginning(List<Passage> matching, String text) {
        return matching.isEmpty() && !text.isBlank() ? List.of(Passage.beginning(text)) : matching;
    }
}
