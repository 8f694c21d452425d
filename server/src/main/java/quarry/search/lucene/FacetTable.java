package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/// The values that documents have in some exact fields, in memory: counting facets looks at each match of a search.
/// Few combinations of values occur, so that a document needs no more than the number of its combination. Each field
/// has one value a document, or none. Immutable.
final class FacetTable {
    /// Stands for a field without a value.
    private static final int NONE = -1;

    private final List<String> fields;
    /// By field, then by number.
    private final List<List<String>> values = new ArrayList<>();
    /// By number of the combination, the numbers of its values by field.
    private final List<int[]> combinations = new ArrayList<>();
    /// By document.
    private final int[] combinationOf;

    FacetTable(IndexReader reader, List<String> fields) throws IOException {
        this.fields = List.copyOf(fields);
        var numbers = new ArrayList<Map<String, Integer>>();
        for (var _ : fields) {
            values.add(new ArrayList<>());
            numbers.add(new HashMap<>());
        }
        combinationOf = new int[reader.maxDoc()];
        var known = new HashMap<List<Integer>, Integer>();
        for (var leaf : reader.leaves()) {
            var columns = columns(leaf, numbers);
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                int at = document;
                var combination = columns.stream().map(column -> column[at]).toList();
                combinationOf[leaf.docBase + document] = known.computeIfAbsent(combination, added -> {
                    combinations.add(added.stream().mapToInt(Integer::intValue).toArray());
                    return combinations.size() - 1;
                });
            }
        }
    }

    /// The numbers of the values of a leaf's documents, by field.
    private List<int[]> columns(LeafReaderContext leaf, List<Map<String, Integer>> numbers) throws IOException {
        var columns = new ArrayList<int[]>();
        for (int field = 0; field < fields.size(); field++) {
            var ordinals = DocValues.getSortedSet(leaf.reader(), fields.get(field));
            var numberOf = new int[Math.toIntExact(ordinals.getValueCount())];
            var known = values.get(field);
            for (int ordinal = 0; ordinal < numberOf.length; ordinal++) {
                var value = ordinals.lookupOrd(ordinal).utf8ToString();
                numberOf[ordinal] = numbers.get(field).computeIfAbsent(value, added -> {
                    known.add(added);
                    return known.size() - 1;
                });
            }
            var column = new int[leaf.reader().maxDoc()];
            Arrays.fill(column, NONE);
            for (int document = ordinals.nextDoc(); document < column.length; document = ordinals.nextDoc()) {
                column[document] = numberOf[Math.toIntExact(ordinals.nextOrd())];
            }
            columns.add(column);
        }
        return columns;
    }

    List<String> fields() {
        return fields;
    }

    /// The values that occur in a field.
    List<String> values(String field) {
        return Collections.unmodifiableList(values.get(fields.indexOf(field)));
    }

    /// How many combinations of values there are.
    int combinations() {
        return combinations.size();
    }

    /// The number of a document's combination.
    int combination(int document) {
        return combinationOf[document];
    }

    /// The values of a field by their numbers.
    ///
    /// @param field its number among the fields
    List<String> values(int field) {
        return values.get(field);
    }

    /// The number of a document's value in a field; below 0 when it has none.
    int value(int field, int document) {
        return combinations.get(combinationOf[document])[field];
    }

    /// How often each value of a field occurs, by its number.
    ///
    /// @param counts how often each combination occurs, by its number
    long[] sums(int field, int... counts) {
        var sums = new long[values.get(field).size()];
        for (int i = 0; i < counts.length; i++) {
            int value = combinations.get(i)[field];
            if (value != NONE) {
                sums[value] += counts[i];
            }
        }
        return sums;
    }
}
