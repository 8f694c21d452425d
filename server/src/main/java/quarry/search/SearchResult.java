package quarry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of hits with the counts beside it.
///
/// @param query      the query as typed
/// @param total      how many hits there are: entries, or questions where duplicates are folded
/// @param entries    how many entries they stand for
/// @param exact      whether `total` is exact, or else a lower bound
/// @param tookMicros time spent searching, in microseconds
/// @param hits       the page, best first
/// @param facets     counts of all hits
/// @param mode       how the entries were matched: by words alone where meaning tells nothing more or is not to be had
/// @param corrected  what was searched for instead of what was typed; null when that is what was typed
/// @param notes      what a user should know of how the search went, in sentences
public record SearchResult(
        String query,
        long total,
        long entries,
        boolean exact,
        long tookMicros,
        List<Hit> hits,
        Facets facets,
        Mode mode,
        List<String> notes,
        @Nullable Corrected corrected) {
    public SearchResult {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }

    /// What a search by words found.
    public SearchResult(String query, long total, boolean exact, long tookMicros, List<Hit> hits, Facets facets) {
        this(query, total, total, exact, tookMicros, hits, facets, Mode.LEXICAL, List.of(), null);
    }
}
