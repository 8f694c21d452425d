package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import quarry.document.Wordings;
import quarry.similar.Clustering;

/// The clusters of entries that ask the same: those around what has changed, and else those that are known.
final class EntryClusters {
    private static final int ALONE = -1;

    private final Wordings wordings;
    private final StoredRelations stored;
    /// The wordings that were looked at.
    private final BitSet looked;
    /// By entry of a wording that was looked at.
    private final int[] clusterOf;
    private final List<List<Integer>> clusters = new ArrayList<>();

    private EntryClusters(Wordings wordings, StoredRelations stored, BitSet looked, int documents) {
        this.wordings = wordings;
        this.stored = stored;
        this.looked = looked;
        this.clusterOf = new int[documents];
        Arrays.fill(clusterOf, ALONE);
    }

    /// @param seeds  wordings around which something has changed
    /// @param itself by wording, how likely two entries that share it ask the same
    static EntryClusters of(BitSet seeds, PairLists pairs, float[] itself, ComparedIndex index, StoredRelations stored)
            throws IOException {
        var wordings = index.wordings();
        var found = WordingClusters.around(seeds, pairs, wordings.size());
        var all = new EntryClusters(wordings, stored, found.wordings(), index.documents());
        for (var cluster : found.clusters()) {
            all.add(cluster);
        }
        found.wordings().stream()
                .filter(wording -> itself[wording] >= Clustering.THRESHOLD
                        && wordings.documents(wording) > 1
                        && all.clusterOf[wordings.first(wording)] == ALONE)
                .forEach(all::add);
        return all;
    }

    private void add(int... cluster) {
        var documents = IntStream.of(cluster)
                .flatMap(wording ->
                        IntStream.range(0, wordings.documents(wording)).map(place -> wordings.document(wording, place)))
                .sorted()
                .toArray();
        for (int document : documents) {
            clusterOf[document] = clusters.size();
        }
        clusters.add(Arrays.stream(documents).boxed().toList());
    }

    /// The wordings whose clusters were formed anew.
    BitSet looked() {
        return looked;
    }

    /// The entries that ask the same as one, itself included, ascending.
    List<Integer> members(int document) throws IOException {
        if (!looked.get(wordings.ofDocument(document))) {
            return stored.members(document);
        }
        return clusterOf[document] == ALONE ? List.of(document) : clusters.get(clusterOf[document]);
    }

    /// What the entries of a cluster know it by: the lowest hash of a wording in it.
    long key(List<Integer> members) {
        return wordings.hash(
                members.stream().mapToInt(wordings::ofDocument).min().orElseThrow());
    }

    /// Whether the fields of an entry tell of another cluster than the one it is in now.
    boolean isChanged(int document) throws IOException {
        var members = members(document);
        return stored.size(document) != members.size() || stored.cluster(document) != key(members);
    }
}
