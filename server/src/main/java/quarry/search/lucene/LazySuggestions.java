package quarry.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Makes [Suggestions] when they are first asked for: opening an index must not wait for them.
final class LazySuggestions {
    private final IndexSearcher searcher;
    private @Nullable Suggestions made;

    LazySuggestions(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    synchronized Suggestions get(Analyzer analyzer) throws IOException {
        var suggestions = made;
        if (suggestions == null) {
            suggestions = new Suggestions(searcher, analyzer);
            made = suggestions;
        }
        return suggestions;
    }
}
