package quarry.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// The best of several scores, and a share of the others.
final class BestScorer implements BlockScorer {
    private final List<BlockScorer> parts;
    private final float share;
    private final FixedBitSet matches = new FixedBitSet(SIZE);
    private final float[] best = new float[SIZE];
    private final double[] sum = new double[SIZE];
    private final int[] documents = new int[SIZE];
    private final float[] scores = new float[SIZE];

    /// @param share what a score that is not the best counts, from 0 to 1
    BestScorer(List<BlockScorer> parts, float share) {
        this.parts = List.copyOf(parts);
        this.share = share;
    }

    @Override
    public void score(int from, int to, float least, Sink sink) throws IOException {
        for (var part : parts) {
            part.score(from, to, share == 0 ? least : 0, (found, given, size) -> add(from, found, given, size));
        }
        int size = matches.intoArray(0, to - from, 0, documents);
        for (int i = 0; i < size; i++) {
            int at = documents[i];
            scores[i] = (float) (best[at] + (sum[at] - best[at]) * share);
            best[at] = 0;
            sum[at] = 0;
            documents[i] = from + at;
        }
        matches.clear();
        if (size > 0) {
            sink.accept(documents, scores, size);
        }
    }

    private void add(int from, int[] found, float[] given, int size) {
        for (int i = 0; i < size; i++) {
            int at = found[i] - from;
            matches.set(at);
            best[at] = Math.max(best[at], given[i]);
            sum[at] += given[i];
        }
    }

    @Override
    public long cost() {
        return parts.stream().mapToLong(BlockScorer::cost).sum();
    }
}
