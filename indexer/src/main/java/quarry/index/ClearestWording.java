package quarry.index;

import java.util.Comparator;
import java.util.List;
import quarry.entry.Entry;

/// Chooses the wording by which a question that several entries ask is named.
public final class ClearestWording {
    private ClearestWording() {}

    /// The entry that puts a shared question best: complete, and no longer than it takes.
    public static Entry of(List<Entry> entries) {
        return entries.stream()
                .min(Comparator.comparingDouble(ClearestWording::clumsiness))
                .orElseThrow();
    }

    /// Distance from the length at which a question tends to be whole and plain, with a mark-down for the missing
    /// question word.
    private static double clumsiness(Entry entry) {
        int length = entry.question().length();
        boolean whole =
                entry.question().endsWith("?") || entry.question().matches("(?i)(?:explain|describe|compare)\\b.*");
        return Math.abs(length - 60) + (whole ? 0 : 25) + (entry.question().contains("(") ? 10 : 0);
    }
}
