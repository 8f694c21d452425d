package quarry.format.records;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts with gaps, as Anki writes them: `The {{c1::stack::which area?}} holds frames.`
public final class Cloze {
    private static final Pattern GAP = Pattern.compile(
            "\\{\\{c\\d{1,3}::((?:(?!\\{\\{|}}|::).){0,1500}+)(?:::((?:(?!\\{\\{|}}).){0,1500}+))?}}", Pattern.DOTALL);
    private static final int MAX_NESTING = 8;

    private Cloze() {}

    public static boolean is(String text) {
        return text.contains("{{c") && GAP.matcher(text).find();
    }

    /// The text with its gaps open, each with its hint where it has one.
    public static String question(String text) {
        return replace(text, true);
    }

    /// The text with its gaps filled.
    public static String answer(String text) {
        return replace(text, false);
    }

    private static String replace(String text, boolean open) {
        var result = text;
        for (int i = 0; i < MAX_NESTING && is(result); i++) {
            result = GAP.matcher(result)
                    .replaceAll(gap -> Matcher.quoteReplacement(
                            open ? "[" + (gap.group(2) == null ? "…" : gap.group(2)) + "]" : gap.group(1)));
        }
        return result;
    }
}
