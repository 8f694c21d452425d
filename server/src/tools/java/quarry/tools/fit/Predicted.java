package quarry.tools.fit;

import java.util.Comparator;
import java.util.List;

/// A pair, and the probability that weights gave it which were not fitted to it, unless stated otherwise.
record Predicted(Pair pair, double probability) {
    static List<Predicted> by(double[] weights, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Predicted(pair, Model.probability(weights, pair)))
                .toList();
    }

    /// The share of pairs that a threshold tells right.
    static double accuracy(List<Predicted> pairs, double threshold) {
        return share(
                pairs.stream()
                        .filter(one ->
                                one.probability() >= threshold == one.pair().isSame())
                        .count(),
                pairs.size());
    }

    /// The threshold that tells most pairs right.
    static double bestThreshold(List<Predicted> pairs) {
        var falling = pairs.stream()
                .sorted(Comparator.comparingDouble(Predicted::probability).reversed())
                .toList();
        double best = 1;
        int right = 0;
        int mostRight = 0;
        for (var one : falling) {
            right += one.pair().isSame() ? 1 : -1;
            if (right > mostRight) {
                mostRight = right;
                best = one.probability();
            }
        }
        return best;
    }

    /// How often one that is the same gets more than one that is not; half where they get as much.
    static double auc(List<Predicted> pairs) {
        var rising = pairs.stream()
                .sorted(Comparator.comparingDouble(Predicted::probability))
                .toList();
        double won = 0;
        long different = 0;
        long same = 0;
        for (int from = 0, to; from < rising.size(); from = to) {
            long differentHere = 0;
            for (to = from;
                    to < rising.size()
                            && rising.get(to).probability() == rising.get(from).probability();
                    to++) {
                differentHere += rising.get(to).pair().isSame() ? 0 : 1;
            }
            long sameHere = to - from - differentHere;
            won += sameHere * (different + differentHere / 2.0);
            different += differentHere;
            same += sameHere;
        }
        return won / ((double) same * different);
    }

    static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
