package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import quarry.entry.Entry;
import quarry.entry.State;

/// What holds of every result, whatever was searched for.
final class SoundResult {
    private SoundResult() {}

    static void assertSound(SearchRequest request, SearchResult result) {
        assertThat(result.query()).isEqualTo(request.query());
        assertCounts(request, result);
        assertThat(result.hits()).extracting(hit -> hit.entry().id()).doesNotHaveDuplicates();
        assertThat(result.hits())
                .extracting(Hit::score)
                .allSatisfy(score -> assertThat(score).isFinite().isNotNegative())
                .isSortedAccordingTo(Comparator.reverseOrder());
        result.hits().forEach(hit -> assertSound(request, hit));
        if (request.mode() == Mode.LEXICAL) {
            assertThat(result.mode()).isEqualTo(Mode.LEXICAL);
        }
        if (request.exact()) {
            assertThat(result.corrected()).isNull();
        }
        assertThat(result.notes()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(result.tookMicros()).isNotNegative();
    }

    private static void assertCounts(SearchRequest request, SearchResult result) {
        assertThat(result.exact()).isTrue();
        assertThat(result.hits()).hasSize(Math.clamp(result.total() - request.from(), 0, request.size()));
        if (request.fold()) {
            assertThat(result.entries()).isGreaterThanOrEqualTo(result.total());
        } else {
            assertThat(result.entries()).isEqualTo(result.total());
        }
        var facets = result.facets();
        for (var field : List.of(facets.topic(), facets.source(), facets.state(), facets.level())) {
            assertThat(field).extracting(Facets.Count::value).doesNotContain("").doesNotHaveDuplicates();
            assertThat(field)
                    .extracting(Facets.Count::count)
                    .allMatch(count -> count > 0)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    private static void assertSound(SearchRequest request, Hit hit) {
        var entry = hit.entry();
        assertPasses(entry, request.filter());
        assertThat(hit.question().text()).isEqualTo(entry.question());
        Stream.of(List.of(hit.question()), hit.answer(), hit.code())
                .flatMap(List::stream)
                .forEach(SoundResult::assertSound);
        if (entry.state() == State.UNANSWERED) {
            assertThat(hit.answer()).isEmpty();
        }
        assertThat(hit.duplicates()).isNotNegative();
        if (!request.fold()) {
            assertThat(hit.duplicates()).isZero();
        }
        if (request.explain()) {
            assertThat(hit.explanation()).isNotBlank();
        } else {
            assertThat(hit.explanation()).isNull();
        }
        if (Promises.isAnswered(entry)) {
            assertThat(hit.answeredBy()).isEmpty();
        }
    }

    private static void assertPasses(Entry entry, Filter filter) {
        assertAmong(filter.topics(), entry.topic());
        assertAmong(filter.sources(), entry.source().document());
        assertAmong(filter.states(), entry.state());
        if (!filter.levels().isEmpty()) {
            assertThat(entry.level()).isIn(filter.levels());
        }
        if (filter.code()) {
            assertThat(entry.hasCode()).isTrue();
        }
    }

    private static <T> void assertAmong(Set<T> chosen, T value) {
        if (!chosen.isEmpty()) {
            assertThat(chosen).contains(value);
        }
    }

    private static void assertSound(Passage passage) {
        int end = 0;
        for (var range : passage.matches()) {
            assertThat(range.start()).isGreaterThanOrEqualTo(end);
            end = range.end();
        }
        assertThat(end).isLessThanOrEqualTo(passage.text().length());
    }
}
