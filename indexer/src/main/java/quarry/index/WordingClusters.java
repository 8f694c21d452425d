package quarry.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import quarry.similar.Clustering;
import quarry.similar.Scored;

/// Clusters of the wordings of an index. [Clustering] joins two clusters only where some pair across them is the same,
/// so that every group of wordings that such pairs hang together is clustered for itself.
final class WordingClusters {
    /// Each wording's way to the one that stands for its group.
    private final int[] parents;

    private WordingClusters(int count) {
        parents = IntStream.range(0, count).toArray();
    }

    /// Those of at least two wordings, each in ascending order.
    ///
    /// @param count how many wordings there are
    static List<int[]> of(Judgements.Pairs pairs, int count) {
        return new WordingClusters(count).clusters(pairs);
    }

    private List<int[]> clusters(Judgements.Pairs pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.probabilities()[i] >= Clustering.THRESHOLD) {
                parents[group(pairs.ones()[i])] = group(pairs.others()[i]);
            }
        }
        var starts = new int[parents.length + 1];
        for (int i = 0; i < pairs.size(); i++) {
            if (isInside(pairs, i)) {
                starts[group(pairs.ones()[i]) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var byGroup = new int[starts[parents.length]];
        var next = starts.clone();
        for (int i = 0; i < pairs.size(); i++) {
            if (isInside(pairs, i)) {
                byGroup[next[group(pairs.ones()[i])]++] = i;
            }
        }
        var clusters = new ArrayList<int[]>();
        for (int group = 0; group < parents.length; group++) {
            if (starts[group + 1] > starts[group]) {
                var scored = IntStream.range(starts[group], starts[group + 1])
                        .map(i -> byGroup[i])
                        .mapToObj(i -> new Scored(pairs.ones()[i], pairs.others()[i], pairs.probabilities()[i]))
                        .toList();
                for (var cluster : Clustering.of(scored)) {
                    clusters.add(cluster.stream().mapToInt(Integer::intValue).toArray());
                }
            }
        }
        return clusters;
    }

    private boolean isInside(Judgements.Pairs pairs, int i) {
        return group(pairs.ones()[i]) == group(pairs.others()[i]);
    }

    private int group(int wording) {
        int at = wording;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
