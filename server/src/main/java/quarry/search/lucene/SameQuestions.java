package quarry.search.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import quarry.index.lucene.QuestionGroups;

/// The entries that ask the same as a search's best hits, whatever words they use: an open question of five words is
/// found by what its answered duplicates say. Each counts a share of the hit that brought it, or its own score where
/// that is more.
///
/// @param shares by the entry's number in the index
record SameQuestions(Map<Integer, Float> shares) {
    /// What explanations call the share.
    static final String SHARE = "share of a hit that asks the same";

    SameQuestions {
        shares = Map.copyOf(shares);
    }

    static SameQuestions none() {
        return new SameQuestions(Map.of());
    }

    /// @param best the hits, best first
    static SameQuestions of(List<ScoreDoc> best, QuestionGroups groups) {
        Map<Integer, Float> shares = new HashMap<>();
        best.stream()
                .limit(Ranking.BEST)
                .forEach(hit -> groups.cluster(hit.doc).stream()
                        .filter(same -> same != hit.doc)
                        .forEach(same -> shares.merge(same, Ranking.SAME_QUESTION * hit.score, Math::max)));
        return new SameQuestions(shares);
    }

    /// Finds them together with what a query finds.
    Query with(Query query) {
        if (shares.isEmpty()) {
            return query;
        }
        var found = shares.entrySet().stream()
                .map(share -> new ScoreDoc(share.getKey(), share.getValue()))
                .toArray(ScoreDoc[]::new);
        return new DisjunctionMaxQuery(List.of(query, FoundDocuments.of(SHARE, found)), 0);
    }

    /// Adds them to what a query finds.
    void addTo(FixedBitSet matches) {
        shares.keySet().forEach(matches::set);
    }

    /// The best hits of [#with] out of those of the query alone. What is not among these scores no more than the last
    /// of them, so that nothing has to be searched again.
    ///
    /// @param best the best hits of the query, all of them or `most`
    List<ScoreDoc> among(List<ScoreDoc> best, int most) {
        if (shares.isEmpty()) {
            return best;
        }
        Map<Integer, Float> scores = new HashMap<>(shares);
        best.forEach(hit -> scores.merge(hit.doc, hit.score, Math::max));
        return scores.entrySet().stream()
                .map(score -> new ScoreDoc(score.getKey(), score.getValue()))
                .sorted(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc))
                .limit(most)
                .toList();
    }
}
