package quarry.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import quarry.document.QuestionGroups;

/// The entries that ask the same as a search's best hits, whatever words they use: an open question of five words is
/// found by what its answered duplicates say. Each counts a share of the hit that brought it, or its own score where
/// that is more.
///
/// @param shares by the entry's number in the index
record SameQuestions(Map<Integer, Float> shares) {
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

    /// Adds them to what a query finds.
    void addTo(FixedBitSet matches) {
        shares.keySet().forEach(matches::set);
    }

    /// Those among some entries.
    SameQuestions within(FixedBitSet entries) {
        var left = new HashMap<>(shares);
        left.keySet().removeIf(entry -> !entries.get(entry));
        return new SameQuestions(left);
    }

    /// The best hits of a query and of these. What is not among the query's best scores no more than the last of them,
    /// so that nothing has to be searched again.
    ///
    /// @param best the best hits of the query, all of them or `most`
    List<ScoreDoc> among(List<ScoreDoc> best, int most) {
        if (shares.isEmpty()) {
            return best;
        }
        var scores = new HashMap<Integer, ScoreDoc>();
        best.forEach(hit -> scores.put(hit.doc, hit));
        shares.forEach((entry, share) ->
                scores.merge(entry, new ScoreDoc(entry, share), (own, same) -> own.score >= same.score ? own : same));
        return Ranking.best(scores.values(), most);
    }

    /// Whether a hit has its score from here.
    boolean gave(ScoreDoc hit) {
        return shares.getOrDefault(hit.doc, Float.NaN) == hit.score;
    }

    /// What such a hit's score is made of.
    static ScoreParts parts(ScoreDoc hit) {
        return new ScoreParts(List.of(new ScoreParts.SameQuestion(hit.score)), 1);
    }
}
