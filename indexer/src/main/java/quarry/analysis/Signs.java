package quarry.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The signs between words, which [TechnicalTokenizer] leaves out: operators, brackets, punctuation. Signs that stand
/// side by side are a run; in it the same sign several times is one step: `&&!` has two. A text has every row of steps
/// as a term, so that `=>` is found in `()=>{`, and `==` is not in `===`.
public final class Signs {
    /// A row of more steps is found by those it is made of.
    private static final int MOST_STEPS = 3;
    /// The same sign more often is a line and no operator.
    private static final int LONGEST_STEP = 4;

    private Signs() {}

    public static boolean isSign(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /// Whether a text is nothing but signs that are one term.
    public static boolean isTerm(String text) {
        return needed(text).equals(Set.of(text));
    }

    /// The terms of a text.
    public static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        for (var run : runs(text)) {
            for (int from = 0; from < run.size(); from++) {
                for (int to = from + 1; to <= Math.min(run.size(), from + MOST_STEPS); to++) {
                    terms.add(String.join("", run.subList(from, to)));
                }
            }
        }
        return terms;
    }

    /// The fewest terms that a text must have in which signs stand as they do in another.
    public static Set<String> needed(String signs) {
        var needed = new LinkedHashSet<String>();
        for (var run : runs(signs)) {
            for (int from = 0; from == 0 || from + MOST_STEPS <= run.size(); from++) {
                needed.add(String.join("", run.subList(from, Math.min(run.size(), from + MOST_STEPS))));
            }
        }
        return needed;
    }

    /// Each run as its steps. Lines end a run.
    private static List<List<String>> runs(String text) {
        var runs = new ArrayList<List<String>>();
        List<String> run = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int end = at;
            while (end < text.length() && text.codePointAt(end) == sign) {
                end += Character.charCount(sign);
            }
            boolean step = isSign(sign) && text.codePointCount(at, end) <= LONGEST_STEP;
            if (step) {
                run.add(text.substring(at, end));
            }
            if ((!step || end == text.length()) && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            at = end;
        }
        return runs;
    }
}
