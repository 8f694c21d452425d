package quarry.similar;

/// How likely two questions ask the same, by logistic regression over [Features]. Immutable.
public final class Sameness {
    private static final double BIAS = -7;
    private static final double[] WEIGHTS = {5, 1, 1.5, 0.5, 3, -2, 0.8, 1.5, -1.2, -1.5, -0.5, -1, -1.5, -0.5};

    private Sameness() {}

    /// From 0 to 1.
    ///
    /// @param rarity how much terms tell in the material that both are asked in
    public static double probability(QuestionShape a, QuestionShape b, Rarity rarity) {
        var features = Features.of(a, b, rarity);
        double sum = BIAS;
        for (int i = 0; i < features.length; i++) {
            sum += WEIGHTS[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
