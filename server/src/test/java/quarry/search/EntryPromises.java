package quarry.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.State;

/// Single entries, all of them, and counts of them.
interface EntryPromises extends Promises {
    @Test
    default void theMaterialHasSomethingOfEverything() throws IOException {
        var entries = entries();
        assertThat(entries).hasSizeBetween(40, SearchRequest.MAX_SIZE);
        assertThat(entries).extracting(Entry::state).contains(State.values());
        assertThat(entries).extracting(Entry::topic).contains("Databases", "HTTP and the web", "Python", "Security");
        assertThat(entries)
                .extracting(entry -> entry.source().document())
                .contains("databases.md", "exam.md", "languages.md", "python.md", "web/http.md");
        assertThat(entries).anyMatch(entry -> entry.level() == null).anyMatch(Entry::hasCode);
        assertThat(engine().isEmpty()).isFalse();
    }

    @Test
    default void entriesComeByDocumentAndInItsOrder() throws IOException {
        assertThat(entries())
                .isSortedAccordingTo(
                        Comparator.comparing((Entry entry) -> entry.source().document())
                                .thenComparingInt(entry -> entry.source().line()));
    }

    @Test
    default void eachEntryIsFoundByItsId() throws IOException {
        var entries = entries();
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
        for (var entry : entries) {
            assertThat(engine().entry(entry.id())).contains(entry);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "*", "a b", "../..", "\u0000", "\uD800", "🙂"})
    default void anUnknownIdGivesNothing(String id) throws IOException {
        var similar = index().relations();
        assertThat(engine().entry(id)).isEmpty();
        assertThat(similar.toEntry(id, 10)).isEmpty();
        assertThat(similar.answersTo(id)).isEmpty();
    }

    @Test
    default void coverageCountsEachEntryOnceByTopicAndOnceBySource() throws IOException {
        var coverage = engine().coverage();
        var byTopic = entries().stream().collect(groupingBy(Entry::topic));
        assertThat(coverage.topics())
                .extracting(Coverage.Topic::topic)
                .containsExactlyInAnyOrderElementsOf(byTopic.keySet());
        for (var topic : coverage.topics()) {
            var entries = byTopic.getOrDefault(topic.topic(), List.of());
            assertThat(topic.counts()).isEqualTo(counts(entries));
            assertThat(topic.bySource()).isEqualTo(countsBySource(entries));
            assertThat(topic.byLevel()).isEqualTo(byLevel(entries));
        }
        var bySource = countsBySource(entries());
        assertThat(coverage.sources())
                .extracting(Coverage.Source::document)
                .containsExactlyInAnyOrderElementsOf(bySource.keySet());
        for (var source : coverage.sources()) {
            assertThat(source.counts()).isEqualTo(bySource.get(source.document()));
            assertThat(source.byTopic())
                    .isEqualTo(entries().stream()
                            .filter(entry -> entry.source().document().equals(source.document()))
                            .collect(groupingBy(Entry::topic, counting())));
        }
    }

    private static Map<String, Coverage.Counts> countsBySource(List<Entry> entries) {
        var counts = new HashMap<String, Coverage.Counts>();
        entries.stream()
                .collect(groupingBy(entry -> entry.source().document()))
                .forEach((document, some) -> counts.put(document, counts(some)));
        return counts;
    }

    private static Coverage.Counts counts(List<Entry> entries) {
        return new Coverage.Counts(
                entries.size(),
                count(entries, State.ANSWERED),
                count(entries, State.UNANSWERED),
                count(entries, State.PLACEHOLDER),
                entries.stream().filter(Entry::hasCode).count());
    }

    private static long count(List<Entry> entries, State state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    private static Map<String, Long> byLevel(List<Entry> entries) {
        var counts = new HashMap<String, Long>();
        for (var entry : entries) {
            var level = entry.level();
            if (level != null) {
                counts.merge(level.label(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
