package quarry.tools.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class BoundedMinimizerTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /// A bent valley with its lowest point at (1, 1), which plain descent reaches after very many steps (Rosenbrock,
    /// 1960).
    private static double valley(double[] point, double[] gradient) {
        double x = point[0];
        double y = point[1];
        gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
        gradient[1] = 200 * (y - x * x);
        return 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
    }

    @Test
    void theLowestPointIsFound() {
        var lowest = BoundedMinimizer.minimize(
                BoundedMinimizerTest::valley,
                new double[] {-1.2, 1},
                new double[] {-INFINITE, -INFINITE},
                new double[] {INFINITE, INFINITE});

        assertThat(lowest).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    @Test
    void whatABoundKeepsFromItsPlaceStaysAtTheBoundAndTheOthersAdapt() {
        var lowest = BoundedMinimizer.minimize(
                BoundedMinimizerTest::valley,
                new double[] {-1.2, 1},
                new double[] {-INFINITE, -INFINITE},
                new double[] {0, INFINITE});

        assertThat(lowest).containsExactly(new double[] {0, 0}, within(1e-3));
    }

    @Test
    void boundsThatKeepNothingFromItsPlaceChangeNothing() {
        var start = new double[] {5, 5};

        var lowest = BoundedMinimizer.minimize(
                BoundedMinimizerTest::valley, start, new double[] {0, 0}, new double[] {INFINITE, INFINITE});

        assertThat(lowest).containsExactly(new double[] {1, 1}, within(1e-3));
        assertThat(start).containsExactly(5, 5);
    }

    @Test
    void whatMayOnlyBeNothingIsNothing() {
        var lowest = BoundedMinimizer.minimize(
                BoundedMinimizerTest::valley, new double[] {5, 5}, new double[] {0, -INFINITE}, new double[] {
                    0, INFINITE
                });

        assertThat(lowest).containsExactly(new double[] {0, 0}, within(1e-3));
    }
}
