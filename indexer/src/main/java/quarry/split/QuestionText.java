package quarry.split;

import java.util.regex.Pattern;
import quarry.split.answer.LevelMark;
import quarry.split.outline.InlineMarkup;

/// Cleans the texts of questions and titles: markup, labels, numbers and ornaments go, words stay.
final class QuestionText {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:Q(?:ues(?:tion)?)?\\s*+[#.]?\\s*+\\d{1,4}+\\s*[.:)\\]–—-]*|Q(?:uestion)?\\s*+[.:)])\\s+",
            Pattern.CASE_INSENSITIVE);
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
        var text = InlineMarkup.plain(marked);
        text = TRAILING_ADDRESS.matcher(text).replaceFirst("");
        text = ornamentless(text);
        text = LABEL.matcher(text).replaceFirst("");
        text = NUMBER.matcher(text).replaceFirst("");
        text = LevelMark.strip(text).strip();
        return text.isEmpty() ? marked.strip() : text;
    }

    /// A section's name: like a question, and without a colon at its end.
    static String title(String marked) {
        var text = InlineMarkup.plain(marked);
        text = ornamentless(text);
        text = NUMBER.matcher(text).replaceFirst("");
        text = text.replaceFirst("(?<!\\s)\\s*+[:：]$", "").strip();
        return text.isEmpty() ? marked.strip() : text;
    }

    private static String ornamentless(String text) {
        var front = LEADING_ORNAMENT.matcher(text).replaceFirst("");
        var both = TRAILING_ORNAMENT.matcher(front).replaceFirst("").strip();
        return both.isEmpty() ? text : both;
    }
}
