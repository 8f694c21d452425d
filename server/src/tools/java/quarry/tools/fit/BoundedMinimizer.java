package quarry.tools.fit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Minimizes a smooth function within bounds: limited-memory BFGS over the variables that no bound holds, each step
/// projected onto the bounds (two-metric projection; Bertsekas, "Projected Newton Methods", 1982). Finds the minimum
/// that is nearest downhill.
final class BoundedMinimizer {
    private static final int STEPS = 2_000;
    private static final int REMEMBERED = 15;
    private static final double STEEP_ENOUGH = 1e-6;
    private static final double SMALLEST_STEP = 1e-12;
    /// Share of the expected decrease that a step must bring.
    private static final double ENOUGH = 1e-4;

    private final Objective objective;
    private final double[] lower;
    private final double[] upper;
    private final Deque<Step> steps = new ArrayDeque<>();

    /// A step, and how the gradient changed over it.
    private static final class Step {
        private final double[] moved;
        private final double[] bent;

        private Step(double[] moved, double[] bent) {
            this.moved = moved;
            this.bent = bent;
        }
    }

    private BoundedMinimizer(Objective objective, double[] lower, double[] upper) {
        this.objective = objective;
        this.lower = lower;
        this.upper = upper;
    }

    /// @param start is not changed
    /// @param lower the least each variable may be; as `upper`, it may be infinite
    static double[] minimize(Objective objective, double[] start, double[] lower, double[] upper) {
        return new BoundedMinimizer(objective, lower, upper).from(start.clone());
    }

    private double[] from(double[] point) {
        project(point);
        var gradient = new double[point.length];
        double value = objective.at(point, gradient);
        for (int step = 0; step < STEPS; step++) {
            var free = free(point, gradient);
            if (Arrays.stream(free).map(Math::abs).max().orElse(0) < STEEP_ENOUGH) {
                break;
            }
            var direction = direction(free);
            var there = new double[point.length];
            var gradientThere = new double[point.length];
            double size = steps.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(free, free))) : 1;
            double valueThere;
            do {
                for (int i = 0; i < point.length; i++) {
                    there[i] = point[i] + size * direction[i];
                }
                project(there);
                valueThere = objective.at(there, gradientThere);
                size /= 2;
            } while (size > SMALLEST_STEP && valueThere > value + ENOUGH * dot(gradient, difference(there, point)));
            if (valueThere < value) {
                remember(difference(there, point), difference(gradientThere, gradient));
                point = there;
                gradient = gradientThere;
                value = valueThere;
            } else if (steps.isEmpty()) {
                break;
            } else {
                steps.clear();
            }
        }
        return point;
    }

    /// The gradient, 0 where a bound keeps a variable from following it.
    private double[] free(double[] point, double[] gradient) {
        var free = gradient.clone();
        for (int i = 0; i < free.length; i++) {
            if ((point[i] <= lower[i] && gradient[i] > 0) || (point[i] >= upper[i] && gradient[i] < 0)) {
                free[i] = 0;
            }
        }
        return free;
    }

    /// Downhill, by what the last steps told of the curvature (the two loops of Nocedal, 1980), in the free variables.
    private double[] direction(double[] free) {
        var direction = Arrays.stream(free).map(slope -> -slope).toArray();
        var along = new ArrayDeque<Double>();
        for (var iterator = steps.descendingIterator(); iterator.hasNext(); ) {
            var step = iterator.next();
            double share = dot(step.moved, direction) / dot(step.moved, step.bent);
            add(direction, -share, step.bent);
            along.push(share);
        }
        if (!steps.isEmpty()) {
            var last = steps.getLast();
            double scale = dot(last.moved, last.bent) / dot(last.bent, last.bent);
            Arrays.setAll(direction, i -> direction[i] * scale);
        }
        for (var step : steps) {
            double share = dot(step.bent, direction) / dot(step.moved, step.bent);
            add(direction, along.pop() - share, step.moved);
        }
        for (int i = 0; i < free.length; i++) {
            if (free[i] == 0) {
                direction[i] = 0;
            }
        }
        return dot(direction, free) < 0
                ? direction
                : Arrays.stream(free).map(slope -> -slope).toArray();
    }

    private void remember(double[] moved, double[] bent) {
        if (dot(moved, bent) > 1e-12 * dot(bent, bent)) {
            steps.add(new Step(moved, bent));
            if (steps.size() > REMEMBERED) {
                steps.removeFirst();
            }
        }
    }

    private void project(double[] point) {
        Arrays.setAll(point, i -> Math.clamp(point[i], lower[i], upper[i]));
    }

    private static double[] difference(double[] one, double[] other) {
        var difference = one.clone();
        add(difference, -1, other);
        return difference;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
