package quarry.similar;

/// How likely two questions ask the same: that they are about the same thing, times that they ask the same of it. Both
/// are logistic regressions over [Features], with and without knowing how near their sentence vectors lie. Immutable.
///
/// The weights were fitted together (ridge of 0.0001, signs as one expects them): the first factor to 8,000 judged
/// pairs of AskUbuntu, where whatever is about the same counts as a duplicate; the product to the pairs that were
/// judged for this (`pairs.tsv` of the tests), which were chosen to be hard, and to all pairs within seven materials,
/// each about one thing (`materials.tsv`), but for those that only somebody who knows the answer can tell; and, with a
/// tenth of the weight, to the order in which the questions of such a material come beside one of them (listwise, as
/// in Cao et al., "Learning to Rank", 2007). Five-fold, 76 % of the pairs are told right with vectors and 75 % without;
/// in a material that was left out, the first of the similar questions is right for 78 and 70 % of them.
/// `FitDuplicateClassifier` among the server's tools fits them and measures this.
public final class DuplicateClassifier {
    /// From here on two questions that stand alone are taken for the same. Those of AskUbuntu that get less are often
    /// called duplicates there, too: its users count as one whatever one answer may help with.
    public static final double SAME = 0.5;

    /// The least that the second factor can be: of two that are plainly about the same thing it never rules out
    /// that they ask the same. Without it, one wrongly read question would weigh more than all that it is about.
    public static final double FLOOR = 0.1;

    private static final double ABOUT = -2.11;
    /// 0.9 below what fits: without meaning to go by, a wrong "the same" weighs more.
    private static final double ASKED = -4.44;

    private static final double ABOUT_BESIDE_VECTORS = -4.31;
    private static final double ABOUT_COSINE = 11.33;
    private static final double ASKED_BESIDE_VECTORS = -1.47;
    private static final double ASKED_RELATIVE = 3.07;

    private DuplicateClassifier() {}

    /// By words alone; from 0 to 1.
    public static double probability(WeighedQuestion a, WeighedQuestion b) {
        var features = Features.of(a, b);
        return both(ABOUT + features.weighed(Feature::about), ASKED + features.weighed(Feature::asked));
    }

    /// By words and meaning; from 0 to 1.
    ///
    /// @param nearness of their meanings
    public static double probability(WeighedQuestion a, WeighedQuestion b, Nearness nearness) {
        var features = Features.of(a, b);
        return both(
                ABOUT_BESIDE_VECTORS + features.weighed(Feature::aboutBesideVectors) + ABOUT_COSINE * nearness.cosine(),
                ASKED_BESIDE_VECTORS
                        + features.weighed(Feature::askedBesideVectors)
                        + ASKED_RELATIVE * nearness.relative());
    }

    private static double both(double about, double asked) {
        return logistic(about) * (FLOOR + (1 - FLOOR) * logistic(asked));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
