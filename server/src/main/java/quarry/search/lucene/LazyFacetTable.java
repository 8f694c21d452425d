package quarry.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// Reads the [FacetTable] of an index when it is first asked for: opening an index must not wait for it.
final class LazyFacetTable {
    private final IndexReader reader;
    private @Nullable FacetTable read;

    LazyFacetTable(IndexReader reader) {
        this.reader = reader;
    }

    synchronized FacetTable get() throws IOException {
        var table = read;
        if (table == null) {
            table = new FacetTable(reader, FilterQueries.FACETS);
            read = table;
        }
        return table;
    }
}
