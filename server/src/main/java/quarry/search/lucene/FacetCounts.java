package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import quarry.search.Facets.Count;

/// Counts the values of some exact fields over all matches of a query. Each field has one value an entry, or none.
final class FacetCounts {
    private FacetCounts() {}

    /// The counts by field; in each the largest first, equal ones by value.
    static Map<String, List<Count>> count(IndexSearcher searcher, Query query, List<String> fields) throws IOException {
        return searcher.search(query, new Manager(fields));
    }

    private record Manager(List<String> fields) implements CollectorManager<Counter, Map<String, List<Count>>> {
        @Override
        public Counter newCollector() {
            return new Counter(fields);
        }

        @Override
        public Map<String, List<Count>> reduce(Collection<Counter> counters) {
            var result = new HashMap<String, List<Count>>();
            for (var field : fields) {
                var sums = new HashMap<String, Long>();
                counters.forEach(
                        counter -> counter.sums(field).forEach((value, count) -> sums.merge(value, count, Long::sum)));
                result.put(
                        field,
                        sums.entrySet().stream()
                                .map(sum -> new Count(sum.getKey(), sum.getValue()))
                                .sorted(Comparator.comparingLong(Count::count)
                                        .reversed()
                                        .thenComparing(Count::value))
                                .toList());
            }
            return result;
        }
    }

    private static final class Counter implements Collector {
        private final List<String> fields;
        private final List<Leaf> leaves = new ArrayList<>();

        Counter(List<String> fields) {
            this.fields = fields;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            var columns = new ArrayList<Column>();
            for (var field : fields) {
                columns.add(new Column(field, DocValues.getSortedSet(context.reader(), field)));
            }
            var leaf = new Leaf(columns);
            leaves.add(leaf);
            return leaf;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        Map<String, Long> sums(String field) {
            var sums = new HashMap<String, Long>();
            for (var leaf : leaves) {
                leaf.columns().stream()
                        .filter(column -> column.field.equals(field))
                        .forEach(column -> column.addTo(sums));
            }
            return sums;
        }
    }

    private record Leaf(List<Column> columns) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            for (var column : columns) {
                column.count(document);
            }
        }
    }

    private static final class Column {
        private final String field;
        private final SortedSetDocValues values;
        private final int[] counts;

        Column(String field, SortedSetDocValues values) {
            this.field = field;
            this.values = values;
            this.counts = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                counts[(int) values.nextOrd()]++;
            }
        }

        void addTo(Map<String, Long> sums) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(value(i), (long) counts[i], Long::sum);
                }
            }
        }

        private String value(int ordinal) {
            try {
                return values.lookupOrd(ordinal).utf8ToString();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
