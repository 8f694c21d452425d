package quarry.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RankingFiguresTest {
    private static final RankingFigures FIGURES = new RankingFigures(List.of(
            ranking("both found", "words", Map.of("a", 3, "b", 2), "a", "b"),
            ranking("found second", "words", Map.of("a", 3), "x", "a"),
            ranking("only mentions found", "phrase", Map.of("a", 1, "b", 3), "a"),
            ranking("nothing found", "", Map.of("a", 3))));

    private static JudgedRanking ranking(String text, String kind, Map<String, Integer> grades, String... found) {
        return new JudgedRanking(new JudgedQuery(text, text, kind, grades), List.of(found));
    }

    @Test
    void theMeansAreOverAllQueries() {
        assertThat(FIGURES.overall())
                .containsExactly(
                        "nDCG@10                      0.440",
                        "MRR                          0.375",
                        "recall@20                    0.500",
                        "P@5                          0.150");
    }

    @Test
    void kindsAreInOrderAndAQueryWithoutKindIsInNone() {
        assertThat(FIGURES.byKind())
                .containsExactly(
                        "nDCG@10, phrase              0.131",
                        "nDCG@10, words               0.815",
                        "MRR, phrase                  0.000",
                        "MRR, words                   0.750",
                        "recall@20, phrase            0.000",
                        "recall@20, words             1.000");
    }

    @Test
    void queriesKeepTheirOrderAndTheWorstComeFirst() {
        assertThat(FIGURES.queries())
                .containsExactly(
                        "  1.00  both found",
                        "  0.63  found second",
                        "  0.13  only mentions found",
                        "  0.00  nothing found");
        assertThat(FIGURES.worst(2)).containsExactly("  0.00  nothing found", "  0.13  only mentions found");
    }

    @Test
    void noQueriesGiveZeros() {
        assertThat(new RankingFigures(List.of()).overall()).allMatch(line -> line.endsWith(" 0.000"));
        assertThat(new RankingFigures(List.of()).worst(3)).isEmpty();
    }
}
