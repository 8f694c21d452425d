package quarry.document;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;

/// Which entries of an index ask the same, as its fields tell. Entries go by their numbers in the index. Immutable.
public final class QuestionGroups {
    private static final QuestionGroups NONE = new QuestionGroups(new int[1], new int[0]);

    /// Where the entries of each cluster begin, and where the last ends.
    private final int[] starts;
    private final int[] members;
    /// By entry; -1 for none.
    private final int[] clusterOf;

    private QuestionGroups(int[] starts, int[] members) {
        this.starts = starts;
        this.members = members;
        clusterOf = new int[Arrays.stream(members).max().orElse(-1) + 1];
        Arrays.fill(clusterOf, -1);
        for (int cluster = 0; cluster + 1 < starts.length; cluster++) {
            for (int i = starts[cluster]; i < starts[cluster + 1]; i++) {
                clusterOf[members[i]] = cluster;
            }
        }
    }

    /// Entries that are the only ones left of their cluster stand alone.
    public static QuestionGroups of(DirectoryReader reader) throws IOException {
        var live = MultiBits.getLiveDocs(reader);
        var keys = Wordings.values(reader, Fields.CLUSTER);
        var sizes = Wordings.values(reader, Fields.CLUSTER_SIZE);
        var counts = new HashMap<Long, Integer>();
        for (int document = 0; document < keys.length; document++) {
            if (sizes[document] > 1 && (live == null || live.get(document))) {
                counts.merge(keys[document], 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < 2);
        var starts = new int[counts.size() + 1];
        var next = new int[counts.size()];
        var numbers = new HashMap<Long, Integer>();
        var members = new int[counts.values().stream().mapToInt(count -> count).sum()];
        for (int document = 0; document < keys.length; document++) {
            long key = keys[document];
            boolean isShared = sizes[document] > 1 && (live == null || live.get(document)) && counts.containsKey(key);
            if (isShared) {
                int number = numbers.computeIfAbsent(key, first -> numbers.size());
                if (next[number] == 0) {
                    starts[number + 1] = starts[number] + counts.getOrDefault(key, 0);
                }
                members[starts[number] + next[number]++] = document;
            }
        }
        return new QuestionGroups(starts, members);
    }

    /// Nothing is known yet.
    public static QuestionGroups none() {
        return NONE;
    }

    /// The number of an entry's cluster; -1 when nothing else asks the same.
    public int clusterNumber(int document) {
        return document < clusterOf.length ? clusterOf[document] : -1;
    }

    /// How many other entries ask the same.
    public int others(int document) {
        return cluster(document).size() - 1;
    }

    /// Clusters of at least two entries that ask the same, each in ascending order, by their first entry.
    public List<List<Integer>> clusters() {
        return new AbstractList<>() {
            @Override
            public List<Integer> get(int cluster) {
                return Arrays.stream(members, starts[cluster], starts[cluster + 1])
                        .boxed()
                        .toList();
            }

            @Override
            public int size() {
                return starts.length - 1;
            }
        };
    }

    /// Hands over the entries of a cluster, in ascending order.
    ///
    /// @param cluster its number
    public void forEachMember(int cluster, IntConsumer reader) {
        for (int i = starts[cluster]; i < starts[cluster + 1]; i++) {
            reader.accept(members[i]);
        }
    }

    /// The entries that ask the same as one, itself included.
    public List<Integer> cluster(int document) {
        int cluster = clusterNumber(document);
        return cluster < 0 ? List.of(document) : clusters().get(cluster);
    }
}
