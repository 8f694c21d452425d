package quarry.similar;

import java.util.HashSet;
import java.util.Set;
import quarry.analysis.TechnicalWords;

/// How well the answer to one question answers another: not the other way round, since a question that asks for more
/// may be answered by one that tells all of it, and not by one that tells a part.
public final class Answering {
    /// From here on an answer is said to answer fully. Set for precision: see the calibration.
    public static final double FULL = 0.5;
    /// From here on it is said to answer a part.
    public static final double PARTLY = 0.15;

    /// How much the text of an answer adds to its score at most.
    public static final double MOST_TOLD = 0.08;

    /// Characters of an answer that are read.
    private static final int MOST_TEXT = 3_000;

    private Answering() {}

    /// From 0, it tells nothing of what is asked, to 1, it answers it.
    ///
    /// @param asked    the open question
    /// @param answered the question whose answer there is
    /// @param text     the stems of the answer, as [#stems] gives them; empty when they are not known
    /// @param sameness how likely the two are the same
    public static double score(WeighedQuestion asked, WeighedQuestion answered, double sameness, Set<String> text) {
        var there = new Overlap(answered.terms(), answered, asked);
        var back = new Overlap(asked.terms(), asked, answered);
        double covered = 0.8 * there.of(asked.main()) + 0.2 * there.of(asked.terms());
        double devoted = 0;
        for (var clause : answered.clauses()) {
            devoted = Math.max(devoted, back.of(clause));
        }
        // Of two that answer alike, the one that speaks of less besides is the better read.
        double besides = back.of(answered.terms());
        double told = told(asked.main(), text);
        return 0.62 * sameness + 0.15 * covered * devoted + 0.15 * covered * besides + MOST_TOLD * told;
    }

    /// The stems of an answer's words, whole and in parts.
    public static Set<String> stems(String answer) {
        var stems = new HashSet<String>();
        var read = answer.substring(0, Math.min(answer.length(), MOST_TEXT));
        for (var word : TechnicalWords.of(read)) {
            stems.add(word.stem());
            stems.addAll(word.parts());
        }
        return stems;
    }

    /// The weighted share of the terms that the answer names.
    private static double told(NamedTerms terms, Set<String> text) {
        double all = 0;
        double told = 0;
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.term(i);
            all += terms.weight(i);
            boolean named = text.contains(term.key()) || (!term.parts().isEmpty() && text.containsAll(term.parts()));
            told += named ? terms.weight(i) : 0;
        }
        return all == 0 ? 0 : told / all;
    }
}
