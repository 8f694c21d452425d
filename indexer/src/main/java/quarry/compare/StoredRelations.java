package quarry.compare;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import quarry.document.Fields;
import quarry.document.QuestionGroups;
import quarry.document.Wordings;

/// The clusters that the fields of an index tell of.
final class StoredRelations {
    private final DirectoryReader reader;
    private final Wordings wordings;
    private final long[] clusters;
    private final long[] sizes;
    private @Nullable QuestionGroups groups;

    private StoredRelations(DirectoryReader reader, Wordings wordings, long[] clusters, long[] sizes) {
        this.reader = reader;
        this.wordings = wordings;
        this.clusters = clusters;
        this.sizes = sizes;
    }

    static StoredRelations of(DirectoryReader reader, Wordings wordings) throws IOException {
        return new StoredRelations(
                reader,
                wordings,
                Wordings.values(reader, Fields.CLUSTER),
                Wordings.values(reader, Fields.CLUSTER_SIZE));
    }

    long cluster(int document) {
        return clusters[document];
    }

    long size(int document) {
        return sizes[document];
    }

    /// The entries that ask the same as one, ascending.
    List<Integer> members(int document) throws IOException {
        var known = groups;
        if (known == null) {
            known = QuestionGroups.of(reader);
            groups = known;
        }
        return known.cluster(document);
    }

    /// The wordings of clusters that have not as many entries as they are said to have: some were taken away.
    BitSet bereft() {
        var counts = new HashMap<Long, Integer>();
        forEachOfMany(document -> counts.merge(clusters[document], 1, Integer::sum));
        var bereft = new BitSet();
        forEachOfMany(document -> {
            if (count(counts, document) != sizes[document]) {
                bereft.set(wordings.ofDocument(document));
            }
        });
        return bereft;
    }

    private int count(Map<Long, Integer> counts, int document) {
        return counts.getOrDefault(clusters[document], 0);
    }

    private void forEachOfMany(IntConsumer visitor) {
        for (int document = 0; document < sizes.length; document++) {
            if (sizes[document] > 1 && wordings.ofDocument(document) >= 0) {
                visitor.accept(document);
            }
        }
    }
}
