package quarry.tools.fit;

/// Two questions whose judgement is known. Immutable.
final class Pair {
    private final int one;
    private final int other;
    private final Judgement judgement;
    private final double[] features;

    enum Judgement {
        SAME,
        DIFFERENT,
        DOUBTFUL
    }

    /// @param one      its number among the questions it was judged with, as `other`
    /// @param features their values in the order of [Model#FEATURES]
    Pair(int one, int other, Judgement judgement, double... features) {
        this.one = one;
        this.other = other;
        this.judgement = judgement;
        this.features = features.clone();
    }

    int one() {
        return one;
    }

    int other() {
        return other;
    }

    boolean isSame() {
        return judgement == Judgement.SAME;
    }

    boolean isDoubtful() {
        return judgement == Judgement.DOUBTFUL;
    }

    /// @param number in [Model#FEATURES]
    double feature(int number) {
        return features[number];
    }

    double feature(String name) {
        return features[Model.FEATURES.indexOf(name)];
    }

    /// The same two, judged otherwise.
    Pair judged(Judgement otherwise) {
        return new Pair(one, other, otherwise, features);
    }
}
