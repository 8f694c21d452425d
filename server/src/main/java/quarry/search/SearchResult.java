package quarry.search;

import java.util.List;

/// A page of hits with the counts beside it.
///
/// @param query      the query as typed
/// @param total      how many entries match
/// @param exact      whether `total` is exact, or else a lower bound
/// @param tookMicros time spent searching, in microseconds
/// @param hits       the page, best first
/// @param facets     counts over all matches
public record SearchResult(String query, long total, boolean exact, long tookMicros, List<Hit> hits, Facets facets) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
