package quarry.similar;

/// How likely two questions ask the same: that they are about the same thing, times that they ask the same of it. Both
/// are logistic regressions over [Features], with and without knowing how near their sentence vectors lie. Immutable.
///
/// The weights were fitted together (ridge of 0.0001, signs as one expects them): the first factor to 8,000 judged
/// pairs of AskUbuntu, where whatever is about the same counts as a duplicate, and the product to the pairs that
/// were judged for this (`pairs.tsv` of the tests), which were chosen to be hard: five-fold, 77 % of those are told
/// right with vectors and 75 % without.
public final class Sameness {
    /// From here on two questions that stand alone are taken for the same. Those of AskUbuntu that get less are often
    /// called duplicates there, too: its users count as one whatever one answer may help with.
    public static final double SAME = 0.5;

    /// The least that the second factor can be: of two that are plainly about the same thing it never rules out
    /// that they ask the same. Without it, one wrongly read question would weigh more than all that it is about.
    private static final double FLOOR = 0.1;

    private static final double ABOUT = -1.32;
    private static final double[] ABOUT_WEIGHTS = {2.69, 3.74, 0, 4.51, 2.51, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    /// 0.9 below what fits: without meaning to go by, a wrong "the same" weighs more.
    private static final double ASKED = -2.40;
    private static final double[] ASKED_WEIGHTS = {
        0.98, 0.81, 0, 0, 2.47, -1.44, 1.22, 2.37, -0.97, -0.89, -3.83, -1.06, -2.44, -1.45, -2.22, -1.89, -1.09
    };

    private static final double ABOUT_BESIDE_VECTORS = -3.33;
    private static final double[] ABOUT_WEIGHTS_BESIDE_VECTORS = {
        1.32, 0, 0, 1.38, 1.09, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final double ABOUT_COSINE = 12.25;
    private static final double ASKED_BESIDE_VECTORS = -4.15;
    private static final double[] ASKED_WEIGHTS_BESIDE_VECTORS = {
        0, 0, 0, 0, 2.18, -1.91, 0.72, 2.33, -0.33, -1.10, -3.26, -0.62, -2.21, -1.40, -2.22, -1.96, -0.66
    };
    private static final double ASKED_COSINE = 6.09;

    private Sameness() {}

    /// By words alone; from 0 to 1.
    ///
    /// @param rarity how much terms tell in the material that both are asked in
    public static double probability(QuestionShape a, QuestionShape b, Rarity rarity) {
        var features = Features.of(a, b, rarity);
        return both(ABOUT + sum(ABOUT_WEIGHTS, features), ASKED + sum(ASKED_WEIGHTS, features));
    }

    /// By words and meaning; from 0 to 1.
    ///
    /// @param cosine of the angle between their sentence vectors
    public static double probability(QuestionShape a, QuestionShape b, Rarity rarity, double cosine) {
        var features = Features.of(a, b, rarity);
        return both(
                ABOUT_BESIDE_VECTORS + sum(ABOUT_WEIGHTS_BESIDE_VECTORS, features) + ABOUT_COSINE * cosine,
                ASKED_BESIDE_VECTORS + sum(ASKED_WEIGHTS_BESIDE_VECTORS, features) + ASKED_COSINE * cosine);
    }

    private static double both(double about, double asked) {
        return logistic(about) * (FLOOR + (1 - FLOOR) * logistic(asked));
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
