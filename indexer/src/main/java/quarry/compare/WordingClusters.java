package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import quarry.similar.Clustering;
import quarry.similar.Scored;

/// Clusters of wordings. [Clustering] joins two clusters only where some pair across them is the same, so that every
/// group of wordings that such pairs hang together is clustered for itself, and no group but those in which something
/// has changed.
final class WordingClusters {
    private final PairLists pairs;
    private final BitSet visited;
    private final List<int[]> clusters = new ArrayList<>();

    private WordingClusters(PairLists pairs, int size) {
        this.pairs = pairs;
        this.visited = new BitSet(size);
    }

    /// What is known of some wordings and all that hang together with them.
    ///
    /// @param wordings those that were looked at
    /// @param clusters of at least two of them each, ascending
    record Found(BitSet wordings, List<int[]> clusters) {
        Found {
            clusters = List.copyOf(clusters);
        }
    }

    /// @param seeds the wordings in whose groups something has changed
    /// @param size  how many wordings there are
    static Found around(BitSet seeds, PairLists pairs, int size) throws IOException {
        var found = new WordingClusters(pairs, size);
        for (int seed = seeds.nextSetBit(0); seed >= 0; seed = seeds.nextSetBit(seed + 1)) {
            if (!found.visited.get(seed)) {
                found.cluster(found.group(seed));
            }
        }
        found.clusters.sort(Comparator.comparingInt(cluster -> cluster[0]));
        return new Found(found.visited, found.clusters);
    }

    /// The wordings that hang together with one.
    private int[] group(int seed) throws IOException {
        var group = new Numbers();
        visited.set(seed);
        group.add(seed);
        for (int at = 0; at < group.size(); at++) {
            pairs.forEach(group.get(at), (other, probability) -> {
                if (probability >= Clustering.THRESHOLD && !visited.get(other)) {
                    visited.set(other);
                    group.add(other);
                }
            });
        }
        return group.toArray();
    }

    private void cluster(int[] group) throws IOException {
        if (group.length == 1) {
            return;
        }
        Arrays.sort(group);
        var scored = new ArrayList<Scored>();
        for (int one : group) {
            pairs.forEach(one, (other, probability) -> {
                if (other > one && Arrays.binarySearch(group, other) >= 0) {
                    scored.add(new Scored(one, other, probability));
                }
            });
        }
        for (var cluster : Clustering.of(scored)) {
            clusters.add(cluster.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
