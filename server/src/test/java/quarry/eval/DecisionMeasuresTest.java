package quarry.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.eval.DecisionMeasures.Decision;

final class DecisionMeasuresTest {
    private static final List<Decision> MIXED = List.of(
            new Decision(0.9, true), new Decision(0.7, false), new Decision(0.6, true), new Decision(0.1, false));

    @Test
    void accuracyCountsWhatIsRightOnBothSides() {
        assertThat(DecisionMeasures.accuracy(MIXED, 0.5)).isEqualTo(0.75);
        assertThat(DecisionMeasures.accuracy(MIXED, 0.95)).isEqualTo(0.5);
        assertThat(DecisionMeasures.accuracy(List.of(), 0.5)).isZero();
    }

    @Test
    void theBestThresholdIsRightMostOften() {
        assertThat(DecisionMeasures.bestThreshold(MIXED)).isCloseTo(0.35, within(1e-9));
        assertThat(DecisionMeasures.bestThreshold(List.of(new Decision(0.4, true))))
                .isZero();
        assertThat(DecisionMeasures.bestThreshold(List.of(new Decision(0.4, false))))
                .isGreaterThan(0.4);
        var tied = List.of(new Decision(0.4, false), new Decision(0.4, true), new Decision(0.4, true));
        assertThat(DecisionMeasures.accuracy(tied, DecisionMeasures.bestThreshold(tied)))
                .isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        assertThat(DecisionMeasures.areaUnderCurve(MIXED)).isEqualTo(0.75);
        assertThat(DecisionMeasures.areaUnderCurve(List.of(new Decision(0.5, true), new Decision(0.5, false))))
                .isEqualTo(0.5);
        assertThat(DecisionMeasures.areaUnderCurve(List.of(new Decision(0.5, true))))
                .isZero();
    }

    @Test
    void calibrationHasTenBinsAndLosesNoDecision() {
        var bins = DecisionMeasures.calibration(
                List.of(new Decision(1, true), new Decision(0.95, false), new Decision(0, false)));
        assertThat(bins).hasSize(10);
        assertThat(bins.getFirst()).isEqualTo(new DecisionMeasures.Bin(0, 1, 0, 0));
        assertThat(bins.getLast().count()).isEqualTo(2);
        assertThat(bins.getLast().told()).isCloseTo(0.975, within(1e-9));
        assertThat(bins.getLast().yes()).isEqualTo(0.5);
    }
}
