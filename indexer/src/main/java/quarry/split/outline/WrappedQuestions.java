package quarry.split.outline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// Joins questions that run over several lines where the rest of a document does not: an item of a list or a line that
/// begins as questions do, cut amid a sentence, whose next lines go on in small letters to a question mark.
final class WrappedQuestions {
    /// More lines are a paragraph.
    private static final int MOST_LINES = 4;

    private static final Pattern ENDED = Pattern.compile("[.!:;。！：]\\W*$");
    private static final Pattern LAST_WORD = Pattern.compile("(?<![\\pL'’])([\\pL'’]++)$");
    private static final Set<String> SMALL_WORDS =
            WordUse.wordsOf(WordUse.SMALL, WordUse.INTERROGATIVES, WordUse.AUXILIARIES);

    private WrappedQuestions() {}

    static void join(List<OutlineLine> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            int end = mayAsk(lines, i) ? end(lines, i) : i;
            if (end > i) {
                var text = new StringBuilder(lines.get(i).text());
                for (int k = i + 1; k <= end; k++) {
                    text.append(' ').append(lines.get(k).text());
                    lines.set(k, lines.get(k).continued());
                }
                lines.set(i, lines.get(i).saying(text.toString()));
                i = end;
            }
        }
    }

    private static boolean mayAsk(List<OutlineLine> lines, int index) {
        var line = lines.get(index);
        boolean open = !QuestionLikeness.mayBePlain(line.text())
                && !ENDED.matcher(line.text()).find();
        return open
                && switch (line.kind()) {
                    case NUMBERED, BULLET -> true;
                    case TEXT ->
                        (index == 0 || !lines.get(index - 1).is(LineKind.TEXT))
                                && QuestionLikeness.of(line.text()) >= QuestionLikeness.LIKELY;
                    default -> false;
                };
    }

    /// The last line of the question; its first when it is whole.
    private static int end(List<OutlineLine> lines, int first) {
        boolean cut = isCut(lines.get(first).text());
        for (int i = first + 1; i < lines.size() && i - first < MOST_LINES; i++) {
            var line = lines.get(i);
            if (!line.is(LineKind.TEXT)
                    || AnswerLabel.begins(line.text())
                    || (i == first + 1
                            && !cut
                            && !Character.isLowerCase(line.text().codePointAt(0)))) {
                return first;
            }
            if (QuestionLikeness.mayBePlain(line.text())) {
                return i;
            }
            if (ENDED.matcher(line.text()).find()) {
                return first;
            }
        }
        return first;
    }

    /// Whether a line ends on a word or a comma behind which more must come.
    private static boolean isCut(String text) {
        if (text.endsWith(",")) {
            return true;
        }
        var word = LAST_WORD.matcher(text);
        return word.find() && SMALL_WORDS.contains(word.group(1).toLowerCase(Locale.ROOT));
    }
}
