package quarry.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// Judges wordings against those near them, each pair once.
final class PairJudging {
    /// Pairs below say nothing for joining two clusters.
    private static final double LEAST_PROBABILITY = 0.05;

    private final ComparedIndex index;
    private final int[] wordings;
    /// Where each wording of the index stands among those to be judged; -1 for none.
    private final int[] places;
    private int[][] near = {};
    private final PhaseTimes times;

    /// @param wordings those to be judged
    /// @param times    to note how long it takes
    PairJudging(ComparedIndex index, int[] wordings, PhaseTimes times) {
        this.index = index;
        this.wordings = wordings;
        this.times = times;
        places = new int[index.wordings().size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < wordings.length; i++) {
            places[wordings[i]] = i;
        }
    }

    /// Pairs and copies that were judged together.
    private static final class Found {
        private final Numbers ones = new Numbers();
        private final Numbers others = new Numbers();
        private final Numbers probabilities = new Numbers();
        private final Numbers copies = new Numbers();
        private long judged;
    }

    /// What they were judged to be.
    ///
    /// @param copies the wordings of which copies are the same question
    /// @param judged how many pairs were judged
    record Judged(Judgements.Pairs pairs, BitSet copies, long judged) {}

    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    Judged judge(DoublePredicate progress) throws IOException {
        near = new int[wordings.length][];
        Parts.of(wordings.length, part -> progress.test(part / 3), (from, to) -> {
            for (int i = from; i < to; i++) {
                near[i] = index.near(wordings[i], null);
            }
            return to;
        });
        times.ended("candidates");
        index.meanings()
                .prepare(IntStream.concat(
                                Arrays.stream(wordings), Arrays.stream(near).flatMapToInt(Arrays::stream))
                        .distinct());
        var found = Parts.of(wordings.length, part -> progress.test((1 + 2 * part) / 3), this::judge);
        var judged = joined(found);
        times.ended("judging");
        return judged;
    }

    private Found judge(int from, int to) throws IOException {
        var found = new Found();
        for (int i = from; i < to; i++) {
            int one = wordings[i];
            if (index.isWhole(one)) {
                found.copies.add(one);
            }
            for (int other : near[i]) {
                if (other < one && found(other, one)) {
                    // Judged when it is the other's turn.
                    continue;
                }
                found.judged++;
                double probability = index.probability(Math.min(one, other), Math.max(one, other));
                if (probability >= LEAST_PROBABILITY) {
                    found.ones.add(Math.min(one, other));
                    found.others.add(Math.max(one, other));
                    found.probabilities.add(Float.floatToRawIntBits((float) probability));
                }
            }
        }
        return found;
    }

    /// Whether a candidate was found for a wording.
    private boolean found(int wording, int candidate) {
        int place = places[wording];
        return place >= 0 && Arrays.stream(near[place]).anyMatch(found -> found == candidate);
    }

    private static Judged joined(List<Found> parts) {
        int size = parts.stream().mapToInt(part -> part.ones.size()).sum();
        var pairs = new Judgements.Pairs(new int[size], new int[size], new float[size]);
        var copies = new BitSet();
        long judged = 0;
        int next = 0;
        for (var part : parts) {
            for (int i = 0; i < part.ones.size(); i++) {
                pairs.ones()[next] = part.ones.get(i);
                pairs.others()[next] = part.others.get(i);
                pairs.probabilities()[next++] = Float.intBitsToFloat(part.probabilities.get(i));
            }
            for (int i = 0; i < part.copies.size(); i++) {
                copies.set(part.copies.get(i));
            }
            judged += part.judged;
        }
        return new Judged(pairs, copies, judged);
    }
}
