package quarry.tools.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import quarry.similar.DuplicateClassifier;

/// How badly weights explain what is judged: log loss of the product over judged pairs, of the first factor alone over
/// pairs that are only known to be about the same thing or not, the listwise loss of the order in which the questions
/// of a material come beside each that is repeated (Cao et al., "Learning to Rank", 2007), and a ridge.
final class Loss implements Objective {
    private static final double OF_ABOUT = 0.5;
    private static final double OF_ORDER = 0.1;
    private static final double RIDGE = 1e-4;
    /// Keeps logarithms finite.
    private static final double CERTAIN = 1e-9;

    private final List<Weighted> judged = new ArrayList<>();
    private final List<Material> materials;
    private final List<Pair> about;
    private final int repeated;

    private record Weighted(Pair pair, double weight) {}

    /// @param pairs     judged one by one; together they weigh as much as all materials
    /// @param materials their hard pairs count, and the order of all
    /// @param about     pairs of which those about the same thing are called the same
    Loss(List<Pair> pairs, List<Material> materials, List<Pair> about) {
        this.materials = materials;
        this.about = about;
        double all = 1;
        for (var material : materials) {
            all += material.weight() / materials.size();
        }
        weigh(pairs, 1 / all);
        for (var material : materials) {
            weigh(material.hard(), material.weight() / materials.size() / all);
        }
        this.repeated = materials.stream()
                .mapToInt(material -> material.repeated().cardinality())
                .sum();
    }

    /// Those that are the same get half the weight, however many they are.
    private void weigh(List<Pair> pairs, double weight) {
        long same = pairs.stream().filter(Pair::isSame).count();
        long different = pairs.size() - same;
        for (var pair : pairs) {
            judged.add(new Weighted(pair, weight / 2 / (pair.isSame() ? same : different)));
        }
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double loss = 0;
        for (var one : judged) {
            var slope = new Slope(weights, one.pair());
            double p = slope.probability();
            loss -= one.weight() * Math.log(one.pair().isSame() ? p : 1 - p);
            slope.addTo(gradient, one.weight() * (one.pair().isSame() ? -1 / p : 1 / (1 - p)));
        }
        for (var pair : about) {
            double p = Math.clamp(Model.about(weights, pair), CERTAIN, 1 - CERTAIN);
            double weight = OF_ABOUT / about.size();
            loss -= weight * Math.log(pair.isSame() ? p : 1 - p);
            add(gradient, 0, weight * (p - (pair.isSame() ? 1 : 0)), pair);
        }
        for (var material : materials) {
            loss += order(material, weights, gradient);
        }
        return loss + ridge(weights, gradient);
    }

    private double order(Material material, double[] weights, double[] gradient) {
        double weight = OF_ORDER * material.weight() / repeated;
        var slopes = new ArrayList<Slope>();
        var all = new double[material.questions()];
        var same = new double[material.questions()];
        for (var pair : material.pairs()) {
            if (!pair.isDoubtful()) {
                var slope = new Slope(weights, pair);
                slopes.add(slope);
                for (int question : new int[] {pair.one(), pair.other()}) {
                    all[question] += slope.probability();
                    same[question] += pair.isSame() ? slope.probability() : 0;
                }
            }
        }
        double loss = 0;
        for (int question = 0; question < all.length; question++) {
            loss += same[question] > 0 ? weight * Math.log(all[question] / same[question]) : 0;
        }
        for (var slope : slopes) {
            double change = 0;
            for (int question : new int[] {slope.pair.one(), slope.pair.other()}) {
                if (same[question] > 0) {
                    change += 1 / all[question] - (slope.pair.isSame() ? 1 / same[question] : 0);
                }
            }
            slope.addTo(gradient, weight * change);
        }
        return loss;
    }

    private static double ridge(double[] weights, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            if ((i + 1) % Model.FACTOR != 0) {
                loss += RIDGE * weights[i] * weights[i];
                gradient[i] += 2 * RIDGE * weights[i];
            }
        }
        return loss;
    }

    private static void add(double[] gradient, int from, double times, Pair pair) {
        for (int i = 0; i < Model.FEATURES.size(); i++) {
            gradient[from + i] += times * pair.feature(i);
        }
        gradient[from + Model.FEATURES.size()] += times;
    }

    /// The probability of a pair, and how it changes with the weights.
    private static final class Slope {
        private final Pair pair;
        private final double about;
        private final double asked;

        private Slope(double[] weights, Pair pair) {
            this.pair = pair;
            this.about = Model.about(weights, pair);
            this.asked = Model.asked(weights, pair);
        }

        private double probability() {
            return Math.clamp(about * Model.passed(asked), CERTAIN, 1 - CERTAIN);
        }

        /// @param times what the loss changes by when the probability does
        private void addTo(double[] gradient, double times) {
            add(gradient, 0, times * Model.passed(asked) * about * (1 - about), pair);
            add(gradient, Model.FACTOR, times * about * (1 - DuplicateClassifier.FLOOR) * asked * (1 - asked), pair);
        }
    }
}
