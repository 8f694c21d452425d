package quarry.compare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/// Finds the wordings that share most with another by rare terms: those whose terms, each weighing the square of its
/// rarity, have the highest cosine with its own. A pair has the same cosine from either side. The effort for each is
/// bounded, so that all of them take time in proportion to their number. Safe for use by many threads.
final class CandidateSearch {
    /// Candidates for each wording.
    static final int MOST = 60;
    /// Wordings looked at for each, found by its rarest terms; its common terms only rank them.
    static final int LOOKED_AT = 20_000;
    /// Wordings ranked by the common terms too.
    static final int RANKED = 8 * MOST;

    private final AskedTerms terms;
    private final float[] weights;
    /// The wordings in an order that keeps together those with the same terms. All that is added up goes by their
    /// places in it, so that memory is read in stretches.
    private final int[] order;
    /// The place of each wording in it.
    private final int[] placeOf;
    /// By place.
    private final float[] lengths;
    /// The terms at each place, and the places of each term.
    private final NumberLists termsAt;
    private final NumberLists places;
    private final Queue<Tally> free = new ConcurrentLinkedQueue<>();

    /// @param rarities of the terms, by number
    CandidateSearch(AskedTerms terms, double[] rarities) {
        this.terms = terms;
        weights = new float[rarities.length];
        for (int term = 0; term < weights.length; term++) {
            weights[term] = (float) (rarities[term] * rarities[term]);
        }
        order = terms.neighbouring(MOST);
        placeOf = new int[order.length];
        lengths = new float[order.length];
        termsAt = terms.ofWordings().reordered(order);
        places = termsAt.inverted(terms.size());
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
            float sum = 0;
            for (int i = termsAt.start(place); i < termsAt.end(place); i++) {
                sum += weights[termsAt.at(i)];
            }
            lengths[place] = (float) Math.sqrt(sum);
        }
    }

    /// All wordings, those with the same candidates side by side.
    IntStream neighbouring() {
        return Arrays.stream(order);
    }

    /// The candidates for a wording, the nearest first, without itself.
    ///
    /// @param only the wordings wanted; null for any
    int[] of(int wording, @Nullable BitSet only) {
        var tally = free.poll();
        if (tally == null) {
            tally = new Tally();
        }
        try {
            return tally.of(wording, only);
        } finally {
            free.add(tally);
        }
    }

    /// What one search adds up; used again, since it has a place for every wording.
    private final class Tally {
        private final float[] sums = new float[lengths.length];
        private final float[] common = new float[weights.length];
        private final Numbers touched = new Numbers();

        private int[] of(int wording, @Nullable BitSet only) {
            var rarestFirst = rarestFirst(wording);
            int walked = walk(rarestFirst, only);
            boolean all = walked == rarestFirst.length;
            long[] found = best(wording, all ? MOST : RANKED);
            if (!all) {
                found = ranked(wording, found, rarestFirst, walked);
            }
            for (int i = 0; i < touched.size(); i++) {
                sums[touched.get(i)] = 0;
            }
            touched.clear();
            return Arrays.stream(found).mapToInt(Tally::wording).toArray();
        }

        private int[] rarestFirst(int wording) {
            int own = placeOf[wording];
            var keys = new long[termsAt.size(own)];
            for (int i = 0; i < keys.length; i++) {
                int term = termsAt.get(own, i);
                keys[i] = (long) terms.count(term) << 32 | term;
            }
            Arrays.sort(keys);
            return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        }

        /// Adds up the rarest terms.
        ///
        /// @return how many of them
        private int walk(int[] rarestFirst, @Nullable BitSet only) {
            long looked = 0;
            for (int i = 0; i < rarestFirst.length; i++) {
                int term = rarestFirst[i];
                int count = terms.count(term);
                looked += count;
                if (i > 0 && looked > LOOKED_AT) {
                    return i;
                }
                for (int at = places.start(term); at < places.end(term); at++) {
                    int place = places.at(at);
                    if (only == null || only.get(order[place])) {
                        if (sums[place] == 0) {
                            touched.add(place);
                        }
                        sums[place] += weights[term];
                    }
                }
            }
            return rarestFirst.length;
        }

        /// Ranks what was found by the rare terms by the common ones too.
        private long[] ranked(int wording, long[] found, int[] rarestFirst, int walked) {
            for (int i = walked; i < rarestFirst.length; i++) {
                common[rarestFirst[i]] = weights[rarestFirst[i]];
            }
            var heap = new LongHeap(MOST);
            for (long one : found) {
                int other = placeOf[wording(one)];
                float sum = sums[other];
                for (int i = termsAt.start(other); i < termsAt.end(other); i++) {
                    sum += common[termsAt.at(i)];
                }
                offer(placeOf[wording], other, sum, MOST, heap);
            }
            for (int i = walked; i < rarestFirst.length; i++) {
                common[rarestFirst[i]] = 0;
            }
            return bestFirst(heap);
        }

        private long[] best(int wording, int most) {
            var heap = new LongHeap(most);
            int own = placeOf[wording];
            for (int i = 0; i < touched.size(); i++) {
                int place = touched.get(i);
                if (place != own) {
                    offer(own, place, sums[place], most, heap);
                }
            }
            return bestFirst(heap);
        }

        private void offer(int own, int place, float sum, int most, LongHeap heap) {
            float cosine = sum / (lengths[own] * lengths[place]);
            // Positive floats stand in the order of their bits; of equals the lower number comes first.
            long key = (long) Float.floatToRawIntBits(cosine) << 32 | (Integer.MAX_VALUE - order[place]);
            if (heap.size() < most) {
                heap.push(key);
            } else if (key > heap.top()) {
                heap.updateTop(key);
            }
        }

        private static int wording(long key) {
            return Integer.MAX_VALUE - (int) key;
        }

        private static long[] bestFirst(LongHeap heap) {
            var keys = new long[heap.size()];
            for (int i = keys.length - 1; i >= 0; i--) {
                keys[i] = heap.pop();
            }
            return keys;
        }
    }
}
