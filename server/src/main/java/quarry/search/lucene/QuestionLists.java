package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import quarry.entry.State;
import quarry.index.lucene.Answered;
import quarry.index.lucene.Fields;
import quarry.index.lucene.QuestionGroups;
import quarry.index.lucene.RelationReader;
import quarry.search.Gap;
import quarry.search.Readiness;

/// The order of the open questions and of those asked more than once, and how many are ready, found out when it is
/// first wanted and kept as long as the index stays as it is. Entries go by their numbers in the index. Safe for use by
/// many threads.
final class QuestionLists {
    private final IndexSearcher searcher;
    private final QuestionGroups groups;
    private @Nullable List<Open> open;
    private @Nullable List<List<Integer>> repeated;
    private @Nullable Readiness readiness;

    /// An entry without a real answer.
    ///
    /// @param askedIn  how many documents ask the same, its own included
    /// @param answered how much of an answer others have
    record Open(int document, int askedIn, Answered answered) {
        Gap.Kind kind() {
            return switch (answered) {
                case ELSEWHERE -> Gap.Kind.ELSEWHERE;
                case PARTLY -> Gap.Kind.PARTLY;
                case NOWHERE, ITSELF -> Gap.Kind.NOWHERE;
            };
        }
    }

    QuestionLists(IndexSearcher searcher, QuestionGroups groups) {
        this.searcher = searcher;
        this.groups = groups;
    }

    QuestionGroups groups() {
        return groups;
    }

    /// All open entries, those asked by most documents first.
    synchronized List<Open> open() throws IOException {
        var known = open;
        if (known == null) {
            known = findOpen();
            open = known;
        }
        return known;
    }

    /// The clusters of entries that ask the same, the largest first.
    synchronized List<List<Integer>> repeated() {
        var known = repeated;
        if (known == null) {
            known = groups.clusters().stream()
                    .sorted(Comparator.comparingInt((List<Integer> cluster) -> -cluster.size()))
                    .toList();
            repeated = known;
        }
        return known;
    }

    /// How many distinct questions there are, and how many are ready.
    synchronized Readiness readiness() throws IOException {
        var known = readiness;
        if (known == null) {
            known = ReadinessCount.of(searcher, groups);
            readiness = known;
        }
        return known;
    }

    private List<Open> findOpen() throws IOException {
        var reader = searcher.getIndexReader();
        var answered = matching(searcher, new TermQuery(new Term(Fields.STATE, State.ANSWERED.label())));
        var live = MultiBits.getLiveDocs(reader);
        var relations = new RelationReader(reader);
        var found = new ArrayList<Open>();
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (!answered.get(document) && (live == null || live.get(document))) {
                found.add(new Open(document, relations.asked(document), relations.answered(document)));
            }
        }
        found.sort(Comparator.comparingInt((Open one) -> -one.askedIn()));
        return List.copyOf(found);
    }

    /// Which entries a query matches.
    static FixedBitSet matching(IndexSearcher searcher, Query query) throws IOException {
        var matching = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            var found = scorer.iterator();
            for (int i = found.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = found.nextDoc()) {
                if (live == null || live.get(i)) {
                    matching.set(leaf.docBase + i);
                }
            }
        }
        return matching;
    }
}
