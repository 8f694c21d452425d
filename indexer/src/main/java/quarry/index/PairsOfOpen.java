package quarry.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The judged pairs of an open wording and an answered one, by the open one. Immutable.
final class PairsOfOpen {
    /// Where the pairs of each wording begin.
    private final int[] starts;
    private final int[] others;
    private final float[] probabilities;

    PairsOfOpen(Judgements.Pairs pairs, int wordings, BitSet open, BitSet answered) {
        starts = new int[wordings + 1];
        forEach(pairs, open, answered, (from, to, probability) -> starts[from + 1]++);
        Arrays.parallelPrefix(starts, Integer::sum);
        others = new int[starts[wordings]];
        probabilities = new float[starts[wordings]];
        var next = starts.clone();
        forEach(pairs, open, answered, (from, to, probability) -> {
            others[next[from]] = to;
            probabilities[next[from]++] = probability;
        });
    }

    private interface Direction {
        void take(int open, int answered, float probability);
    }

    private static void forEach(Judgements.Pairs pairs, BitSet open, BitSet answered, Direction direction) {
        for (int i = 0; i < pairs.size(); i++) {
            int one = pairs.ones()[i];
            int other = pairs.others()[i];
            if (open.get(one) && answered.get(other)) {
                direction.take(one, other, pairs.probabilities()[i]);
            }
            if (open.get(other) && answered.get(one)) {
                direction.take(other, one, pairs.probabilities()[i]);
            }
        }
    }

    /// How likely answered wordings ask the same as an open one.
    Map<Integer, Float> of(int wording) {
        var found = HashMap.<Integer, Float>newHashMap(starts[wording + 1] - starts[wording]);
        for (int i = starts[wording]; i < starts[wording + 1]; i++) {
            found.put(others[i], probabilities[i]);
        }
        return found;
    }
}
