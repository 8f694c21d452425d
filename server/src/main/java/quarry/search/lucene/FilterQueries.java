package quarry.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import quarry.entry.Level;
import quarry.entry.State;
import quarry.index.lucene.Fields;
import quarry.index.lucene.QuestionGroups;
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

    Query narrow(Query query) {
        return narrow(query, "");
    }

    private Query narrow(Query query, String except) {
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        boolean any = code;
        if (code) {
            narrowed.add(new TermQuery(new Term(Fields.HAS_CODE, "true")), Occur.FILTER);
        }
        for (var entry : values.entrySet()) {
            if (!entry.getKey().equals(except) && !entry.getValue().isEmpty()) {
                narrowed.add(
                        new TermInSetQuery(
                                entry.getKey(),
                                entry.getValue().stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
                any = true;
            }
        }
        return any ? narrowed.build() : query;
    }

    /// What a query finds below the filter.
    ///
    /// @param total   how many questions
    /// @param entries how many entries ask them
    /// @param facets  the values of the questions
    record Counted(long total, long entries, Facets facets) {}

    /// @param matches what the query finds without the filter
    /// @param groups  which entries ask the same question; with none of them, each entry counts
    Counted count(IndexSearcher searcher, FixedBitSet matches, FacetTable table, QuestionGroups groups)
            throws IOException {
        var entries = narrow(searcher, matches, "");
        var narrowed = FacetCounts.of(entries, table, groups);
        var counts = new HashMap<String, List<Count>>();
        for (var field : FACETS) {
            boolean isFiltered = !values.getOrDefault(field, Set.of()).isEmpty();
            var counted = isFiltered ? FacetCounts.of(narrow(searcher, matches, field), table, groups) : narrowed;
            counts.put(field, counted.of(field));
        }
        var facets = new Facets(
                of(counts, Fields.TOPIC),
                of(counts, Fields.SOURCE),
                of(counts, Fields.STATE),
                of(counts, Fields.LEVEL));
        return new Counted(narrowed.total(), entries.cardinality(), facets);
    }

    private FixedBitSet narrow(IndexSearcher searcher, FixedBitSet matches, String except) throws IOException {
        var all = new MatchedDocuments(matches);
        var narrowed = narrow(all, except);
        return narrowed.equals(all) ? matches : QuestionLists.matching(searcher, narrowed);
    }

    private static List<Count> of(Map<String, List<Count>> counts, String field) {
        return counts.getOrDefault(field, List.of());
    }
}
