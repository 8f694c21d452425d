package quarry.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import quarry.search.Coverage;

/// Counts what an index covers when that is first asked for, and keeps it. Safe for use by many threads.
final class LazyCoverage {
    private final IndexSearcher searcher;
    private @Nullable Coverage counted;

    LazyCoverage(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    synchronized Coverage get() throws IOException {
        var known = counted;
        if (known == null) {
            known = CoverageCount.of(searcher);
            counted = known;
        }
        return known;
    }
}
