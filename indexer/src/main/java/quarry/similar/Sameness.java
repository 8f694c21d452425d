package quarry.similar;

/// How likely two questions ask the same, by logistic regression over [Features], with and without knowing how near
/// their sentence vectors lie. Immutable.
public final class Sameness {
    /// From here on two questions are taken for the same.
    public static final double SAME = 0.45;

    private static final double BIAS = -1.32;
    private static final double[] WEIGHTS = {
        1.33, 0.19, 0, 0, 2.22, -0.73, 1.31, 1.86, -0.46, -0.21, -2.07, -0.84, -2.20, -0.78, -1.14, -1.43
    };
    private static final double BIAS_BESIDE_VECTORS = -2.24;
    private static final double[] WEIGHTS_BESIDE_VECTORS = {
        0.54, 0, 0, 0, 1.06, -0.97, 1.05, 1.78, -0.39, -0.31, -1.80, -0.75, -2.16, -0.76, -1.14, -1.52
    };
    private static final double COSINE = 2.51;
    /// Of the cosine times the agreement of the best clauses: either alone may mislead.
    private static final double COSINE_TIMES_CLAUSES = 1.55;

    private Sameness() {}

    /// By words alone; from 0 to 1.
    ///
    /// @param rarity how much terms tell in the material that both are asked in
    public static double probability(QuestionShape a, QuestionShape b, Rarity rarity) {
        return logistic(BIAS + sum(WEIGHTS, Features.of(a, b, rarity)));
    }

    /// By words and meaning; from 0 to 1.
    ///
    /// @param cosine of the angle between their sentence vectors
    public static double probability(QuestionShape a, QuestionShape b, Rarity rarity, double cosine) {
        var features = Features.of(a, b, rarity);
        return logistic(BIAS_BESIDE_VECTORS
                + sum(WEIGHTS_BESIDE_VECTORS, features)
                + COSINE * cosine
                + COSINE_TIMES_CLAUSES * cosine * features[Features.BEST_CLAUSES]);
    }

    private static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
