package quarry.split.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.entry.Level;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.Span;
import quarry.words.WordUse;

/// The lines under a question that belong to its answer: without what surrounds an answer, such as rules, its label,
/// its level and links back to the top.
///
/// @param lines   indexes into the outline, in order; inside there may be blank lines, at the ends there are none
/// @param level   the level named under the question; null when none is
/// @param dropped what was left out, by index
record AnswerLines(List<Integer> lines, @Nullable Level level, Map<Integer, String> dropped) {
    /// Where an answer was taken from, as the last line of it.
    private static final Pattern SOURCE = Pattern.compile(
            "(?iu)^[^\\pL]*+"
                    + WordUse.anyOf(WordUse.SOURCE_LABEL.words())
                    + "\\s*+(?:\\*\\*|__)?\\s*+[:：]\\s*+(?:\\*\\*|__)?\\s*+"
                    + "(?=\\S)(?:\\[[^\\]]{1,200}+]\\([^)]{1,1000}+\\)[\\s.,]*+)*+(?:<?https?://\\S++|[_*]{0,2}+[\\w-]{1,60}+(?:\\.[\\w-]{1,60}+){1,4}+(?:/\\S*+)?[_*]{0,2}+)?+$");

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
            boolean opens = lines.isEmpty() && opensAnswer(line);
            if (isSurrounding(line) || opens) {
                if (!line.isBlank()) {
                    dropped.put(i, "dropped");
                }
            } else if (!(lines.isEmpty() && isEmpty(line))) {
                lines.add(i);
            }
        }
        while (!lines.isEmpty() && isTail(outline, lines)) {
            int last = lines.removeLast();
            if (!isEmpty(outline.line(last))) {
                dropped.put(last, "dropped");
            }
        }
        return new AnswerLines(List.copyOf(lines), level, Map.copyOf(dropped));
    }

    /// The line without an answer's label such as `A:` at its front.
    static String withoutLabel(String line) {
        return AnswerLabel.strip(line.strip());
    }

    private static boolean isSurrounding(OutlineLine line) {
        return switch (line.kind()) {
            case DETAILS, END_DETAILS, RULE, CONTENTS, BACK_LINK -> true;
            default -> false;
        };
    }

    /// A fold or a label that says nothing but that the answer begins.
    private static boolean opensAnswer(OutlineLine line) {
        return switch (line.kind()) {
            case SUMMARY -> AnswerLabel.isFold(line.text());
            case HEADING -> AnswerLabel.isHeading(line.text());
            default -> isText(line) && AnswerLabel.isAlone(line.text());
        };
    }

    private static boolean isTail(Outline outline, List<Integer> lines) {
        var line = outline.line(lines.getLast());
        return isEmpty(line) || (isText(line) && SOURCE.matcher(line.text()).matches());
    }

    private static boolean isText(OutlineLine line) {
        return line.is(LineKind.TEXT) || line.is(LineKind.BOLD) || line.is(LineKind.BULLET);
    }

    /// A picture on a line of its own; the small ones that tell a project's state are links as well.
    static boolean isImage(OutlineLine line) {
        return line.is(LineKind.MARKUP) && line.raw().strip().startsWith("![");
    }

    private static boolean isEmpty(OutlineLine line) {
        return line.is(LineKind.BLANK) || (line.is(LineKind.MARKUP) && !isImage(line));
    }
}
