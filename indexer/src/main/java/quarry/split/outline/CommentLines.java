package quarry.split.outline;

import java.util.BitSet;
import java.util.List;
import quarry.code.CodeRecognizer;

/// Tells comments of unfenced code from headings: `# Usage` in the midst of a script is no heading. A line above it
/// that belongs to the same code decides; code below a heading does not make it a comment.
final class CommentLines {
    /// How far around the line code is looked for.
    private static final int REACH = 8;

    private final List<OutlineLine> lines;
    /// The lines that were asked whether code may begin with them, and those that it may.
    private final BitSet asked = new BitSet();
    private final BitSet beginning = new BitSet();

    private CommentLines(List<OutlineLine> lines) {
        this.lines = lines;
    }

    /// Turns headings that are comments into text.
    static void restore(List<OutlineLine> lines) {
        var comments = new CommentLines(lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.is(LineKind.HEADING)
                    && line.depth() <= 2
                    && line.raw().strip().startsWith("#")
                    && comments.isComment(i)) {
                lines.set(
                        i,
                        new OutlineLine(
                                line.number(),
                                line.raw(),
                                LineKind.TEXT,
                                line.indent(),
                                "",
                                0,
                                line.raw().strip()));
            }
        }
    }

    private boolean isComment(int heading) {
        int from = heading;
        boolean begins = false;
        while (from > 0 && from > heading - REACH && mayBeCode(lines.get(from - 1))) {
            from--;
            begins |= begins(from);
        }
        if (!begins) {
            return false;
        }
        int to = heading + 1;
        while (to < lines.size() && to <= heading + REACH && mayBeCode(lines.get(to))) {
            to++;
        }
        int at = heading - from;
        return CodeRecognizer.find(
                        lines.subList(from, to).stream().map(OutlineLine::raw).toList())
                .stream()
                .anyMatch(run -> run.from() < at && at < run.to());
    }

    private boolean begins(int index) {
        if (!asked.get(index)) {
            asked.set(index);
            beginning.set(index, CodeRecognizer.mayBegin(lines.get(index).raw()));
        }
        return beginning.get(index);
    }

    private static boolean mayBeCode(OutlineLine line) {
        return switch (line.kind()) {
            case FENCE, CODE, TABLE, SUMMARY, DETAILS, END_DETAILS, RULE, CONTENTS -> false;
            default -> true;
        };
    }
}
