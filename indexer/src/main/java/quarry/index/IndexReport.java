package quarry.index;

import java.util.List;
import java.util.Map;
import quarry.entry.State;

/// What a run did.
///
/// @param documents  the documents in the index now
/// @param indexed    how many of them were read in this run
/// @param unchanged  how many were taken over as they were
/// @param removed    how many are no longer there
/// @param entries    the index's entries by state
/// @param snippets   its snippets
/// @param repaired   characters that were wrongly decoded in the documents and are right in the index
/// @param empty      documents in which no question was found
/// @param unreadable documents that could not be read, each with the reason
public record IndexReport(
        int documents,
        int indexed,
        int unchanged,
        int removed,
        Map<State, Long> entries,
        long snippets,
        long repaired,
        List<String> empty,
        List<Unreadable> unreadable) {
    public IndexReport {
        entries = Map.copyOf(entries);
        empty = List.copyOf(empty);
        unreadable = List.copyOf(unreadable);
    }

    /// @param path   the document
    /// @param reason why it could not be read and what to do
    public record Unreadable(String path, String reason) {}
}
