package quarry.split.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.entry.Level;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.Kind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.Span;

/// The lines under a question that belong to its answer: without what surrounds an answer, such as rules, its label,
/// its level and links back to the top.
///
/// @param lines   indexes into the outline, in order; inside there may be blank lines, at the ends there are none
/// @param level   the level named under the question; null when none is
/// @param dropped what was left out, by index
record AnswerLines(List<Integer> lines, @Nullable Level level, Map<Integer, String> dropped) {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:#{1,6}\\s+)?(?:\\*\\*|__)?(?:A|Ans|Answer|Solution)\\s*\\d*\\s*(?::|(?<=Ans|Answer|Solution)\\s*[.–—-](?=\\s|$))\\s*(?:\\*\\*|__)?:?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BACK_TO_TOP = Pattern.compile(
            "^[^\\p{L}]*\\[?[^\\p{L}]*(?:back to|return to|go to|jump to|scroll to)\\s+(?:the\\s+)?(?:top|contents?|table of contents|toc|index|questions?)\\b.{0,120}$",
            Pattern.CASE_INSENSITIVE);

    /// A longer line is no link back to the top.
    private static final int LONGEST_LINK = 300;

    static AnswerLines of(Outline outline, Span body) {
        var lines = new ArrayList<Integer>();
        var dropped = new HashMap<Integer, String>();
        Level level = null;
        for (int i = body.from(); i < body.to(); i++) {
            var line = outline.line(i);
            if (lines.isEmpty() && level == null && isText(line)) {
                level = LevelMark.ofLine(InlineMarkup.plain(line.text())).orElse(null);
                if (level != null) {
                    dropped.put(i, "level");
                    continue;
                }
            }
            if (isSurrounding(line)) {
                if (!line.isBlank()) {
                    dropped.put(i, "dropped");
                }
            } else if (!(lines.isEmpty() && line.isBlank())) {
                lines.add(i);
            }
        }
        while (!lines.isEmpty() && isEmpty(outline.line(lines.getLast()))) {
            lines.removeLast();
        }
        return new AnswerLines(List.copyOf(lines), level, Map.copyOf(dropped));
    }

    /// The line without an answer's label such as `A:` at its front.
    static String withoutLabel(String line) {
        var label = LABEL.matcher(line.strip());
        return label.find() ? label.replaceFirst("") : line;
    }

    private static boolean isSurrounding(OutlineLine line) {
        return switch (line.kind()) {
            case DETAILS, END_DETAILS, RULE, CONTENTS -> true;
            case TEXT, BOLD, BULLET, HEADING ->
                line.text().length() <= LONGEST_LINK
                        && BACK_TO_TOP
                                .matcher(InlineMarkup.withoutTags(line.text()))
                                .matches();
            default -> false;
        };
    }

    private static boolean isText(OutlineLine line) {
        return line.is(Kind.TEXT) || line.is(Kind.BOLD) || line.is(Kind.BULLET);
    }

    private static boolean isEmpty(OutlineLine line) {
        return line.is(Kind.BLANK) || line.is(Kind.MARKUP);
    }
}
