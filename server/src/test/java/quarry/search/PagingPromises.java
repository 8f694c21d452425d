package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.State;

/// Pages, and the duplicates folded under their hits. That every page is full but the last, and none of a hit twice on
/// it, holds of every result.
interface PagingPromises extends Promises {
    List<String> PAGED = List.of("", "what is", "deadlock", "what does a transaction do", "\"what is\" -deadlock");

    private static SearchRequest page(String query, int from, int size, Filter filter, boolean fold) {
        return new SearchRequest(query, from, size, filter, fold, false, Mode.LEXICAL);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "7, false", "7, true", "10, false", "10, true"})
    default void pagesJoinWithoutGapOrOverlap(int size, boolean fold) throws IOException {
        var filters = List.of(Filter.NONE, Promises.state(State.ANSWERED), Promises.level(Level.JUNIOR, Level.MID));
        for (var query : PAGED) {
            for (var filter : filters) {
                var whole = search(page(query, 0, SearchRequest.MAX_SIZE, filter, fold));
                assertThat(whole.hits()).isNotEmpty();
                var joined = new ArrayList<Entry>();
                for (int from = 0; from < whole.total(); from += size) {
                    var page = search(page(query, from, size, filter, fold));
                    assertThat(page.total()).isEqualTo(whole.total());
                    assertThat(page.entries()).isEqualTo(whole.entries());
                    assertThat(page.facets()).isEqualTo(whole.facets());
                    joined.addAll(Promises.entries(page));
                }
                assertThat(joined).as(query).isEqualTo(Promises.entries(whole));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    default void beyondTheEndThereIsNothingButTheCounts(boolean fold) throws IOException {
        for (var query : PAGED) {
            var first = search(page(query, 0, 10, Filter.NONE, fold));
            int total = (int) first.total();
            for (int from : new int[] {total, total + 1, 10_000, Integer.MAX_VALUE}) {
                var beyond = search(page(query, from, SearchRequest.MAX_SIZE, Filter.NONE, fold));
                assertThat(beyond.hits()).isEmpty();
                assertThat(beyond.total()).isEqualTo(total);
                assertThat(beyond.facets()).isEqualTo(first.facets());
            }
            assertThat(search(page(query, total - 1, 10, Filter.NONE, fold)).hits())
                    .hasSize(1);
        }
    }

    @Test
    default void anEmptyPageHasTheCountsOfAFullOne() throws IOException {
        var none = search(page("deadlock", 0, 0, Filter.NONE, false));
        assertThat(none.hits()).isEmpty();
        assertThat(none.total())
                .isEqualTo(search(page("deadlock", 0, 10, Filter.NONE, false)).total());
    }

    /// The best of each question's entries stands for it.
    @Test
    default void foldedHitsAreTheFirstOfEachQuestion() throws IOException {
        for (var query : PAGED) {
            var each = search(page(query, 0, SearchRequest.MAX_SIZE, Filter.NONE, false));
            var seen = new HashSet<Entry>();
            var expected = new ArrayList<Entry>();
            for (var entry : Promises.entries(each)) {
                if (!seen.contains(entry)) {
                    expected.add(entry);
                }
                seen.addAll(asking(entry));
            }
            var folded = search(page(query, 0, SearchRequest.MAX_SIZE, Filter.NONE, true));
            assertThat(Promises.entries(folded)).as(query).isEqualTo(expected);
            assertThat(folded.total()).isEqualTo(expected.size());
            assertThat(folded.entries()).isEqualTo(each.total());
            for (var hit : folded.hits()) {
                assertThat(hit.duplicates()).isEqualTo(asking(hit.entry()).size() - 1);
            }
        }
    }

    @Test
    default void allQuestionsAreCountedOnce() throws IOException {
        var all = search(page("", 0, 0, Filter.NONE, true));
        assertThat(all.entries()).isEqualTo(entries().size());
        assertThat(all.total())
                .isLessThan(all.entries())
                .isEqualTo(index().relations().readiness().all().distinct());
    }
}
