package quarry.search;

import java.io.IOException;
import java.util.List;

/// Long rankings of an index's entries by each way of searching, to be measured. Queries are plain text, not the query
/// language, and any of a query's words is enough to be ranked: measures look deeper than people do.
public interface DeepRankings {
    /// A way of searching.
    enum Way {
        /// Every word in question and answer alike, by BM25 with the parameters that served best on public collections
        /// (k1 0.9, b 0.4).
        BM25,
        LEXICAL,
        VECTORS,
        HYBRID
    }

    /// The ids of the entries that a query finds, best first.
    ///
    /// @param depth how many are wanted at most
    List<String> ranked(String query, Way way, int depth) throws IOException;
}
