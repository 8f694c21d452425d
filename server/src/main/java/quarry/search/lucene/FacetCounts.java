package quarry.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import quarry.index.lucene.QuestionGroups;
import quarry.search.Facets.Count;

/// How many questions some entries ask, and how many of these are asked with which value: a question that several of
/// them ask counts once, and once for each value that one of them has. Entries that nothing else asks are questions of
/// their own.
final class FacetCounts {
    private final FacetTable table;
    private final QuestionGroups groups;
    private final FixedBitSet entries;
    /// Questions that one entry asks, by the number of its combination of values.
    private final int[] single;
    /// Questions that several may ask, by field and the number of the value.
    private final int[][] repeated;
    /// The question that was counted last, by field and the number of the value.
    private final int[][] counted;
    private long total;

    private FacetCounts(FixedBitSet entries, FacetTable table, QuestionGroups groups) {
        this.table = table;
        this.groups = groups;
        this.entries = entries;
        this.single = new int[table.combinations()];
        this.repeated = new int[table.fields().size()][];
        this.counted = new int[repeated.length][];
        for (int field = 0; field < repeated.length; field++) {
            repeated[field] = new int[table.values(field).size()];
            counted[field] = new int[repeated[field].length];
            Arrays.fill(counted[field], -1);
        }
    }

    /// @param groups which of the entries ask the same; with none of them, entries are counted
    static FacetCounts of(FixedBitSet entries, FacetTable table, QuestionGroups groups) {
        var counts = new FacetCounts(entries, table, groups);
        var seen = new FixedBitSet(Math.max(1, groups.clusters().size()));
        var each = new BitSetIterator(entries, 0);
        for (int entry = each.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = each.nextDoc()) {
            int question = groups.clusterNumber(entry);
            if (question < 0) {
                counts.single[table.combination(entry)]++;
                counts.total++;
            } else if (!seen.getAndSet(question)) {
                counts.add(question);
                counts.total++;
            }
        }
        return counts;
    }

    private void add(int question) {
        groups.forEachMember(question, entry -> {
            for (int field = 0; entries.get(entry) && field < repeated.length; field++) {
                int value = table.value(field, entry);
                if (value >= 0 && counted[field][value] != question) {
                    counted[field][value] = question;
                    repeated[field][value]++;
                }
            }
        });
    }

    /// How many questions there are.
    long total() {
        return total;
    }

    /// The values of a field; the most frequent first, equal ones by value.
    List<Count> of(String name) {
        int field = table.fields().indexOf(name);
        var values = table.values(field);
        var sums = table.sums(field, single);
        var counts = new ArrayList<Count>();
        for (int value = 0; value < sums.length; value++) {
            long count = sums[value] + repeated[field][value];
            if (count > 0) {
                counts.add(new Count(values.get(value), count));
            }
        }
        counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
        return counts;
    }
}
