package quarry.similar;

/// How likely two questions ask the same: that they are about the same thing, times that they ask the same of it. Both
/// are logistic regressions over [Features], with and without knowing how near their sentence vectors lie. Immutable.
///
/// The weights were fitted together (ridge of 0.0001, signs as one expects them): the first factor to 8,000 judged
/// pairs of AskUbuntu, where whatever is about the same counts as a duplicate; the product to the pairs that were
/// judged for this (`pairs.tsv` of the tests), which were chosen to be hard, and to all pairs within seven materials,
/// each about one thing (`materials.tsv`); and, with a tenth of the weight, to the order in which the questions of such
/// a material come beside one of them (listwise, as in Cao et al., "Learning to Rank", 2007). Five-fold, 78 % of the
/// pairs are told right with vectors and 75 % without; in a material that was left out, the first of the similar
/// questions is right for 77 and 71 % of them.
public final class Sameness {
    /// From here on two questions that stand alone are taken for the same. Those of AskUbuntu that get less are often
    /// called duplicates there, too: its users count as one whatever one answer may help with.
    public static final double SAME = 0.5;

    /// The least that the second factor can be: of two that are plainly about the same thing it never rules out
    /// that they ask the same. Without it, one wrongly read question would weigh more than all that it is about.
    private static final double FLOOR = 0.1;

    private static final double ABOUT = -1.65;
    private static final double[] ABOUT_WEIGHTS = {2.45, 4.78, 0, 5.35, 2.37, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    /// 0.9 below what fits: without meaning to go by, a wrong "the same" weighs more.
    private static final double ASKED = -3.44;
    private static final double[] ASKED_WEIGHTS = {
        0.69, 0, 0.79, 0.98, 2.75, -0.44, 1.25, 1.1, -2.9, -3.04, -2.01, -0.56, -2.08, -2.13, -2.93, -0.25, 2.73
    };

    private static final double ABOUT_BESIDE_VECTORS = -3.94;
    private static final double[] ABOUT_WEIGHTS_BESIDE_VECTORS = {
        1.45, 0, 0, 3.06, 1.6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final double ABOUT_COSINE = 12.20;
    private static final double ASKED_BESIDE_VECTORS = -0.53;
    private static final double[] ASKED_WEIGHTS_BESIDE_VECTORS = {
        0, 0, 0, 0, 1.11, -1.84, 0.73, 1.12, -2.84, -2.2, -2.01, -0.17, -2.12, -2.33, -3.32, -0.08, 2.98
    };
    private static final double ASKED_RELATIVE = 3.22;

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
    /// @param nearness of their meanings
    public static double probability(QuestionShape a, QuestionShape b, Rarity rarity, Nearness nearness) {
        var features = Features.of(a, b, rarity);
        return both(
                ABOUT_BESIDE_VECTORS + sum(ABOUT_WEIGHTS_BESIDE_VECTORS, features) + ABOUT_COSINE * nearness.cosine(),
                ASKED_BESIDE_VECTORS
                        + sum(ASKED_WEIGHTS_BESIDE_VECTORS, features)
                        + ASKED_RELATIVE * nearness.relative());
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
