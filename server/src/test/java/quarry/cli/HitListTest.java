package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Source;
import quarry.entry.State;
import quarry.search.Corrected;
import quarry.search.Facets;
import quarry.search.Filter;
import quarry.search.Gap;
import quarry.search.Hit;
import quarry.search.Mode;
import quarry.search.Passage;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

final class HitListTest {
    private static final Entry ENTRY = new Entry(
            "1",
            "What is a view?",
            "",
            "A stored query.",
            List.of(),
            "Databases",
            null,
            Level.MID,
            State.ANSWERED,
            new Source("notes.md", 7, 9, null));
    private static final Hit HIT = new Hit(
            ENTRY,
            1.5,
            new Passage("What is a view?", List.of(new Passage.Range(10, 14))),
            List.of(new Passage("A stored\n   query.", List.of())),
            List.of(),
            2,
            "weight of view");

    @Test
    void aHitShowsQuestionPlacePassagesAndExplanation() {
        assertThat(printed(Terminal.NONE, HIT)).isEqualToNormalizingNewlines("""
                  1. What is a view?
                     Databases · Mid · answered · notes.md:7
                     A stored query.
                     and 2 more that ask the same
                     weight of view

                1 to 1 of 1 entry, 1.2 ms
                """);
    }

    @Test
    void matchesAreColouredOnATerminalOnly() {
        assertThat(printed(new Terminal(true, true), HIT)).contains("\u001b[1;33mview\u001b[0m");
        assertThat(printed(Terminal.NONE, HIT)).doesNotContain("\u001b");
    }

    @Test
    void anOpenQuestionShowsWhereItIsAnsweredAndHowTheAnswerBegins() {
        assertThat(printed(Terminal.NONE, open(new Gap.Answer(ENTRY, 0.9, true))))
                .isEqualToNormalizingNewlines("""
                  1. And what is a view?
                     Databases · unanswered · open.md:3
                     a like question is answered in notes.md:7, “What is a view?”:
                     A stored query.

                1 to 1 of 1 entry, 1.2 ms
                """);
        assertThat(printed(Terminal.NONE, open(new Gap.Answer(ENTRY, 0.3, false))))
                .contains("related answer in notes.md:7, “What is a view?”")
                .doesNotContain("answered in", "A stored query");
        assertThat(printed(Terminal.NONE, open())).doesNotContain("answer in", "answered in");
    }

    private static Hit open(Gap.Answer... answers) {
        var question = "And what is a view?";
        var source = new Source("open.md", 3, 3, null);
        var entry = new Entry("2", question, "", "", List.of(), "Databases", null, null, State.UNANSWERED, source);
        return new Hit(entry, 1, new Passage(question, List.of()), List.of(), List.of(), 0, null, List.of(answers));
    }

    @Test
    void aCorrectionIsSaidAboveTheHitsWithTheWayToSearchAsTyped() {
        var corrected = new Corrected("view depth", List.of(new Corrected.Word("veiw", "view", "“veiw” is nowhere")));
        var result = new SearchResult(
                "veiw depth", 0, 0, true, 1200, List.of(), Facets.EMPTY, Mode.LEXICAL, List.of(), corrected);
        assertThat(printed(SearchRequest.of("veiw depth"), result)).isEqualToNormalizingNewlines("""
                Showing results for “view depth”: “veiw” is nowhere. With --exact the search is for “veiw depth”.

                nothing found
                """);
    }

    @Test
    void whereDuplicatesAreFoldedQuestionsAreCounted() {
        var folded = new SearchRequest("view", 0, 10, Filter.NONE, true, false);
        var three =
                new SearchResult("view", 1, 3, true, 1200, List.of(HIT), Facets.EMPTY, Mode.LEXICAL, List.of(), null);
        assertThat(printed(folded, three)).endsWith("1 to 1 of 1 question in 3 entries, 1.2 ms\n");
        var one = new SearchResult("view", 1, true, 1200, List.of(HIT), Facets.EMPTY);
        assertThat(printed(folded, one)).endsWith("1 to 1 of 1 question, 1.2 ms\n");
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(printed(Terminal.NONE)).isEqualToNormalizingNewlines("nothing found\n");
    }

    private static String printed(Terminal terminal, Hit... hits) {
        var result = new SearchResult("view", hits.length, true, 1200, List.of(hits), Facets.EMPTY);
        return printed(SearchRequest.of("view"), result, terminal);
    }

    private static String printed(SearchRequest request, SearchResult result) {
        return printed(request, result, Terminal.NONE);
    }

    private static String printed(SearchRequest request, SearchResult result, Terminal terminal) {
        var out = new StringWriter();
        new HitList(new PrintWriter(new VisibleControls(out)), terminal).print(request, result);
        return out.toString();
    }
}
