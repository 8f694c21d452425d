package quarry.split.reading;

import java.util.Set;
import java.util.regex.Pattern;
import quarry.split.outline.LineKind;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;
import quarry.words.WordUse;

/// Tells section titles that carry no markup, by what sets them apart from the questions around them.
final class PlainTitle {
    /// Evidence from which on a line is a title.
    static final double ENOUGH = 2;

    private static final int LONGEST_WORDS = 12;
    private static final int LONGEST = 200;
    private static final Pattern SYMBOL_FIRST =
            Pattern.compile("^(?:[\\p{So}\\p{Sk}\\p{Cs}\\p{Sm}§¶](?:[\\p{Mn}\\p{Cf}\\p{Sk}]){0,4}){1,8}\\s*");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)]\\s.*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’./+#-]*");
    private static final Set<String> SMALL_WORDS = WordUse.SMALL.words();

    private PlainTitle() {}

    /// @param line         the line in question
    /// @param belowTitle   whether the line above, without a blank between, is a title
    /// @param aboveQuestion whether the next content line is a question
    /// @param numbersRare  whether questions here are mostly unnumbered
    /// @param symbolsRare  whether questions here mostly begin without a symbol
    static double evidence(
            OutlineLine line, boolean belowTitle, boolean aboveQuestion, boolean numbersRare, boolean symbolsRare) {
        var text = line.text();
        if (text.length() > LONGEST) {
            return 0;
        }
        boolean symbolFirst = startsWithSymbol(text);
        var core = withoutSymbol(text);
        boolean numberedBehindSymbol = symbolFirst && NUMBERED.matcher(core).matches();
        if (endsSentence(core)) {
            return 0;
        }
        var words = WORD.matcher(core)
                .results()
                .limit(LONGEST_WORDS + 1L)
                .map(m -> m.group())
                .toList();
        if (words.isEmpty() || words.size() > LONGEST_WORDS) {
            return 0;
        }
        double evidence = 0;
        evidence += core.endsWith(":") && words.size() <= 6 ? 2 : 0;
        evidence += isUpperCase(core) ? 2 : 0;
        evidence += symbolFirst && symbolsRare ? 2 : 0;
        evidence += numbersRare && (line.is(LineKind.NUMBERED) || numberedBehindSymbol) ? 1.5 : 0;
        evidence += isTitleCase(words) ? 0.5 : 0;
        evidence += belowTitle ? 1 : 0;
        evidence += aboveQuestion ? 0.5 : 0;
        evidence -= QuestionLikeness.of(core) >= QuestionLikeness.LIKELY ? 2 : 0;
        return evidence;
    }

    static boolean startsWithSymbol(String text) {
        return !beginsWithWord(text) && SYMBOL_FIRST.matcher(text).lookingAt();
    }

    static String withoutSymbol(String text) {
        if (beginsWithWord(text)) {
            return text;
        }
        var symbol = SYMBOL_FIRST.matcher(text);
        return symbol.lookingAt() ? text.substring(symbol.end()) : text;
    }

    /// Whether a sign that ends sentences stands behind the last word.
    private static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0 && !isWordPart(text.charAt(i)); i--) {
            if (".?!？".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }

    private static boolean beginsWithWord(String text) {
        return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
    }

    /// Whether a text is written in capitals.
    static boolean isUpperCase(String text) {
        long upper = text.codePoints().filter(Character::isUpperCase).count();
        long lower = text.codePoints().filter(Character::isLowerCase).count();
        return upper >= 4 && upper >= 4 * lower;
    }

    private static boolean isTitleCase(Iterable<String> words) {
        boolean any = false;
        for (var word : words) {
            if (SMALL_WORDS.contains(word)) {
                continue;
            }
            if (Character.isLowerCase(word.codePointAt(0))) {
                return false;
            }
            any = true;
        }
        return any;
    }
}
