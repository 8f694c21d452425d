package quarry.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// The sum of several scores where enough of the parts match, then of what is added to it.
final class SumScorer implements BlockScorer {
    /// The rarest first: where none of those matches of which one must, the others need not be looked at.
    private final List<BlockScorer> parts;

    private final int mustMatch;
    private final boolean isOneScored;
    private final Additions additions;
    private final FixedBitSet matches = new FixedBitSet(SIZE);
    private final double[] sum = new double[SIZE];
    private final int[] count = new int[SIZE];
    private final int[] documents = new int[SIZE];
    private final float[] scores = new float[SIZE];

    /// @param mustMatch   how many of the parts, at least 1
    /// @param isOneScored whether one part at most has scores, and the others only say what matches
    SumScorer(List<BlockScorer> parts, int mustMatch, boolean isOneScored, Additions additions) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingLong(BlockScorer::cost))
                .toList();
        this.mustMatch = mustMatch;
        this.isOneScored = isOneScored;
        this.additions = additions;
    }

    @Override
    public void score(int from, int to, float least, Sink sink) throws IOException {
        float added = additions.most(from, to);
        float needed = isOneScored ? Math.max(0, least - added) : 0;
        int first = parts.size() - mustMatch + 1;
        int found = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (i == first) {
                found = matches.cardinality();
            }
            if (i < first) {
                parts.get(i).score(from, to, needed, (given, values, size) -> add(from, given, values, size));
            } else if (found > 0) {
                parts.get(i).score(from, to, needed, (given, values, size) -> addToFound(from, given, values, size));
            }
        }
        int size = take(from, to);
        if (size > 0) {
            size = additions.add(documents, scores, size, least - added);
            sink.accept(documents, scores, size);
        }
    }

    private void add(int from, int[] given, float[] values, int size) {
        for (int i = 0; i < size; i++) {
            int at = given[i] - from;
            matches.set(at);
            sum[at] += values[i];
            count[at]++;
        }
    }

    private void addToFound(int from, int[] given, float[] values, int size) {
        for (int i = 0; i < size; i++) {
            int at = given[i] - from;
            if (count[at] > 0) {
                sum[at] += values[i];
                count[at]++;
            }
        }
    }

    /// What matches in enough parts, and leaves nothing behind for the next block.
    private int take(int from, int to) {
        int found = matches.intoArray(0, to - from, 0, documents);
        int size = 0;
        for (int i = 0; i < found; i++) {
            int at = documents[i];
            if (count[at] >= mustMatch) {
                scores[size] = (float) sum[at];
                documents[size++] = from + at;
            }
            sum[at] = 0;
            count[at] = 0;
        }
        matches.clear();
        return size;
    }

    @Override
    public long cost() {
        return mustMatch == parts.size()
                ? parts.getFirst().cost()
                : parts.stream().mapToLong(BlockScorer::cost).sum();
    }
}
