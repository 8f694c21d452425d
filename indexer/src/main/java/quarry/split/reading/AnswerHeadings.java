package quarry.split.reading;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Headings that are parts of answers whatever their depth: `#### Answer: C`, headings folded away under "Show the
/// answer", and headings indented into the list item that their question is.
///
/// @param lines  their indexes
/// @param listed whether most headings that ask are list items: `12. ### Question`
record AnswerHeadings(Set<Integer> lines, boolean listed) {
    /// A heading indented this far stands inside a list item.
    private static final int INSIDE_ITEM = 2;

    static AnswerHeadings of(Outline outline, Span span) {
        boolean listed = mostlyListItems(outline, span);
        var found = new HashSet<Integer>();
        var folds = new ArrayDeque<Boolean>();
        int hidden = 0;
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            switch (line.kind()) {
                case DETAILS -> folds.push(false);
                case SUMMARY -> {
                    if (!folds.isEmpty() && !folds.peek() && AnswerLabel.isFold(line.text())) {
                        folds.pop();
                        folds.push(true);
                        hidden++;
                    }
                }
                case END_DETAILS -> {
                    if (!folds.isEmpty() && folds.pop()) {
                        hidden--;
                    }
                }
                case HEADING -> {
                    boolean inside = line.indent() >= INSIDE_ITEM && (listed ? !isListItem(line) : line.indent() > 3);
                    if (hidden > 0 || inside || AnswerLabel.begins(line.text()) || AnswerLabel.isHeading(line.text())) {
                        found.add(i);
                    }
                }
                default -> {}
            }
        }
        return new AnswerHeadings(Set.copyOf(found), listed);
    }

    private static boolean mostlyListItems(Outline outline, Span span) {
        int listed = 0;
        int likely = 0;
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && QuestionLikeness.of(line.text()) >= QuestionLikeness.LIKELY) {
                likely++;
                listed += isListItem(line) ? 1 : 0;
            }
        }
        return listed * 2 > likely;
    }

    boolean contains(int line) {
        return lines.contains(line);
    }

    /// Whether the heading is a list item: `12. ### Question`.
    static boolean isListItem(OutlineLine heading) {
        return !heading.raw().strip().startsWith("#");
    }
}
