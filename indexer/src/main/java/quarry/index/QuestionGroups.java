package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import quarry.similar.Answering;

/// Which entries of an index ask the same, and what answers its open ones. Kept beside the index. Entries go by their
/// numbers in the index. Immutable.
public final class QuestionGroups {
    /// Its version goes up whenever the file would be misread, or the same questions would be judged otherwise.
    static final ArrayFile FILE = new ArrayFile("questions.bin", "QuarryQuestions", 3);
    private static final QuestionGroups NONE = of(List.of(), Map.of());

    /// Where the entries of each cluster begin, and where the last ends.
    private final int[] starts;
    private final int[] members;
    /// By entry; -1 for none.
    private final int[] clusterOf;
    /// Entries that have answers, ascending.
    private final int[] open;
    private final int[] answerStarts;
    private final int[] answers;
    private final float[] scores;

    /// An answered entry that answers an open one.
    ///
    /// @param score how well, from 0 to 1
    public record Answer(int document, double score) {
        /// Whether it answers all that is asked.
        public boolean full() {
            return score >= Answering.FULL;
        }
    }

    private QuestionGroups(int[] starts, int[] members, int[] open, int[] answerStarts, int[] answers, float[] scores) {
        this.starts = starts;
        this.members = members;
        this.open = open;
        this.answerStarts = answerStarts;
        this.answers = answers;
        this.scores = scores;
        clusterOf = new int[Arrays.stream(members).max().orElse(-1) + 1];
        Arrays.fill(clusterOf, -1);
        for (int cluster = 0; cluster + 1 < starts.length; cluster++) {
            for (int i = starts[cluster]; i < starts[cluster + 1]; i++) {
                clusterOf[members[i]] = cluster;
            }
        }
    }

    /// @param clusters of at least two entries each
    /// @param answers  to open entries, best first
    static QuestionGroups of(List<int[]> clusters, Map<Integer, List<Answer>> answers) {
        var starts = new int[clusters.size() + 1];
        for (int i = 0; i < clusters.size(); i++) {
            starts[i + 1] = starts[i] + clusters.get(i).length;
        }
        var members = clusters.stream().flatMapToInt(Arrays::stream).toArray();
        SortedMap<Integer, List<Answer>> sorted = new TreeMap<>(answers);
        var open = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        var answerStarts = new int[open.length + 1];
        var documents = new Numbers();
        var scores = new Numbers();
        for (int i = 0; i < open.length; i++) {
            for (var answer : sorted.getOrDefault(open[i], List.of())) {
                documents.add(answer.document());
                scores.add(Float.floatToRawIntBits((float) answer.score()));
            }
            answerStarts[i + 1] = documents.size();
        }
        var floats = new float[scores.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Float.intBitsToFloat(scores.get(i));
        }
        return new QuestionGroups(starts, members, open, answerStarts, documents.toArray(), floats);
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

    /// What answers an open entry, best first; empty for a true gap.
    public List<Answer> answers(int document) {
        int place = Arrays.binarySearch(open, document);
        var found = new ArrayList<Answer>();
        for (int i = place < 0 ? 0 : answerStarts[place]; place >= 0 && i < answerStarts[place + 1]; i++) {
            found.add(new Answer(answers[i], scores[i]));
        }
        return found;
    }

    /// Keeps them beside the index that they were made of, at once.
    void write(Path folder) throws IOException {
        FILE.write(folder, out -> {
            ArrayFile.ints(starts, out);
            ArrayFile.ints(members, out);
            ArrayFile.ints(open, out);
            ArrayFile.ints(answerStarts, out);
            ArrayFile.ints(answers, out);
            ArrayFile.floats(scores, out);
        });
    }

    /// Those that were written beside the index in a folder; empty when they are yet to be computed.
    public static Optional<QuestionGroups> read(Path folder) {
        return FILE.read(
                folder,
                in -> new QuestionGroups(
                        ArrayFile.ints(in),
                        ArrayFile.ints(in),
                        ArrayFile.ints(in),
                        ArrayFile.ints(in),
                        ArrayFile.ints(in),
                        ArrayFile.floats(in)));
    }
}
