package quarry.search;

import java.util.List;
import quarry.entry.Entry;

/// Entries that ask the same question.
///
/// @param question the clearest of their wordings
/// @param sources  how many documents ask it
/// @param best     the entry whose answer is the best; null when none is answered
/// @param entries  at least two: the best answer, then the other answered ones, then those that are open
public record Duplicates(
        String question,
        int sources,
        @org.jspecify.annotations.Nullable Entry best,
        List<Entry> entries) {
    public Duplicates {
        entries = List.copyOf(entries);
    }
}
