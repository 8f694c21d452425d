package quarry.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quarry.analysis.TechnicalWords;
import quarry.entry.Entry;

/// Chooses the wording by which a question that several entries ask is named: what most of them say, in no more words
/// than it takes.
public final class ClearestWording {
    /// Between these lengths, in letters, a question tends to be whole and plain.
    private static final int BRIEF = 25;

    private static final int LONG = 80;
    /// Letters too many or too few that count as much as having nothing in common with the others.
    private static final double TOO_FAR = 250;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int size;

    private ClearestWording(List<Entry> entries) {
        size = entries.size();
        entries.forEach(entry -> stems(entry).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
    }

    /// The entry that puts a shared question best.
    public static Entry of(List<Entry> entries) {
        var wording = new ClearestWording(entries);
        return entries.stream()
                .max(Comparator.comparingDouble(entry -> wording.shared(entry) - clumsiness(entry) / TOO_FAR))
                .orElseThrow();
    }

    /// How much of it the others say, and how much of what they say it says (Dice's coefficient, each stem counting the
    /// share of the entries that have it). From 0 to 1.
    private double shared(Entry entry) {
        var stems = stems(entry);
        double there = stems.stream()
                .mapToDouble(stem -> (double) counts.getOrDefault(stem, 0) / size)
                .sum();
        double all = counts.values().stream()
                .mapToDouble(count -> (double) count / size)
                .sum();
        return all == 0 ? 0 : 2 * there / (stems.size() + all);
    }

    private static Set<String> stems(Entry entry) {
        var stems = new HashSet<String>();
        TechnicalWords.of(entry.question()).forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /// In letters, with a mark-down for a missing question word.
    private static double clumsiness(Entry entry) {
        int length = entry.question().length();
        boolean whole =
                entry.question().endsWith("?") || entry.question().matches("(?i)(?:explain|describe|compare)\\b.*");
        int off = Math.max(0, Math.max(BRIEF - length, length - LONG));
        return off + (whole ? 0 : 25) + (entry.question().contains("(") ? 10 : 0);
    }
}
