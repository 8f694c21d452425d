package quarry.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import quarry.document.Wordings;

/// The pairs of each wording: those that were judged now, and of the others what was known before. Safe for use by many
/// threads.
final class PairLists {
    private final Wordings wordings;
    private final BitSet fresh;
    /// Wordings that have other pairs than they had.
    private final BitSet changed;
    private final @Nullable KnownPairs known;
    /// Where the new pairs of each wording begin.
    private final int[] starts;
    private final int[] others;
    private final float[] probabilities;

    /// Hears of a pair.
    @FunctionalInterface
    interface Visitor {
        void pair(int other, float probability) throws IOException;
    }

    /// @param judged the pairs of the wordings that are new, whatever is known of them
    /// @param known  what is known of the others; null for nothing
    PairLists(Wordings wordings, Pairs judged, BitSet fresh, @Nullable KnownPairs known) throws IOException {
        this.wordings = wordings;
        this.fresh = fresh;
        this.known = known;
        this.changed = (BitSet) fresh.clone();
        starts = new int[wordings.size() + 1];
        for (int i = 0; i < judged.size(); i++) {
            starts[judged.ones()[i] + 1]++;
            starts[judged.others()[i] + 1]++;
            changed.set(judged.ones()[i]);
            changed.set(judged.others()[i]);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        others = new int[starts[wordings.size()]];
        probabilities = new float[others.length];
        var next = starts.clone();
        for (int i = 0; i < judged.size(); i++) {
            int one = judged.ones()[i];
            int other = judged.others()[i];
            others[next[one]] = other;
            probabilities[next[one]++] = judged.probabilities()[i];
            others[next[other]] = one;
            probabilities[next[other]++] = judged.probabilities()[i];
        }
        for (int wording = fresh.nextSetBit(0); wording >= 0; wording = fresh.nextSetBit(wording + 1)) {
            var before = known == null ? null : known.of(wording);
            for (int i = 0; before != null && i < before.size(); i++) {
                int other = wordings.number(before.others()[i]);
                if (other >= 0) {
                    changed.set(other);
                }
            }
        }
    }

    /// Hands over the pairs of a wording.
    void forEach(int wording, Visitor visitor) throws IOException {
        for (int i = starts[wording]; i < starts[wording + 1]; i++) {
            visitor.pair(others[i], probabilities[i]);
        }
        var before = known == null || fresh.get(wording) ? null : known.of(wording);
        for (int i = 0; before != null && i < before.size(); i++) {
            int other = wordings.number(before.others()[i]);
            // What was judged again counts as it was judged now, if at all.
            if (other >= 0 && !fresh.get(other)) {
                visitor.pair(other, before.probabilities()[i]);
            }
        }
    }

    /// The wordings that have other pairs than they had.
    BitSet changed() {
        return changed;
    }
}
