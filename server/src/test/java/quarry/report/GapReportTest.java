package quarry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quarry.entry.Entry;
import quarry.entry.Source;
import quarry.entry.State;
import quarry.missed.MissedSearch;
import quarry.search.Gap;
import quarry.search.Gaps;

final class GapReportTest {
    private static final Entry OPEN = entry("a", "What is clean_<field>?", "", "Buoys", "a.txt", 3);
    private static final Gap PARTLY = new Gap(
            OPEN,
            2,
            List.of(new Gap.Answer(entry("b", "What is *args?", "Names.", "Buoys", "b.txt", 9), 0.3, false)),
            List.of(entry("c", "What is clean_<field>", "", "Buoys", "c.txt", 5)));

    @Test
    void textTellsEachQuestionOnceAndHowManyThereAreOfEachKind() {
        assertThat(GapReport.text(new Gaps(1, 2, Map.of(Gap.Kind.PARTLY, 1), List.of(PARTLY))))
                .containsExactly(
                        "What is clean_<field>?  [a.txt:3, c.txt:5; asked in 2 sources]",
                        "    answered partly: What is *args?  [b.txt:9, 0.30]",
                        "1 open question in 2 entries: 0 answered elsewhere, 1 partly answered, 0 true gaps");
    }

    @Test
    void markdownKeepsWhatLooksLikeMarkupAsText() {
        assertThat(GapReport.markdown(List.of(PARTLY, new Gap(OPEN, 1, List.of()))))
                .containsSubsequence(
                        "## Buoys",
                        "### What is clean\\_\\<field>?",
                        "Asked in 2 sources; a.txt, line 3; c.txt, line 5.",
                        "",
                        "- A part of it: \"What is \\*args?\" (b.txt, line 9)",
                        "Nothing in the material answers it.");
    }

    @Test
    void commaSeparatedValuesNameTheKind() {
        assertThat(GapReport.csv(List.of(PARTLY, new Gap(OPEN, 1, List.of()))))
                .endsWith(
                        "What is clean_<field>?,Buoys,a.txt,3,unanswered,2,What is *args?,b.txt,9,false,partly,",
                        "What is clean_<field>?,Buoys,a.txt,3,unanswered,1,,,,,gap,");
    }

    @Test
    void whatIsLookedForInVainStandsMostFrequentFirst() {
        assertThat(GapReport.searches(List.of(new MissedSearch("helm", 1), new MissedSearch("pods", 3))))
                .containsExactly("Looked for and not found:", "    3 × pods", "    1 × helm");
        assertThat(GapReport.searches(List.of())).isEmpty();
    }

    @Test
    void moreThanAFewSearchesAreOnlyNumbered() {
        var many = IntStream.range(0, 25)
                .mapToObj(i -> new MissedSearch("text " + i, 1))
                .toList();
        assertThat(GapReport.searches(many)).hasSize(22).last().isEqualTo("    and 5 more");
    }

    private static Entry entry(String id, String question, String answer, String topic, String document, int line) {
        var state = answer.isEmpty() ? State.UNANSWERED : State.ANSWERED;
        return new Entry(
                id, question, "", answer, List.of(), topic, null, null, state, new Source(document, line, line, null));
    }
}
