package quarry.tools.fit;

import java.util.stream.IntStream;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/// Minimizes a smooth function whose variables each may be anything, not negative, not positive or nothing but 0. A
/// variable of one sign is the square of one that may be anything, so that conjugate gradients keep the bounds by
/// themselves. Finds the minimum that is nearest downhill.
final class BoundedMinimizer {
    private static final int MOST_EVALUATIONS = 20_000;
    private static final double SMALLEST_CHANGE = 1e-10;
    /// Where the square of a variable begins: at 0 its slope would be 0.
    private static final double START = 0.3;

    private final Objective objective;
    private final double[] lower;
    private final double[] upper;

    private BoundedMinimizer(Objective objective, double[] lower, double[] upper) {
        this.objective = objective;
        this.lower = lower;
        this.upper = upper;
    }

    /// @param start used for the variables that may be anything
    /// @param lower the least each variable may be: 0 or minus infinity
    /// @param upper the most each variable may be: 0 or infinity
    static double[] minimize(Objective objective, double[] start, double[] lower, double[] upper) {
        return new BoundedMinimizer(objective, lower, upper).from(start);
    }

    private double[] from(double[] start) {
        var roots = IntStream.range(0, start.length)
                .mapToDouble(i -> isFree(i) ? start[i] : START)
                .toArray();
        var optimizer = new NonLinearConjugateGradientOptimizer(
                Formula.POLAK_RIBIERE, new SimpleValueChecker(SMALLEST_CHANGE, SMALLEST_CHANGE));
        return point(optimizer
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new InitialGuess(roots),
                        new ObjectiveFunction(at -> objective.at(point(at), new double[at.length])),
                        new ObjectiveFunctionGradient(this::gradient))
                .getPoint());
    }

    private boolean isFree(int i) {
        return lower[i] < 0 && upper[i] > 0;
    }

    /// What a variable is of the square of its root: 1, -1, or 0 for one that may only be 0.
    private double sign(int i) {
        return upper[i] > 0 ? 1 : lower[i] < 0 ? -1 : 0;
    }

    private double[] point(double[] roots) {
        return IntStream.range(0, roots.length)
                .mapToDouble(i -> isFree(i) ? roots[i] : sign(i) * roots[i] * roots[i])
                .toArray();
    }

    private double[] gradient(double[] roots) {
        var gradient = new double[roots.length];
        objective.at(point(roots), gradient);
        for (int i = 0; i < roots.length; i++) {
            gradient[i] *= isFree(i) ? 1 : 2 * sign(i) * roots[i];
        }
        return gradient;
    }
}
