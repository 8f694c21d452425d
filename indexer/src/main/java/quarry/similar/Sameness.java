package quarry.similar;

/// How likely two questions ask the same, by logistic regression over [Features], with and without knowing how near
/// their sentence vectors lie. Immutable.
public final class Sameness {
    /// From here on two questions are taken for the same.
    public static final double SAME = 0.5;

    private static final double BIAS = -1.88;
    private static final double[] WEIGHTS = {
        1.55, 0.54, 0.06, 0, 2.10, -0.47, 1.70, 2.06, -1.29, 0, -1.99, -0.45, -2.40, -0.71, -1.10
    };
    private static final double BIAS_BESIDE_VECTORS = -2.68;
    private static final double[] WEIGHTS_BESIDE_VECTORS = {
        0.86, 0, 0, 0, 0.97, -0.77, 1.48, 1.98, -1.27, 0, -1.77, -0.40, -2.38, -0.68, -1.11
    };
    private static final double COSINE = 2.67;
    /// Of the cosine times the agreement of the best clauses: either alone may mislead.
    private static final double COSINE_TIMES_CLAUSES = 1.63;

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
