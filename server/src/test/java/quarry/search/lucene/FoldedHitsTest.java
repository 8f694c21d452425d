package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Level;
import quarry.entry.State;
import quarry.search.Facets.Count;
import quarry.search.Filter;
import quarry.search.Hit;
import quarry.search.Mode;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// Lists in which questions stand for all entries that ask them: three documents ask in the same words, one of them
/// everything, one every second and one every third question, which it also answers otherwise.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FoldedHitsTest {
    private static final List<String> SHIPS = List.of(
            "barge",
            "brig",
            "canoe",
            "catamaran",
            "clipper",
            "cog",
            "coracle",
            "cutter",
            "dhow",
            "dinghy",
            "ferry",
            "frigate",
            "galleon",
            "galley",
            "gondola",
            "hulk",
            "jolly",
            "junk",
            "kayak",
            "ketch",
            "launch",
            "lugger",
            "packet",
            "pinnace",
            "pontoon",
            "punt",
            "raft",
            "schooner",
            "scow",
            "skiff",
            "sloop",
            "smack",
            "tanker",
            "tender",
            "trawler",
            "trimaran",
            "tug",
            "whaler",
            "xebec",
            "yawl");
    private static final int ENTRIES = 40 + 20 + 14;

    private IndexedNotes notes;

    @BeforeAll
    void openIndex(@TempDir Path folder) throws IOException {
        notes = IndexedNotes.in(
                folder,
                Map.of(
                        "all.md",
                        document(1, "Senior"),
                        "halves.md",
                        document(2, ""),
                        "thirds.md",
                        document(3, "Junior")));
    }

    /// @param level "" for open questions without one
    private static String document(int step, String level) {
        var text = new StringBuilder();
        for (int i = 0; i < SHIPS.size(); i += step) {
            text.append("## How is the lantern of a ").append(SHIPS.get(i)).append(" lit?\n\n");
            if (!level.isEmpty()) {
                text.append("Level: ")
                        .append(level)
                        .append("\n\nWith match number ")
                        .append(i * step)
                        .append(".\n\n");
            }
        }
        return text.toString();
    }

    @AfterAll
    void closeIndex() throws IOException {
        notes.close();
    }

    private SearchResult search(String query, int from, int size, Filter filter, boolean fold) throws IOException {
        return notes.engine().search(new SearchRequest(query, from, size, filter, fold, false, Mode.LEXICAL));
    }

    private SearchResult search(Filter filter, boolean fold) throws IOException {
        return search("lantern", 0, 10, filter, fold);
    }

    @ParameterizedTest
    @CsvSource({"lantern, 7", "lantern, 10", "lantern, 100", "'', 9", "how is the lantern of a ship lit, 11"})
    void thePagesHaveEachQuestionOnceAndNoneIsEmpty(String query, int size) throws IOException {
        var hits = new ArrayList<Hit>();
        long total = search(query, 0, size, Filter.NONE, true).total();
        for (int from = 0; from < total; from += size) {
            var page = search(query, from, size, Filter.NONE, true);
            assertThat(page.total()).isEqualTo(total);
            assertThat(page.entries()).isEqualTo(ENTRIES);
            assertThat(page.hits()).hasSize((int) Math.min(size, total - from));
            hits.addAll(page.hits());
        }
        assertThat(hits).extracting(hit -> hit.entry().question()).hasSize(40).doesNotHaveDuplicates();
        assertThat(hits.stream().mapToInt(hit -> 1 + hit.duplicates()).sum()).isEqualTo(ENTRIES);
        assertThat(search(query, 40, size, Filter.NONE, true).hits()).isEmpty();
    }

    @Test
    void withoutFoldingEachEntryCounts() throws IOException {
        var result = search(Filter.NONE, false);
        assertThat(result.total()).isEqualTo(ENTRIES);
        assertThat(result.entries()).isEqualTo(ENTRIES);
        assertThat(result.facets().source())
                .containsExactly(new Count("all.md", 40), new Count("halves.md", 20), new Count("thirds.md", 14));
        assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.duplicates()).isZero());
    }

    @Test
    void belowAFilterTheQuestionsAreCountedThatPassIt() throws IOException {
        var two = new Filter(Set.of(), Set.of("halves.md", "thirds.md"), Set.of(), Set.of(), false);
        var result = search(two, true);
        // Every second and every third question, of which every sixth is both.
        assertThat(result.total()).isEqualTo(20 + 14 - 7);
        assertThat(result.entries()).isEqualTo(20 + 14);
        assertThat(result.facets().state()).containsExactly(new Count("unanswered", 20), new Count("answered", 14));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void choosingAFacetGivesAsManyHitsAsItPromised(boolean fold) throws IOException {
        var narrow = new Filter(Set.of(), Set.of(), Set.of(State.ANSWERED), Set.of(), false);
        for (var filter : List.of(Filter.NONE, narrow)) {
            var facets = search(filter, fold).facets();
            for (var count : facets.source()) {
                var chosen = new Filter(Set.of(), Set.of(count.value()), filter.states(), Set.of(), false);
                assertThat(search(chosen, fold).total()).as(count.toString()).isEqualTo(count.count());
            }
            for (var count : facets.state()) {
                var chosen = new Filter(Set.of(), Set.of(), Set.of(State.of(count.value())), Set.of(), false);
                assertThat(search(chosen, fold).total()).as(count.toString()).isEqualTo(count.count());
            }
            for (var count : facets.level()) {
                var chosen = new Filter(Set.of(), Set.of(), filter.states(), Set.of(Level.of(count.value())), false);
                assertThat(search(chosen, fold).total()).as(count.toString()).isEqualTo(count.count());
            }
            assertThat(facets.level()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void farBeyondTheEndThereIsNothing(boolean fold) throws IOException {
        assertThat(search("lantern", Integer.MAX_VALUE, 100, Filter.NONE, fold).hits())
                .isEmpty();
    }
}
