package quarry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.search.Coverage;
import quarry.search.Coverage.Counts;
import quarry.search.Readiness;

final class CoverageReportTest {
    private static final Coverage COVERAGE = new Coverage(
            List.of(
                    new Coverage.Topic(
                            "Knots, hitches",
                            new Counts(3, 1, 1, 1, 0),
                            Map.of("a.md", new Counts(3, 1, 1, 1, 0)),
                            Map.of("Junior", 2L)),
                    new Coverage.Topic(
                            "Sails", new Counts(2, 2, 0, 0, 1), Map.of("b.md", new Counts(2, 2, 0, 0, 1)), Map.of())),
            List.of(
                    new Coverage.Source("a.md", new Counts(3, 1, 1, 1, 0), Map.of("Knots, hitches", 3L)),
                    new Coverage.Source("b.md", new Counts(2, 2, 0, 0, 1), Map.of("Sails", 2L))),
            List.of(new Coverage.Unclear("c.md", 1, 90, 80)));

    private static final Readiness READINESS = new Readiness(
            new Readiness.Share(4, 2),
            Map.of("Knots, hitches", new Readiness.Share(3, 1), "Sails", new Readiness.Share(1, 1)));

    private final CoverageReport report = new CoverageReport(COVERAGE, READINESS);

    @Test
    void textTellsHowReadyATopicIsAndWhatADocumentLacks() {
        assertThat(report.text())
                .containsExactly(
                        "Knots, hitches      3 entries,     1 answered,     2 open,     0 with code, "
                                + "1 of 3 questions ready (33 %)  thin",
                        "Sails               2 entries,     2 answered,     0 open,     1 with code, "
                                + "1 of 1 questions ready (100 %)",
                        "a.md                3 entries,     1 answered,     2 open,     0 with code, nothing on Sails",
                        "b.md                2 entries,     2 answered,     0 open,     1 with code, "
                                + "nothing on Knots, hitches",
                        "c.md: hardly understood, 1 entries out of 90 lines, 80 of them unused",
                        "2 topics, 1 of them thin; 2 documents; 2 of 4 questions ready (50 %)");
    }

    @Test
    void commaSeparatedValuesHaveARowForEachTopicAndEachDocumentOfIt() {
        assertThat(report.csv())
                .containsExactly(
                        "topic,document,entries,answered,unanswered,placeholder,withCode,Junior,Mid,Senior,distinct,"
                                + "ready,thin",
                        "\"Knots, hitches\",,3,1,1,1,0,2,0,0,3,1,true",
                        "\"Knots, hitches\",a.md,3,1,1,1,0,,,,,,",
                        "Sails,,2,2,0,0,1,0,0,0,1,1,false",
                        "Sails,b.md,2,2,0,0,1,,,,,,");
    }

    @Test
    void markdownHasTables() {
        assertThat(report.markdown())
                .contains(
                        "| Knots, hitches (thin) | 3 | 1 | 2 | 0 | 3 | 33 % |",
                        "| Document | Knots, hitches | Sails |", "| a.md | 3 (1) |  |");
    }

    @Test
    void nothingIsToldOfNothing() {
        var empty = new CoverageReport(
                new Coverage(List.of(), List.of(), List.of()), new Readiness(new Readiness.Share(0, 0), Map.of()));
        assertThat(empty.text()).containsExactly("0 topics, 0 of them thin; 0 documents; 0 of 0 questions ready (0 %)");
        assertThat(empty.csv()).hasSize(1);
    }
}
