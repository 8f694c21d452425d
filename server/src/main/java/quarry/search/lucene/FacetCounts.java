package quarry.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import quarry.search.Facets.Count;

/// How many documents match a query, and how many of them have which value.
final class FacetCounts {
    private final FacetTable table;
    /// By number of the combination of values.
    private final int[] counts;

    private FacetCounts(FacetTable table, int... counts) {
        this.table = table;
        this.counts = counts;
    }

    static FacetCounts of(IndexSearcher searcher, Query query, FacetTable table) throws IOException {
        return searcher.search(query, new Manager(table));
    }

    /// How many documents match.
    long total() {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    /// The values of a field; the most frequent first, equal ones by value.
    List<Count> of(String field) {
        return table.sums(field, counts).entrySet().stream()
                .map(sum -> new Count(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }

    private record Manager(FacetTable table) implements CollectorManager<Counter, FacetCounts> {
        @Override
        public Counter newCollector() {
            return new Counter(table, new int[table.combinations()]);
        }

        @Override
        public FacetCounts reduce(Collection<Counter> counters) {
            var sums = new int[table.combinations()];
            for (var counter : counters) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += counter.counts()[i];
                }
            }
            return new FacetCounts(table, sums);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Counter(FacetTable table, int[] counts) implements Collector {
        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) {
            int base = context.docBase;
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) {
                    counts[table.combination(base + document)]++;
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
