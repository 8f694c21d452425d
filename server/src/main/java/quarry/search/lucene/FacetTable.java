package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;
import quarry.document.Fields;

/// The values that documents have in some exact fields, packed in memory: counting looks at each match of a search.
/// Each
/// field has one value a document, or none. Immutable.
final class FacetTable {
    /// The fields that entries are counted by.
    static final List<String> FIELDS =
            List.of(Fields.TOPIC, Fields.SOURCE, Fields.STATE, Fields.LEVEL, Fields.HAS_CODE);

    private final Map<String, Column> columns = new HashMap<>();

    /// The values of one field.
    static final class Column {
        private final List<String> values = new ArrayList<>();
        /// By document, one more than the number of its value; 0 where it has none.
        private final PackedInts.Mutable numbers;

        private Column(SortedSetDocValues found, int documents) throws IOException {
            for (long number = 0; number < found.getValueCount(); number++) {
                values.add(found.lookupOrd(number).utf8ToString());
            }
            numbers = PackedInts.getMutable(documents, PackedInts.bitsRequired(found.getValueCount()), PackedInts.FAST);
            for (int i = found.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = found.nextDoc()) {
                numbers.set(i, found.nextOrd() + 1);
            }
        }

        /// The values that occur, in their order.
        List<String> values() {
            return values;
        }

        /// The number of a document's value; below 0 when it has none.
        int number(int document) {
            return (int) numbers.get(document) - 1;
        }

        /// The value of a document that has one.
        String value(int document) {
            return values.get(number(document));
        }
    }

    FacetTable(IndexReader reader, List<String> fields) throws IOException {
        for (var field : fields) {
            var found = MultiDocValues.getSortedSetValues(reader, field);
            columns.put(field, new Column(found == null ? DocValues.emptySortedSet() : found, reader.maxDoc()));
        }
    }

    /// @throws IllegalArgumentException if the table does not have the field
    Column column(String field) {
        var column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("no values of " + field + " are at hand");
        }
        return column;
    }
}
