package quarry.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The figures of a set of judged queries as lines to read and to compare: means over all, means by kind, queries.
public record RankingFigures(List<JudgedRanking> rankings) {
    public RankingFigures {
        rankings = List.copyOf(rankings);
    }

    /// The mean of a measure over all queries, 0 without any.
    public double mean(ToDoubleFunction<JudgedRanking> measure) {
        return mean(rankings, measure);
    }

    /// The means over all queries, to 3 decimals.
    public List<String> overall() {
        return List.of(
                line("nDCG@10", mean(JudgedRanking::ndcg)),
                line("MRR", mean(JudgedRanking::reciprocalRank)),
                line("recall@20", mean(JudgedRanking::recall)),
                line("P@5", mean(JudgedRanking::precision)));
    }

    /// The means over the queries of each kind that the file names, to 3 decimals.
    public List<String> byKind() {
        var byKind = new TreeMap<String, List<JudgedRanking>>();
        for (var ranking : rankings) {
            if (!ranking.query().kind().isEmpty()) {
                byKind.computeIfAbsent(ranking.query().kind(), kind -> new ArrayList<>())
                        .add(ranking);
            }
        }
        var lines = new ArrayList<String>();
        byKind.forEach((kind, ones) -> lines.add(line("nDCG@10, " + kind, mean(ones, JudgedRanking::ndcg))));
        byKind.forEach((kind, ones) -> lines.add(line("MRR, " + kind, mean(ones, JudgedRanking::reciprocalRank))));
        byKind.forEach((kind, ones) -> lines.add(line("recall@20, " + kind, mean(ones, JudgedRanking::recall))));
        return lines;
    }

    /// Each query with its nDCG@10 to 2 decimals, in the order of the file.
    public List<String> queries() {
        return rankings.stream().map(RankingFigures::line).toList();
    }

    /// Those of [#queries] that do worst, the worst first.
    public List<String> worst(int size) {
        return rankings.stream()
                .sorted(Comparator.comparingDouble(JudgedRanking::ndcg))
                .limit(size)
                .map(RankingFigures::line)
                .toList();
    }

    private static double mean(List<JudgedRanking> rankings, ToDoubleFunction<JudgedRanking> measure) {
        return rankings.stream().mapToDouble(measure).average().orElse(0);
    }

    private static String line(String measure, double value) {
        return String.format(Locale.ROOT, "%-28s %.3f", measure, value);
    }

    private static String line(JudgedRanking ranking) {
        return String.format(
                Locale.ROOT, "  %.2f  %s", ranking.ndcg(), ranking.query().text());
    }
}
