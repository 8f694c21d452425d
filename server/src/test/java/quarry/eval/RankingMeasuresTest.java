package quarry.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Values worked out by hand.
final class RankingMeasuresTest {
    private static final Offset<Double> EXACT = within(1e-4);
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1, "no", 0);
    private static final List<String> RANKED = List.of("x", "a", "no", "c");

    @Test
    void gainIsDiscountedByRankAndComparedWithTheBestOrder() {
        // 7 / log2(3) + 1 / log2(5) over 7 / log2(2) + 3 / log2(3) + 1 / log2(4)
        assertThat(RankingMeasures.ndcg(RANKED, GRADES, 10)).isCloseTo((4.41651 + 0.43068) / 9.39279, EXACT);
        assertThat(RankingMeasures.ndcg(RANKED, GRADES, 2)).isCloseTo(4.41651 / 8.89279, EXACT);
        assertThat(RankingMeasures.ndcg(List.of("a", "b", "c"), GRADES, 10)).isCloseTo(1, EXACT);
    }

    @Test
    void averagePrecisionCountsWhatIsMissingAsZero() {
        assertThat(RankingMeasures.averagePrecision(RANKED, GRADES)).isCloseTo((1.0 / 2 + 2.0 / 4) / 3, EXACT);
        assertThat(RankingMeasures.averagePrecision(List.of("b", "a", "c"), GRADES))
                .isCloseTo(1, EXACT);
    }

    @Test
    void theFirstThatIsGoodEnoughGivesItsRank() {
        assertThat(RankingMeasures.reciprocalRank(RANKED, GRADES, 2)).isCloseTo(0.5, EXACT);
        assertThat(RankingMeasures.reciprocalRank(List.of("c", "x", "b"), GRADES, 2))
                .isCloseTo(1.0 / 3, EXACT);
        assertThat(RankingMeasures.reciprocalRank(List.of("x"), GRADES, 1)).isZero();
    }

    @Test
    void recallIsOfAsManyAsCanStandThere() {
        assertThat(RankingMeasures.recall(RANKED, GRADES, 1, 10)).isCloseTo(2.0 / 3, EXACT);
        assertThat(RankingMeasures.recall(RANKED, GRADES, 2, 10)).isCloseTo(1.0 / 2, EXACT);
        assertThat(RankingMeasures.recall(List.of("a"), GRADES, 1, 1)).isCloseTo(1, EXACT);
    }

    @Test
    void precisionIsOfAllPlacesFilledOrNot() {
        assertThat(RankingMeasures.precision(RANKED, GRADES, 1, 5)).isCloseTo(2.0 / 5, EXACT);
        assertThat(RankingMeasures.precision(RANKED, GRADES, 2, 2)).isCloseTo(1.0 / 2, EXACT);
    }

    @Test
    void nothingFoundOrNothingRelevantIsZero() {
        assertThat(RankingMeasures.ndcg(List.of(), GRADES, 10)).isZero();
        assertThat(RankingMeasures.averagePrecision(List.of(), GRADES)).isZero();
        assertThat(RankingMeasures.ndcg(RANKED, Map.of("no", 0), 10)).isZero();
        assertThat(RankingMeasures.averagePrecision(RANKED, Map.of())).isZero();
        assertThat(RankingMeasures.recall(RANKED, Map.of(), 1, 10)).isZero();
    }
}
