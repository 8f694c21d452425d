package quarry.split;

import java.util.regex.Pattern;
import quarry.split.answer.LevelMark;
import quarry.split.outline.InlineMarkup;
import quarry.words.WordUse;

/// Cleans the texts of questions and titles: markup, labels, numbers and ornaments go, words stay.
final class QuestionText {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:Q(?:ues(?:tion)?)?\\s*+[#.]?\\s*+\\d{1,4}+\\s*[.:)\\]–—-]*|Q(?:uestion)?\\s*+[.:)])\\s+",
            Pattern.CASE_INSENSITIVE);
    /// `CORE - Question 7 - `: the number of a series, behind its name.
    private static final Pattern SERIES = Pattern.compile(
            "^[\\pL\\pN+#. ]{1,30}?\\s*+[-–—:|]\\s*+Q(?:ues(?:tion)?)?\\s*+[#.]?\\s*+\\d{1,4}+\\s*+[.:)\\]–—-]\\s++",
            Pattern.CASE_INSENSITIVE);
    /// `**Interviewer asks:** `: who asks, in front of what is asked.
    private static final Pattern ASKED_BY = Pattern.compile("(?iu)^(?:\\*\\*|__)(?:\\pL{1,20}+\\s){0,2}(?:"
            + WordUse.anyOf(WordUse.wordsOf(WordUse.QUESTION_LABEL, WordUse.ASKER))
            + ")(?:\\s\\pL{1,20}+){0,2}\\s*+(?:[:：](?:\\*\\*|__)|(?:\\*\\*|__)[:：])\\s++(?=\\S)");
    private static final Pattern QUOTED = Pattern.compile("^[\"“«](?=\\pL)([^\"“”«»]{3,})[\"”»]$");
    /// What outliners and flash card programs put behind a question.
    private static final Pattern TAGS = Pattern.compile("(?<!\\s)(?:(?<=[?？.!。])(?:\\s++#[\\pL][\\pL\\pN_/-]{0,60}+)+"
            + "|\\s++#(?:card|flashcards?|cards)(?:/[\\w/-]{1,60}+)?|\\s++\\^[\\w-]{3,60}+)\\s*+$");
    private static final Pattern BRACKETED = Pattern.compile("^\\[(\\pL[^\\[\\]]{0,200})]$");
    private static final Pattern NUMBER = Pattern.compile("^\\(?\\d{1,4}(?:[.)\\]:、．）]|\\s+[-–—])\\s*(?=\\D)");
    private static final Pattern LEADING_ORNAMENT = Pattern.compile(
            "^(?:[\\p{So}\\p{Sk}\\p{Sm}\\p{Cf}\\p{Mn}\\p{Cs}•·▪►➤✓*~#|=_-](?![\\w(])|[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\p{Cs}]){1,24}\\s*");
    private static final Pattern TRAILING_ORNAMENT = Pattern.compile(
            "(?:\\s{0,4}[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\p{Cs}~|•·]){1,24}$|(?<=[.?!])\\s{0,4}[*_~#]{1,12}$");
    /// An address glued to the end of a question by a lost line end.
    private static final Pattern TRAILING_ADDRESS =
            Pattern.compile("(?<=[\\p{L}\\p{N})?.!])\\s{0,4}https?://\\S{1,1000}+$");

    private QuestionText() {}

    /// A question as plain text in one line.
    static String question(String marked) {
        var text = InlineMarkup.plain(without(ASKED_BY, marked));
        text = QUOTED.matcher(text).replaceFirst("$1");
        text = text.contains("http") ? TRAILING_ADDRESS.matcher(text).replaceFirst("") : text;
        text = text.indexOf('#') > 0 || text.indexOf('^') > 0
                ? TAGS.matcher(text).replaceFirst("")
                : text;
        text = ornamentless(text);
        text = without(SERIES, text);
        text = without(LABEL, text);
        text = without(NUMBER, text);
        text = withoutBrackets(LevelMark.strip(text).strip());
        return text.isEmpty() ? marked.strip() : text;
    }

    /// A section's name: like a question, and without a colon at its end.
    static String title(String marked) {
        var text = InlineMarkup.plain(marked);
        text = ornamentless(text);
        text = without(NUMBER, text);
        text = text.endsWith(":") || text.endsWith("：")
                ? text.substring(0, text.length() - 1).strip()
                : text.strip();
        return text.isEmpty() ? marked.strip() : text;
    }

    /// A topic that stands in brackets as a whole.
    private static String withoutBrackets(String text) {
        var bracketed = BRACKETED.matcher(text);
        return bracketed.matches() ? bracketed.group(1) : text;
    }

    private static String ornamentless(String text) {
        var front = isLetterOrDigit(text, 0) ? text : without(LEADING_ORNAMENT, text);
        var both = endsInOrnament(front)
                ? TRAILING_ORNAMENT.matcher(front).replaceFirst("").strip()
                : front.strip();
        return both.isEmpty() ? text : both;
    }

    /// Without what a pattern takes at the front.
    private static String without(Pattern front, String text) {
        var match = front.matcher(text);
        return match.lookingAt() ? text.substring(match.end()) : text;
    }

    /// Whether the last character leaves that open: letters and the signs of plain sentences do not.
    private static boolean endsInOrnament(String text) {
        int last = text.length() - 1;
        return last >= 0 && !isLetterOrDigit(text, last) && ".?!,:;)]}\"'".indexOf(text.charAt(last)) < 0;
    }

    private static boolean isLetterOrDigit(String text, int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }
}
