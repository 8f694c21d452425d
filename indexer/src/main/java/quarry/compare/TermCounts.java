package quarry.compare;

import java.util.Arrays;
import quarry.document.TextHash;
import quarry.document.Wordings;
import quarry.similar.Rarity;

/// In how many entries' questions each term was found when they were last counted. Pairs judged by the same
/// counts can be told the same whenever they are judged. Immutable.
///
/// @param entries how many there were
/// @param terms     hashes of the terms that more than one had, ascending
/// @param counts    in how many each of them was found
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and a list would take four times the memory.
public record TermCounts(int entries, long[] terms, int[] counts) {
    static TermCounts of(AskedTerms asked, Wordings wordings) {
        var numbers = new Numbers();
        var entries = new Numbers();
        for (int term = 0; term < asked.size(); term++) {
            int found = asked.entries(term, wordings);
            if (found > 1) {
                numbers.add(term);
                entries.add(found);
            }
        }
        var hashes = new long[numbers.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = TextHash.of(asked.name(numbers.get(i)));
        }
        var sorted = hashes.clone();
        Arrays.sort(sorted);
        var counts = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            counts[Arrays.binarySearch(sorted, hashes[i])] = entries.get(i);
        }
        return new TermCounts(wordings.entries(), sorted, counts);
    }

    private int count(String term) {
        int place = Arrays.binarySearch(terms, TextHash.of(term));
        return place < 0 ? 1 : counts[place];
    }

    /// How rare each term is, by its number.
    double[] rarities(AskedTerms asked) {
        var rarity = rarity();
        var all = new double[asked.size()];
        for (int term = 0; term < all.length; term++) {
            all[term] = rarity.of(asked.name(term));
        }
        return all;
    }

    /// How rare terms are.
    Rarity rarity() {
        return Rarity.of(entries, this::count);
    }

    /// The same, at hand for the terms of an index.
    Rarity rarity(AskedTerms asked) {
        var all = rarities(asked);
        double unknown = Rarity.of(entries, term -> 1).of("");
        return name -> {
            int term = asked.number(name);
            return term < 0 ? unknown : all[term];
        };
    }
}
