package quarry.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Measures of one ranked list against the grades that people gave. A grade of 0, or none, is not relevant. Every
/// measure is between 0 and 1, and 0 where nothing is relevant.
public final class RankingMeasures {
    private RankingMeasures() {}

    /// Discounted cumulative gain of the first `depth`, as a share of the best possible: gain `2^grade - 1` (Burges et
    /// al., "Learning to Rank using Gradient Descent", 2005), discount `log2(rank + 1)` (Järvelin and Kekäläinen,
    /// "Cumulated gain-based evaluation of IR techniques", 2002).
    public static double ndcg(List<String> ranked, Map<String, Integer> grades, int depth) {
        var best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        double ideal = gain(best, depth);
        return ideal == 0
                ? 0
                : gain(ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList(), depth) / ideal;
    }

    private static double gain(List<Integer> grades, int depth) {
        return IntStream.range(0, Math.min(depth, grades.size()))
                .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }

    /// The mean, over all that is relevant, of the precision at its rank; what is not in the list counts 0 (Buckley and
    /// Voorhees, "Retrieval evaluation with incomplete information", 2004). Its mean over queries is called MAP.
    public static double averagePrecision(List<String> ranked, Map<String, Integer> grades) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (grades.getOrDefault(ranked.get(i), 0) > 0) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        long relevant = relevant(grades, 1);
        return relevant == 0 ? 0 : sum / relevant;
    }

    /// One over the rank of the first that has at least `least` as its grade (Voorhees, "The TREC-8 Question Answering
    /// Track Report", 1999). Its mean over queries is called MRR.
    public static double reciprocalRank(List<String> ranked, Map<String, Integer> grades, int least) {
        for (int i = 0; i < ranked.size(); i++) {
            if (grades.getOrDefault(ranked.get(i), 0) >= least) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /// The share of those graded at least `least` that stand among the first `depth`; where there are more than
    /// `depth`, of as many as can stand there.
    public static double recall(List<String> ranked, Map<String, Integer> grades, int least, int depth) {
        long relevant = Math.min(depth, relevant(grades, least));
        return relevant == 0 ? 0 : (double) found(ranked, grades, least, depth) / relevant;
    }

    /// The share of the first `depth` places that hold one graded at least `least`.
    public static double precision(List<String> ranked, Map<String, Integer> grades, int least, int depth) {
        return (double) found(ranked, grades, least, depth) / depth;
    }

    private static long found(List<String> ranked, Map<String, Integer> grades, int least, int depth) {
        return ranked.stream()
                .limit(depth)
                .filter(id -> grades.getOrDefault(id, 0) >= least)
                .count();
    }

    private static long relevant(Map<String, Integer> grades, int least) {
        return grades.values().stream().filter(grade -> grade >= least).count();
    }
}
