package quarry.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import quarry.document.QuestionGroups;
import quarry.search.Facets.Count;

/// Counts the questions that some entries ask, and how many of these are asked with which value: a question that
/// several of them ask counts once, and once for each value that one of them has. Entries that nothing else asks are
/// questions of their own. Lucene's facets count documents, which would tell too many.
final class FacetCounts {
    private final List<Tally> fields;
    private long total;

    /// How often each value of a field was counted, by its number.
    private static final class Tally {
        private final FacetTable.Column column;
        private final long[] counts;
        /// The question that each value was counted for last.
        private final long[] lastFor;

        Tally(FacetTable.Column column) {
            this.column = column;
            this.counts = new long[column.values().size()];
            this.lastFor = new long[counts.length];
        }

        /// @param question its number, 1 or more
        void add(int entry, long question) {
            int value = column.number(entry);
            if (value >= 0 && lastFor[value] != question) {
                lastFor[value] = question;
                counts[value]++;
            }
        }
    }

    private FacetCounts(List<FacetTable.Column> fields) {
        this.fields = fields.stream().map(Tally::new).toList();
    }

    /// @param groups which of the entries ask the same; with none of them, entries are counted
    static FacetCounts of(FixedBitSet entries, List<FacetTable.Column> fields, QuestionGroups groups) {
        var counts = new FacetCounts(fields);
        var seen = new FixedBitSet(Math.max(1, groups.clusters().size()));
        var each = new BitSetIterator(entries, 0);
        for (int entry = each.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = each.nextDoc()) {
            int cluster = groups.clusterNumber(entry);
            if (cluster < 0) {
                counts.total++;
                counts.add(entry);
            } else if (!seen.getAndSet(cluster)) {
                counts.total++;
                groups.forEachMember(cluster, member -> {
                    if (entries.get(member)) {
                        counts.add(member);
                    }
                });
            }
        }
        return counts;
    }

    private void add(int entry) {
        for (var field : fields) {
            field.add(entry, total);
        }
    }

    /// How many questions there are.
    long total() {
        return total;
    }

    /// The values of a field; the most frequent first, equal ones by value.
    ///
    /// @param field its place among the fields that were counted
    List<Count> of(int field) {
        var tally = fields.get(field);
        var counts = new ArrayList<Count>();
        for (int value = 0; value < tally.counts.length; value++) {
            if (tally.counts[value] > 0) {
                counts.add(new Count(tally.column.values().get(value), tally.counts[value]));
            }
        }
        counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
        return counts;
    }
}
