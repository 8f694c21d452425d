package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.State;

/// What filters leave, and what facets promise of them. That no hit fails a filter holds of every result.
interface FilterPromises extends Promises {
    @ParameterizedTest
    @ValueSource(strings = {"", "deadlock", "transaction", "what is"})
    default void aFilterLeavesTheHitsThatPassIt(String query) throws IOException {
        var all = found(query);
        for (var filter : filters()) {
            assertThat(found(query, filter))
                    .as(filter.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(entry -> passes(entry, filter)).toList());
        }
    }

    private static boolean passes(Entry entry, Filter filter) {
        return among(filter.topics(), entry.topic())
                && among(filter.sources(), entry.source().document())
                && among(filter.states(), entry.state())
                && (filter.levels().isEmpty()
                        || (entry.level() != null && filter.levels().contains(entry.level())))
                && (!filter.code() || entry.hasCode());
    }

    private static <T> boolean among(Set<T> chosen, T value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    /// Each by one field, and others by several at random.
    private List<Filter> filters() throws IOException {
        var filters = new ArrayList<Filter>();
        values(Entry::topic).forEach(topic -> filters.add(Promises.topic(topic)));
        values(entry -> entry.source().document()).forEach(source -> filters.add(Promises.source(source)));
        Stream.of(State.values()).forEach(state -> filters.add(Promises.state(state)));
        Stream.of(Level.values()).forEach(level -> filters.add(Promises.level(level)));
        filters.add(Filter.NONE);
        filters.add(new Filter(Set.of(), Set.of(), Set.of(), Set.of(), true));
        var random = new Random(20);
        for (int i = 0; i < 12; i++) {
            filters.add(new Filter(
                    some(values(Entry::topic), random),
                    some(values(entry -> entry.source().document()), random),
                    some(List.of(State.values()), random),
                    some(List.of(Level.values()), random),
                    random.nextInt(4) == 0));
        }
        return filters;
    }

    private List<String> values(Function<Entry, String> field) throws IOException {
        return entries().stream().map(field).distinct().sorted().toList();
    }

    private static <T> Set<T> some(List<T> values, Random random) {
        return random.nextBoolean()
                ? Set.of()
                : values.stream().filter(value -> random.nextBoolean()).collect(Collectors.toSet());
    }

    /// What gives nothing is not offered.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    default void choosingAFacetGivesAsManyHitsAsItPromised(boolean fold) throws IOException {
        for (var query : List.of("", "how do you store passwords")) {
            for (var filter : filters()) {
                var facets = search(request(query, filter, fold)).facets();
                var topics = filter.topics();
                var sources = filter.sources();
                var states = filter.states();
                var levels = filter.levels();
                boolean code = filter.code();
                assertThat(counts(facets.topic()))
                        .isEqualTo(totals(
                                query,
                                fold,
                                values(Entry::topic),
                                topic -> new Filter(Set.of(topic), sources, states, levels, code)));
                assertThat(counts(facets.source()))
                        .isEqualTo(totals(
                                query,
                                fold,
                                values(entry -> entry.source().document()),
                                source -> new Filter(topics, Set.of(source), states, levels, code)));
                assertThat(counts(facets.state()))
                        .isEqualTo(totals(
                                query,
                                fold,
                                Stream.of(State.values()).map(State::label).toList(),
                                state -> new Filter(topics, sources, Set.of(State.of(state)), levels, code)));
                assertThat(counts(facets.level()))
                        .isEqualTo(totals(
                                query,
                                fold,
                                Stream.of(Level.values()).map(Level::label).toList(),
                                level -> new Filter(topics, sources, states, Set.of(Level.of(level)), code)));
            }
        }
    }

    private static Map<String, Long> counts(List<Facets.Count> facet) {
        return facet.stream().collect(Collectors.toMap(Facets.Count::value, Facets.Count::count));
    }

    private static SearchRequest request(String query, Filter filter, boolean fold) {
        return new SearchRequest(query, 0, 0, filter, fold, false, Mode.LEXICAL);
    }

    /// The totals above zero that choosing each of some values gives.
    private Map<String, Long> totals(String query, boolean fold, List<String> values, Function<String, Filter> choosing)
            throws IOException {
        var totals = new HashMap<String, Long>();
        for (var value : values) {
            long total = search(request(query, choosing.apply(value), fold)).total();
            if (total > 0) {
                totals.put(value, total);
            }
        }
        return totals;
    }

    @Test
    default void aValueThatNoEntryHasIsToldWithThoseThereAre() throws IOException {
        var filter = new Filter(Set.of("Alchemy"), Set.of("exam.md", "gone.md"), Set.of(), Set.of(), false);
        var unknown = engine().unknown(filter);
        assertThat(unknown)
                .extracting(UnknownValue::field, UnknownValue::value)
                .containsExactlyInAnyOrder(tuple("topic", "Alchemy"), tuple("source", "gone.md"));
        for (var value : unknown) {
            var there = values(
                    value.field().equals("topic")
                            ? Entry::topic
                            : entry -> entry.source().document());
            assertThat(value.all()).isEqualTo(there.size());
            assertThat(there).containsAll(value.nearest());
            assertThat(value.nearest()).isNotEmpty().doesNotHaveDuplicates();
        }
        var result = search(Promises.all("", filter, false));
        assertThat(result.total()).isZero();
        assertThat(result.notes())
                .containsAll(unknown.stream().map(UnknownValue::note).toList());
    }

    @Test
    default void ofValuesThatThereAreNoneIsUnknown() throws IOException {
        for (var filter : filters()) {
            assertThat(engine().unknown(filter)).isEmpty();
            assertThat(search(request("", filter, false)).notes()).isEmpty();
        }
    }
}
