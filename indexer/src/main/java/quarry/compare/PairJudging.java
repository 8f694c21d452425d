package quarry.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// Judges wordings against those near them, each pair once.
final class PairJudging {
    /// Pairs below say nothing for joining two clusters.
    static final double LEAST_PROBABILITY = 0.05;

    private static final int[] NONE = {};

    private final ComparedIndex index;
    private final int[] wordings;
    /// Where each wording of the index stands among those to be judged; -1 for none.
    private final int[] places;
    /// The candidates of each wording to be judged.
    private final AtomicReferenceArray<int[]> near;

    private final PhaseTimes times;

    /// @param wordings those to be judged
    /// @param times    to note how long it takes
    PairJudging(ComparedIndex index, int[] wordings, PhaseTimes times) {
        this.index = index;
        this.wordings = wordings;
        this.times = times;
        near = new AtomicReferenceArray<>(wordings.length);
        places = new int[index.wordings().size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < wordings.length; i++) {
            places[wordings[i]] = i;
        }
    }

    /// What they were judged to be.
    ///
    /// @param itself by wording, how likely two entries that share it ask the same
    /// @param judged how many pairs were judged
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Judged(Pairs pairs, float[] itself, long judged) {}

    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    Judged judge(DoublePredicate progress) throws IOException {
        Parts.of(wordings.length, part -> progress.test(part / 3), (from, to) -> {
            for (int i = from; i < to; i++) {
                near.set(i, index.near(wordings[i], null));
            }
            return to;
        });
        times.ended("candidates");
        index.meanings()
                .prepare(IntStream.concat(
                                Arrays.stream(wordings),
                                IntStream.range(0, wordings.length).flatMap(i -> Arrays.stream(near.get(i))))
                        .distinct());
        Parts.of(wordings.length, part -> progress.test(0.33), (from, to) -> {
            for (int i = from; i < to; i++) {
                near.set(i, once(wordings[i], near.get(i)));
            }
            return to;
        });
        var judged = judgeNear(part -> progress.test((1 + 2 * part) / 3));
        times.ended("judging");
        return judged;
    }

    private Judged judgeNear(DoublePredicate progress) throws IOException {
        var starts = new int[wordings.length + 1];
        for (int i = 0; i < wordings.length; i++) {
            starts[i + 1] = starts[i] + near.get(i).length;
        }
        int count = starts[wordings.length];
        var pairs = new Pairs(new int[count], new int[count], new float[count]);
        var itself = new float[index.wordings().size()];
        Parts.of(wordings.length, progress, (from, to) -> {
            for (int i = from; i < to; i++) {
                itself[wordings[i]] = (float) index.itself(wordings[i]);
                judge(wordings[i], near.getAndSet(i, NONE), starts[i], pairs);
            }
            return to;
        });
        return new Judged(likely(pairs), itself, count);
    }

    /// The candidates of a wording without those that are judged when it is the other's turn. Those only ever have the
    /// lower number, so that it does not matter of which wordings they were left out before.
    private int[] once(int one, int[] candidates) {
        return Arrays.stream(candidates)
                .filter(other -> other > one || !found(other, one))
                .toArray();
    }

    private void judge(int one, int[] candidates, int start, Pairs pairs) throws IOException {
        for (int i = 0; i < candidates.length; i++) {
            int low = Math.min(one, candidates[i]);
            int high = Math.max(one, candidates[i]);
            pairs.ones()[start + i] = low;
            pairs.others()[start + i] = high;
            pairs.probabilities()[start + i] = (float) index.probability(low, high);
        }
    }

    /// Those of them that say something.
    private static Pairs likely(Pairs pairs) {
        int kept = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.probabilities()[i] >= LEAST_PROBABILITY) {
                pairs.ones()[kept] = pairs.ones()[i];
                pairs.others()[kept] = pairs.others()[i];
                pairs.probabilities()[kept++] = pairs.probabilities()[i];
            }
        }
        return new Pairs(
                Arrays.copyOf(pairs.ones(), kept),
                Arrays.copyOf(pairs.others(), kept),
                Arrays.copyOf(pairs.probabilities(), kept));
    }

    /// Whether a candidate was found for a wording.
    private boolean found(int wording, int candidate) {
        int place = places[wording];
        return place >= 0 && Arrays.stream(near.get(place)).anyMatch(found -> found == candidate);
    }
}
