package quarry.search.lucene;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.Query;
import quarry.document.Fields;

/// Finds entries by what their questions have to do with each other.
@FunctionalInterface
interface RelationQueries {
    /// The entries whose question is asked by `from` to `to` sources, their own included.
    ///
    /// @param from the fewest
    /// @param to   the most, [Integer#MAX_VALUE] for any number
    Query asked(int from, int to);

    /// By what the entries' documents say.
    static RelationQueries ofDocuments() {
        return (from, to) -> NumericDocValuesField.newSlowRangeQuery(Fields.ASKED, from, to);
    }
}
