package quarry.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/// What a query finds, in one pass over the index.
///
/// @param best the best hits, the best first, of equal ones the first in the index
/// @param all  all entries that match
record RankedMatches(List<ScoreDoc> best, FixedBitSet all) {
    RankedMatches {
        best = List.copyOf(best);
    }

    /// @param most how many of the best are wanted, at least 1
    static RankedMatches of(IndexSearcher searcher, Query query, int most) throws IOException {
        var best = new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE);
        var found = searcher.search(query, new MultiCollectorManager(best, new MatchSet(searcher)));
        return new RankedMatches(Arrays.asList(((TopDocs) Objects.requireNonNull(found[0])).scoreDocs), (FixedBitSet)
                Objects.requireNonNull(found[1]));
    }

    /// All entries that a query matches.
    static FixedBitSet all(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new MatchSet(searcher));
    }

    /// Collects the numbers of all matches.
    private record MatchSet(IndexSearcher searcher) implements CollectorManager<MatchSet.Numbers, FixedBitSet> {
        @Override
        public Numbers newCollector() {
            return new Numbers(searcher.getIndexReader().maxDoc());
        }

        @Override
        public FixedBitSet reduce(Collection<Numbers> collectors) {
            var all = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
            collectors.forEach(collector -> all.or(collector.found));
            return all;
        }

        private static final class Numbers extends SimpleCollector {
            private final FixedBitSet found;
            private int base;

            Numbers(int documents) {
                found = new FixedBitSet(Math.max(1, documents));
            }

            @Override
            protected void doSetNextReader(LeafReaderContext segment) {
                base = segment.docBase;
            }

            @Override
            public void collect(int document) {
                found.set(base + document);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
