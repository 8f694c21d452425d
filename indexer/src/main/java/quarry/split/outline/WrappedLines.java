package quarry.split.outline;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// Joins the lines of paragraphs that were wrapped at a fixed width. A line goes on with the next one when that one's
/// first word would not have fitted on it; a document is wrapped when most of its neighbouring lines stand so.
final class WrappedLines {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 110;
    private static final int MIN_PAIRS = 8;
    private static final double MOST = 0.5;
    /// The width is what nearly all lines keep to; a long address here and there does not count.
    private static final double NEARLY_ALL = 0.98;
    private static final int CODE_INDENT = 4;
    /// A label begins a line of its own however full the one above is.
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\*\\*)?(?:" + WordUse.anyOf(WordUse.wordsOf(WordUse.QUESTION_LABEL, WordUse.ANSWER_LABEL))
                    + "|note|hint|example)\\s*+\\d{0,4}+\\s*+[:.)].*|^(?:\\*\\*)?(?:"
                    + WordUse.anyOf(WordUse.wordsOf(WordUse.ASKER, WordUse.ANSWERER)) + ")\\s*+[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WrappedLines() {}

    /// Puts the text of wrapped lines on their first one; the others become [LineKind#CONTINUED].
    static void join(List<OutlineLine> lines) {
        int width = width(lines);
        if (width < NARROWEST || width > WIDEST || !mostlyWrapped(lines, width)) {
            return;
        }
        int first = 0;
        while (first < lines.size()) {
            var start = lines.get(first);
            var text = new StringBuilder(start.text());
            int next = first + 1;
            while (next < lines.size() && goesOn(lines.get(next - 1), lines.get(next), width)) {
                text.append(' ').append(lines.get(next).text());
                lines.set(next, lines.get(next).continued());
                next++;
            }
            lines.set(first, start.saying(text.toString()));
            first = next;
        }
    }

    private static int width(List<OutlineLine> lines) {
        var lengths = lines.stream()
                .filter(WrappedLines::isProse)
                .mapToInt(line -> line.raw().stripTrailing().length())
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[(int) (NEARLY_ALL * (lengths.length - 1))];
    }

    private static boolean mostlyWrapped(List<OutlineLine> lines, int width) {
        var pairs = new int[2];
        for (int i = 1; i < lines.size(); i++) {
            if (isProse(lines.get(i - 1)) && lines.get(i).is(LineKind.TEXT)) {
                pairs[goesOn(lines.get(i - 1), lines.get(i), width) ? 1 : 0]++;
            }
        }
        int all = Arrays.stream(pairs).sum();
        return all >= MIN_PAIRS && pairs[1] >= MOST * all;
    }

    private static boolean goesOn(OutlineLine line, OutlineLine next, int width) {
        if (!next.is(LineKind.TEXT) || !(isProse(line) || line.is(LineKind.CONTINUED))) {
            return false;
        }
        if (LABEL.matcher(next.text()).matches()) {
            return false;
        }
        boolean mayBeCode = next.indent() >= CODE_INDENT && line.is(LineKind.TEXT) && next.indent() > line.indent();
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        return !mayBeCode && line.raw().stripTrailing().length() + 1 + word > width;
    }

    private static boolean isProse(OutlineLine line) {
        return switch (line.kind()) {
            case TEXT, BULLET, NUMBERED, BOLD -> true;
            default -> false;
        };
    }
}
