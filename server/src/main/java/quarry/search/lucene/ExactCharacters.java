package quarry.search.lucene;

import java.util.List;
import java.util.regex.Pattern;
import quarry.analysis.Signs;
import quarry.search.Passage.Range;

/// Characters that a text must have as they were typed, capitals or not. Blanks stand for any blanks. A word at an end
/// of them is a whole one, and so is a sign: `==` is not in `===`.
///
/// @param typed neither blank nor with blanks around it
record ExactCharacters(String typed) {
    private static final String BLANKS = "\\p{javaWhitespace}+";

    boolean isIn(String text) {
        return pattern().matcher(text).find();
    }

    /// Where in a text they stand; the places do not overlap.
    ///
    /// @param most how many places are wanted
    List<Range> in(String text, int most) {
        return pattern()
                .matcher(text)
                .results()
                .limit(most)
                .map(found -> new Range(found.start(), found.end()))
                .toList();
    }

    private Pattern pattern() {
        var written = Pattern.quote(typed)
                .replaceAll(BLANKS, "\\\\E\\\\p{javaWhitespace}+\\\\Q")
                .replaceAll("['’]", "\\\\E['’]\\\\Q");
        return Pattern.compile(
                "(?<!" + belonging(typed.codePointAt(0)) + ")" + written + "(?!"
                        + belonging(typed.codePointBefore(typed.length())) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What belongs to a character that was looked for when it stands beside it.
    private static String belonging(int looked) {
        return Signs.isSign(looked) ? Pattern.quote(Character.toString(looked)) : "[_\\p{javaLetterOrDigit}]";
    }
}
