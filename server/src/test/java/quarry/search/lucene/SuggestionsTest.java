package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.search.Suggestion;
import quarry.search.Suggestion.Kind;

/// What is suggested while something is typed, from a real index.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SuggestionsTest {
    private static final String HARBOUR = """
            # Harbour office

            ## What does `tide_table` hold?

            The hours of `tide_table()` and `tide_gauge`; `tideGate` and `tide_mark` are others, as is `tide_over`.

            ## How is a berth normalized?

            By `xylo_pen()`; normalization takes a day.

            ## Who rings the fog bell?

            ## Who rings the bell at noon?

            The keeper, with `tide_table` in his hand and `x` in his pocket.
            """;
    private static final String SECOND = """
            # Office of pilots

            ## Who rings the fog bell?

            A deck hand. See `tide_table`, `tide_gauge`.

            ## Is a berth ab ovo a mooring?

            Yes.
            """;

    private static final String TOPICS = """
            topics:
              - name: Office bells
                strong: [bell]
              - name: Office berths
                strong: [berth]
              - name: Office tides
                strong: [tide_table]
            """;

    private IndexedNotes notes;

    @BeforeAll
    void openIndex(@TempDir Path folder) throws IOException {
        notes = IndexedNotes.in(folder, Map.of("harbour.md", HARBOUR, "pilots.md", SECOND, "topics.yaml", TOPICS));
    }

    @AfterAll
    void closeIndex() throws IOException {
        notes.close();
    }

    private List<String> of(String typed, int size, Kind kind) throws IOException {
        return notes.engine().suggest(typed, size).stream()
                .filter(one -> one.kind() == kind)
                .map(Suggestion::text)
                .toList();
    }

    @Test
    void namesComeByHowManyEntriesHaveThemAndNoMoreThanFour() throws IOException {
        assertThat(of("tide", 10, Kind.IDENTIFIER))
                .hasSize(4)
                .startsWith("tide_table", "tide_gauge")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ti", "TIDE", "tide_ta", "tidetable", " Tide-Table() "})
    void aNameIsFoundByItsBeginningWithoutItsSigns(String typed) throws IOException {
        assertThat(of(typed, 10, Kind.IDENTIFIER)).contains("tide_table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "x", "_", "table"})
    void oneLetterNamesNothingAndNoNameIsFoundByItsEnd(String typed) throws IOException {
        assertThat(of(typed, 10, Kind.IDENTIFIER)).isEmpty();
    }

    @Test
    void aNameMayHaveOneWrongLetterFromFourOn() throws IOException {
        assertThat(of("xyla", 10, Kind.IDENTIFIER)).containsExactly("xylo_pen");
        assertThat(of("xya", 10, Kind.IDENTIFIER)).isEmpty();
        assertThat(of("xylapem", 10, Kind.IDENTIFIER)).isEmpty();
        assertThat(of("zylopen", 10, Kind.IDENTIFIER)).isEmpty();
    }

    @Test
    void ofTheTopicsTwoThatBeginSo() throws IOException {
        assertThat(of("OFFICE", 10, Kind.TOPIC)).hasSize(2).allMatch(topic -> topic.startsWith("Office "));
        assertThat(of("berth", 10, Kind.TOPIC)).containsExactly("Office berths");
        assertThat(of("erths", 10, Kind.TOPIC)).isEmpty();
    }

    @Test
    void aQuestionAskedTwiceIsSuggestedOnce() throws IOException {
        assertThat(of("fog b", 10, Kind.QUESTION)).containsExactly("Who rings the fog bell?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rings the be | Who rings the bell at noon?
            rings noon   | Who rings the bell at noon?
            normalizatio | How is a berth normalized?
            berth normal | How is a berth normalized?
            berht normal | How is a berth normalized?
            rings nooon  | Who rings the bell at noon?
            """)
    void questionsThatHaveTheWordsAndTheBeginningOfTheLast(String typed, String question) throws IOException {
        assertThat(of(typed, 10, Kind.QUESTION)).contains(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rings be ", "rings lell", "berth zebra", "bar norma", "?", " "})
    void allWordsMustBeThereAndAFinishedOneWhole(String typed) throws IOException {
        assertThat(of(typed, 10, Kind.QUESTION)).isEmpty();
    }

    @Test
    void anAnsweredQuestionComesBeforeAnOpenOne() throws IOException {
        assertThat(of("who rings", 10, Kind.QUESTION))
                .containsExactlyInAnyOrder("Who rings the bell at noon?", "Who rings the fog bell?");
    }

    @Test
    void thereAreNoMoreThanAskedForAndNoneForATextTooLong() throws IOException {
        assertThat(notes.engine().suggest("tide", 3)).hasSize(3);
        assertThat(notes.engine().suggest("tide", 1)).hasSize(1);
        assertThat(notes.engine().suggest("tide", 0)).isEmpty();
        assertThat(notes.engine().suggest("tide" + " tide".repeat(39) + " ", 9)).isNotEmpty();
        assertThat(notes.engine().suggest("tide" + " tide".repeat(40), 9)).isEmpty();
    }
}
