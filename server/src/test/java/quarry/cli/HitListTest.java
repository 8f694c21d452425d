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
import quarry.search.Facets;
import quarry.search.Gap;
import quarry.search.Hit;
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
                     answered in notes.md:7, “What is a view?”:
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
    void nothingFoundIsSaid() {
        assertThat(printed(Terminal.NONE)).isEqualToNormalizingNewlines("nothing found\n");
    }

    private static String printed(Terminal terminal, Hit... hits) {
        var out = new StringWriter();
        var result = new SearchResult("view", hits.length, true, 1200, List.of(hits), Facets.EMPTY);
        new HitList(new PrintWriter(new VisibleControls(out)), terminal).print(SearchRequest.of("view"), result);
        return out.toString();
    }
}
