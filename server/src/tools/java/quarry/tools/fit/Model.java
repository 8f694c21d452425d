package quarry.tools.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import quarry.similar.DuplicateClassifier;
import quarry.similar.Feature;

/// Which features each of the two factors of [DuplicateClassifier] has, and with what sign. Its weights are one array:
/// those of
/// the first factor in the order of [#FEATURES] with the constant behind them, then those of the second.
///
/// @param name  for people
/// @param about features of the first factor, which are all expected to speak for it
/// @param asked features of the second
/// @param shift added to the second factor's constant once it is fitted
record Model(String name, List<String> about, List<String> asked, double shift) {
    static final String COSINE = "cosine";
    static final String RELATIVE = "relative";
    private static final List<String> OURS =
            Stream.of(Feature.values()).map(Feature::label).toList();
    /// All that is known of a pair.
    static final List<String> FEATURES =
            Stream.concat(OURS.stream(), Stream.of(COSINE, RELATIVE)).toList();
    /// Weights of one factor.
    static final int FACTOR = FEATURES.size() + 1;

    private static final Set<String> OVERLAPS = Set.of("main", "mainWider", "full", "fullWider");
    private static final Set<String> AGAINST = Set.of(
            "missing",
            "differenceAlone",
            "platforms",
            "qualifiers",
            "kinds",
            "experience",
            "task",
            "making",
            "objects");

    /// What two questions share in words has a say in the first factor only: the second goes by what they want.
    static final Model WITH_VECTORS = new Model(
            "with vectors",
            List.of("main", "fullWider", "bestClauses", COSINE),
            Stream.concat(OURS.stream().filter(name -> !OVERLAPS.contains(name)), Stream.of(RELATIVE))
                    .toList(),
            0);
    static final Model WORDS_ALONE =
            new Model("words alone", List.of("main", "mainWider", "fullWider", "bestClauses"), OURS, -0.9);

    /// Where fitting starts: neither factor knows anything, and the second lets most pass.
    double[] start() {
        var start = new double[2 * FACTOR];
        start[start.length - 1] = 1;
        return start;
    }

    double[] lower() {
        return bounds(Double.NEGATIVE_INFINITY, true);
    }

    double[] upper() {
        return bounds(Double.POSITIVE_INFINITY, false);
    }

    private double[] bounds(double open, boolean lower) {
        var bounds = new double[2 * FACTOR];
        Arrays.fill(bounds, 0);
        for (int factor = 0; factor < 2; factor++) {
            for (var feature : factor == 0 ? about : asked) {
                if (AGAINST.contains(feature) == lower) {
                    bounds[factor * FACTOR + FEATURES.indexOf(feature)] = open;
                }
            }
            bounds[factor * FACTOR + FACTOR - 1] = open;
        }
        return bounds;
    }

    /// What is used of weights that were fitted.
    double[] shifted(double[] weights) {
        var shifted = weights.clone();
        shifted[shifted.length - 1] += shift;
        return shifted;
    }

    /// That a pair is about the same thing.
    static double about(double[] weights, Pair pair) {
        return logistic(sum(weights, 0, pair));
    }

    /// That it asks the same of it.
    static double asked(double[] weights, Pair pair) {
        return logistic(sum(weights, FACTOR, pair));
    }

    static double probability(double[] weights, Pair pair) {
        return about(weights, pair) * passed(asked(weights, pair));
    }

    /// What the second factor leaves of the first.
    static double passed(double asked) {
        return DuplicateClassifier.FLOOR + (1 - DuplicateClassifier.FLOOR) * asked;
    }

    /// The weights of both factors under their features' names.
    List<String> lines(double[] weights) {
        var lines = new ArrayList<String>();
        for (int factor = 0; factor < 2; factor++) {
            int from = factor * FACTOR;
            var label = factor == 0 ? "about" : "asked";
            lines.add(line(label, "constant", weights[from + FACTOR - 1]));
            for (var feature : factor == 0 ? about : asked) {
                lines.add(line(label, feature, weights[from + FEATURES.indexOf(feature)]));
            }
        }
        return lines;
    }

    private static String line(String factor, String name, double weight) {
        return String.format(Locale.ROOT, "%s  %-16s %6.2f", factor, name, weight);
    }

    private static double sum(double[] weights, int from, Pair pair) {
        double sum = weights[from + FACTOR - 1];
        for (int i = 0; i < FEATURES.size(); i++) {
            sum += weights[from + i] * pair.feature(i);
        }
        return sum;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
