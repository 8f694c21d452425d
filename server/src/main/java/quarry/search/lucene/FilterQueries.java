package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import quarry.document.Fields;
import quarry.document.QuestionGroups;
import quarry.entry.Level;
import quarry.entry.State;
import quarry.search.Facets;
import quarry.search.Facets.Count;
import quarry.search.Filter;

/// Narrows queries by a filter, and counts facets beside it: a field's own filter does not narrow its own counts, so
/// that one sees what else there is to choose.
final class FilterQueries {
    /// The fields whose values are counted.
    static final List<String> FACETS = List.of(Fields.TOPIC, Fields.SOURCE, Fields.STATE, Fields.LEVEL);

    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final boolean code;

    FilterQueries(Filter filter) {
        values.put(Fields.TOPIC, filter.topics());
        values.put(Fields.SOURCE, filter.sources());
        values.put(Fields.STATE, filter.states().stream().map(State::label).collect(Collectors.toSet()));
        values.put(Fields.LEVEL, filter.levels().stream().map(Level::label).collect(Collectors.toSet()));
        code = filter.code();
    }

    boolean isEmpty() {
        return !code && values.values().stream().allMatch(Set::isEmpty);
    }

    /// What a query finds below the filter.
    Query narrow(Query query) {
        return isEmpty()
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(filter(""), Occur.FILTER)
                        .build();
    }

    /// @param except a field whose own filter is left out
    private Query filter(String except) {
        var filter = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (code) {
            filter.add(new TermQuery(new Term(Fields.HAS_CODE, "true")), Occur.FILTER);
        }
        values.forEach((field, wanted) -> {
            if (!field.equals(except) && !wanted.isEmpty()) {
                filter.add(
                        new TermInSetQuery(
                                field, wanted.stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
            }
        });
        return filter.build();
    }

    /// What a query finds below the filter.
    ///
    /// @param entries these
    /// @param total   how many questions they ask
    /// @param facets  the values of the questions
    record Counted(FixedBitSet entries, long total, Facets facets) {}

    /// @param matches what the query finds without the filter
    /// @param groups  which entries ask the same question; with none of them, each entry counts
    Counted count(IndexSearcher searcher, FixedBitSet matches, FacetTable table, QuestionGroups groups)
            throws IOException {
        var columns = FACETS.stream().map(table::column).toList();
        var entries = narrow(searcher, matches, "");
        var narrowed = FacetCounts.of(entries, columns, groups);
        var counts = new ArrayList<List<Count>>();
        for (int i = 0; i < FACETS.size(); i++) {
            boolean isFiltered = !values.getOrDefault(FACETS.get(i), Set.of()).isEmpty();
            counts.add(
                    isFiltered
                            ? FacetCounts.of(narrow(searcher, matches, FACETS.get(i)), List.of(columns.get(i)), groups)
                                    .of(0)
                            : narrowed.of(i));
        }
        var facets = new Facets(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
        return new Counted(entries, narrowed.total(), facets);
    }

    private FixedBitSet narrow(IndexSearcher searcher, FixedBitSet matches, String except) throws IOException {
        if (isEmpty()) {
            return matches;
        }
        var narrowed = RankedMatches.all(searcher, filter(except));
        narrowed.and(matches);
        return narrowed;
    }
}
