package quarry.tools.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.tools.fit.Pair.Judgement;

final class PredictedTest {
    private static Predicted same(double probability) {
        return new Predicted(new Pair(0, 1, Judgement.SAME), probability);
    }

    private static Predicted different(double probability) {
        return new Predicted(new Pair(0, 1, Judgement.DIFFERENT), probability);
    }

    @Test
    void theAreaIsTheShareOfCouplesInTheRightOrder() {
        assertThat(Predicted.auc(List.of(same(0.9), different(0.5), same(0.4), different(0.1))))
                .isEqualTo(0.75);
    }

    @Test
    void couplesThatGetAsMuchCountHalf() {
        assertThat(Predicted.auc(List.of(same(0.5), different(0.5), different(0.1))))
                .isEqualTo(0.75);
    }

    @Test
    void theBestThresholdTellsMostPairsRight() {
        var pairs = List.of(same(0.9), same(0.3), different(0.2), same(0.1), different(0.05));

        assertThat(Predicted.bestThreshold(pairs)).isEqualTo(0.3);
        assertThat(Predicted.accuracy(pairs, 0.3)).isEqualTo(0.8);
    }
}
