package quarry.eval;

import java.util.List;

/// What a judged query found, by the measures that Quarry's own ranking is kept by.
///
/// @param found ids, best first; at least [#DEPTH] of them where that many were found
public record JudgedRanking(JudgedQuery query, List<String> found) {
    /// How many of the first found are looked at.
    public static final int DEPTH = 20;

    /// Grades from here on are what a searcher wants; below, what also has to do with it.
    private static final int WANTED = 2;

    public JudgedRanking {
        found = List.copyOf(found);
    }

    /// nDCG@10, over all grades.
    public double ndcg() {
        return RankingMeasures.ndcg(found, query.grades(), 10);
    }

    /// One over the rank of the first that is wanted.
    public double reciprocalRank() {
        return RankingMeasures.reciprocalRank(found, query.grades(), WANTED);
    }

    /// Recall@20 of what is wanted.
    public double recall() {
        return RankingMeasures.recall(found, query.grades(), WANTED, DEPTH);
    }

    /// P@5 of what is wanted.
    public double precision() {
        return RankingMeasures.precision(found, query.grades(), WANTED, 5);
    }
}
