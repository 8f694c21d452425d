package quarry.similar;

/// How likely two questions ask the same, by logistic regression over [Features], with and without knowing how near
/// their sentence vectors lie. Immutable.
public final class Sameness {
    /// From here on two questions are taken for the same. The weights were fitted to the judged pairs of the
    /// tests (`pairs.tsv`; ridge of 0.001, signs as one expects them). Five-fold they tell 76 % of those right:
    /// they were chosen to be hard. The probabilities are too low: of 1,000 judged pairs of AskUbuntu those
    /// that get 0.2 to 0.4 are the same in 98 of 100 cases. So the threshold lies below one half.
    public static final double SAME = 0.4;

    /// 0.7 below what fits the judged pairs: without meaning to go by, a wrong "the same" weighs more.
    private static final double BIAS = -1.94;
    private static final double[] WEIGHTS = {
        1.02, 0.40, 0, 0, 2.07, -0.83, 1.28, 2.13, -0.66, -0.25, -1.98, -0.77, -2.14, -0.76, -1.11, -1.40
    };
    private static final double BIAS_BESIDE_VECTORS = -2.08;
    private static final double[] WEIGHTS_BESIDE_VECTORS = {
        0.40, 0, 0, 0, 1.10, -1.04, 1.03, 2.04, -0.54, -0.32, -1.76, -0.71, -2.07, -0.76, -1.12, -1.48
    };
    private static final double COSINE = 2.40;
    /// Of the cosine times the agreement of the best clauses: either alone may mislead.
    private static final double COSINE_TIMES_CLAUSES = 1.41;

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
