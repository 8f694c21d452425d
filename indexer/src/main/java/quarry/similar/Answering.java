package quarry.similar;

/// How well the answer to one question answers another: not the other way round, since a question that asks for more
/// may be answered by one that tells all of it, and not by one that tells a part.
public final class Answering {
    /// From here on an answer is said to answer fully. Set for precision: see the calibration.
    public static final double FULL = 0.5;
    /// From here on it is said to answer a part.
    public static final double PARTLY = 0.25;

    private Answering() {}

    /// From 0, it tells nothing of what is asked, to 1, it answers it.
    ///
    /// @param asked    the open question
    /// @param answered the question whose answer there is
    /// @param sameness how likely the two are the same
    public static double score(QuestionShape asked, QuestionShape answered, Rarity rarity, double sameness) {
        var there = new Overlap(answered.terms(), answered, asked, rarity);
        double covered = 0.7 * there.of(asked.main().terms()) + 0.3 * there.of(asked.terms());
        double covers = 0;
        for (var clause : answered.clauses()) {
            var back = new Overlap(asked.terms(), asked, answered, rarity).of(clause.terms());
            covers = Math.max(covers, back);
        }
        double score = covered * (0.5 + 0.5 * covers);
        return Math.max(sameness, 0.9 * score * score);
    }
}
