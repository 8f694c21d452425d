package quarry.tools.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quarry.similar.Clustering;
import quarry.similar.Scored;

/// How clusters agree with what is judged: pairs within one cluster that are the same, those that are not, and all that
/// are the same.
record Clustered(long right, long wrong, long same) {
    /// Pairs that get less are not scored where Quarry compares questions.
    private static final double SCORED = 0.05;

    /// @param pairs all of one material
    static Clustered at(double threshold, List<Predicted> pairs) {
        var scored = pairs.stream()
                .filter(one -> one.probability() >= SCORED)
                .map(one -> new Scored(one.pair().one(), one.pair().other(), one.probability()))
                .toList();
        Map<Integer, Integer> clusters = new HashMap<>();
        for (var cluster : Clustering.of(scored, threshold)) {
            cluster.forEach(question -> clusters.put(question, cluster.getFirst()));
        }
        var together = pairs.stream()
                .map(Predicted::pair)
                .filter(pair -> !pair.isDoubtful()
                        && clusters.containsKey(pair.one())
                        && clusters.get(pair.one()).equals(clusters.get(pair.other())))
                .toList();
        long right = together.stream().filter(Pair::isSame).count();
        return new Clustered(
                right,
                together.size() - right,
                pairs.stream().filter(one -> one.pair().isSame()).count());
    }

    Clustered plus(Clustered other) {
        return new Clustered(right + other.right, wrong + other.wrong, same + other.same);
    }

    double precision() {
        return Predicted.share(right, right + wrong);
    }

    double recall() {
        return Predicted.share(right, same);
    }

    double f1() {
        return Predicted.share(2 * right, right + wrong + same);
    }
}
