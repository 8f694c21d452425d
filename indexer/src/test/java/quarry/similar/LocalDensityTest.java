package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LocalDensityTest {
    /// At an angle to the first axis.
    private static float[] at(double degrees) {
        double angle = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    private static LocalDensity of(double... degrees) {
        var sample = new ArrayList<float[]>();
        for (double one : degrees) {
            sample.add(at(one));
        }
        return LocalDensity.of(sample);
    }

    @Test
    void theTwoNearestAndTheMeaningItselfAreLeftOut() {
        var surroundings = of(0, 5, 10, 60, 60, 60, 60, 180);
        assertThat(surroundings.crowd(at(0))).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void aMeaningAmongManyIsMoreCrowdedThanOneAside() {
        var surroundings = of(10, 12, 14, 16, 18, 20, 22, 24, 120, 150, 170);
        assertThat(surroundings.crowd(at(17))).isGreaterThan(surroundings.crowd(at(100)));
    }

    @Test
    void whereAllLieNearNearnessSaysLess() {
        var crowded = of(-3, -2, -1, 1, 2, 3, 4, 5);
        var sparse = of(-90, -80, -70, 70, 80, 90, 100, 110);
        assertThat(crowded.nearness(at(0), at(5)).relative())
                .isLessThan(sparse.nearness(at(0), at(5)).relative());
        assertThat(crowded.nearness(at(0), at(5)).cosine())
                .isEqualTo(sparse.nearness(at(0), at(5)).cosine());
    }

    @Test
    void aSampleTooSmallIsTakenForATypicalOne() {
        assertThat(LocalDensity.of(List.of()).crowd(at(0)))
                .isEqualTo(of(1, 2).crowd(at(0)))
                .isBetween(0.2, 0.7);
    }

    @Test
    void noMoreThanTheSampleIsLookedAt() {
        var many = new ArrayList<float[]>(Collections.nCopies(LocalDensity.SAMPLE, at(60)));
        many.addAll(Collections.nCopies(10, at(1)));
        assertThat(LocalDensity.of(many).crowd(at(0))).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void aSampleIsKeptAsItIs() {
        var surroundings = of(10, 20, 30, 40, 50, 60, 70);
        assertThat(LocalDensity.of(surroundings.toArray(), 2).crowd(at(0))).isEqualTo(surroundings.crowd(at(0)));
    }
}
