package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static quarry.search.Promises.ids;
import static quarry.search.Promises.isAnswered;
import static quarry.search.Promises.wording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;

/// Questions that ask the same, or something near it.
interface SimilarPromises extends Promises {
    int MANY = 1_000;
    /// From here on two questions are likely the same.
    double LIKELY = 0.5;

    private QuestionRelations similar() {
        return index().relations();
    }

    private static List<Entry> sameAs(Entry entry, List<Entry> entries) {
        return entries.stream()
                .filter(other -> wording(other).equals(wording(entry)))
                .toList();
    }

    @Test
    default void aQuestionIsTheSameAsItself() throws IOException {
        for (var entry : entries()) {
            var hits = similar().to(entry.question(), MANY);
            assertOrdered(hits);
            assertThat(hits)
                    .filteredOn(SimilarHit::duplicate)
                    .extracting(SimilarHit::entry)
                    .as(entry.question())
                    .containsAll(sameAs(entry, entries()));
        }
    }

    @Test
    default void anEntryIsNotSimilarToItself() throws IOException {
        for (var entry : entries()) {
            var hits = similar().toEntry(entry.id(), MANY).orElseThrow();
            assertOrdered(hits);
            var same = new ArrayList<>(sameAs(entry, entries()));
            same.remove(entry);
            assertThat(hits).extracting(SimilarHit::entry).doesNotContain(entry).containsAll(same);
        }
    }

    private static void assertOrdered(List<SimilarHit> hits) {
        assertThat(hits).extracting(hit -> hit.entry().id()).doesNotHaveDuplicates();
        assertThat(hits).extracting(SimilarHit::score).allMatch(score -> score >= 0 && score <= 1);
        assertThat(hits).isSortedAccordingTo(Comparator.comparing(hit -> !hit.duplicate()));
        assertThat(hits)
                .filteredOn(hit -> hit.duplicate() && hit.score() >= LIKELY)
                .isSortedAccordingTo(Comparator.comparing(hit -> !isAnswered(hit.entry())));
        assertThat(hits)
                .filteredOn(hit -> !hit.duplicate())
                .extracting(SimilarHit::score)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    default void aShortListIsTheBeginningOfALongOne() throws IOException {
        for (var entry : entries()) {
            var text = similar().to(entry.question(), MANY);
            var hits = similar().toEntry(entry.id(), MANY).orElseThrow();
            for (int size = 0; size < 4; size++) {
                assertThat(similar().to(entry.question(), size))
                        .isEqualTo(text.stream().limit(size).toList());
                assertThat(similar().toEntry(entry.id(), size))
                        .contains(hits.stream().limit(size).toList());
            }
        }
    }

    @Test
    default void whatAsksTheSameIsListedTogether() throws IOException {
        for (var entry : entries()) {
            var same = similar().toEntry(entry.id(), MANY).orElseThrow().stream()
                    .filter(SimilarHit::duplicate)
                    .map(hit -> hit.entry().id())
                    .collect(Collectors.toCollection(HashSet::new));
            same.add(entry.id());
            var cluster = ids(asking(entry));
            assertThat(cluster).as(entry.question()).containsExactlyInAnyOrderElementsOf(same);
            assertThat(cluster).containsAll(ids(sameAs(entry, entries())));
        }
    }

    @Test
    default void whatIsTypedIsToldTheSameAsAnEntryThatAsksIt() throws IOException {
        for (var entry : entries()) {
            var typed = similar().to(entry.question(), MANY).stream()
                    .filter(hit -> !hit.entry().equals(entry))
                    .toList();
            assertThat(typed)
                    .as(entry.question())
                    .containsExactlyInAnyOrderElementsOf(
                            similar().toEntry(entry.id(), MANY).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "???", "\u0000"})
    default void aTextWithoutAWordIsLikeNothing(String text) throws IOException {
        assertThat(similar().to(text, 10)).isEmpty();
    }

    @Test
    default void clustersAreListedLargestFirst() throws IOException {
        var clusters = similar().duplicates();
        assertThat(clusters)
                .isNotEmpty()
                .isSortedAccordingTo(
                        Comparator.comparingInt(cluster -> -cluster.entries().size()));
        assertThat(clusters.stream().flatMap(cluster -> ids(cluster.entries()).stream()))
                .doesNotHaveDuplicates();
        for (var cluster : clusters) {
            var entries = cluster.entries();
            assertThat(entries).hasSizeGreaterThan(1);
            assertThat(entries()).containsAll(entries);
            assertThat(entries).extracting(Entry::question).contains(cluster.question());
            assertThat(cluster.sources()).isEqualTo((int) entries.stream()
                    .map(entry -> entry.source().document())
                    .distinct()
                    .count());
            assertThat(entries).isSortedAccordingTo(Comparator.comparing(entry -> !isAnswered(entry)));
            assertThat(cluster.best()).isEqualTo(isAnswered(entries.getFirst()) ? entries.getFirst() : null);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    default void partsOfTheListJoinWithoutGapOrOverlap(int size) throws IOException {
        var whole = similar().duplicates();
        var joined = new ArrayList<Duplicates>();
        for (int from = 0; from < whole.size() + size; from += size) {
            var part = similar().duplicates(from, size);
            assertThat(part.total()).isEqualTo(whole.size());
            assertThat(part.entries())
                    .isEqualTo(whole.stream()
                            .mapToInt(cluster -> cluster.entries().size())
                            .sum());
            assertThat(part.clusters()).hasSizeLessThanOrEqualTo(size);
            joined.addAll(part.clusters());
        }
        assertThat(joined).isEqualTo(whole);
        assertThat(similar().duplicates(Integer.MAX_VALUE, Integer.MAX_VALUE).clusters())
                .isEmpty();
        assertThat(similar().duplicates(0, 0).total()).isEqualTo(whole.size());
    }
}
