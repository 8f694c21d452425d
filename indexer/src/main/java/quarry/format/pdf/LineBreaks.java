package quarry.format.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// Tells a line that was wrapped from one that was ended. A typesetter wraps where the next word does not fit.
final class LineBreaks {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!:;。？！：]['\"”’)\\]]*");
    private static final Pattern QUESTION_END = Pattern.compile(".*[?？]['\"”’)\\]]*");
    private static final float SIZE_TOLERANCE = 0.08f;
    /// Lines of a paragraph are this much further apart than usual at most.
    private static final float LEADING_TOLERANCE = 1.3f;
    /// The same for headings, which are often set wider, in multiples of their size.
    private static final float HEADING_LEADING = 1.6f;
    /// A word that would have had this much room to spare was not wrapped, in multiples of the size.
    private static final float SLACK = 0.8f;
    /// Left edges that differ by less are one, in multiples of the size.
    private static final float INDENT = 0.5f;

    private final Measures measures;

    LineBreaks(Measures measures) {
        this.measures = measures;
    }

    /// Whether a row goes on with the paragraph or heading before it.
    boolean goesOn(List<Row> paragraph, Row next, boolean heading) {
        var last = paragraph.getLast();
        boolean sameSize = Math.abs(next.size() - last.size()) <= SIZE_TOLERANCE * last.size();
        if (!sameSize || Marker.of(next).isPresent() || changesWeight(paragraph, next)) {
            return false;
        }
        boolean wrapped = !hadRoom(last, next);
        if (!last.column().equals(next.column())) {
            return wrapped && !heading && !SENTENCE_END.matcher(last.text()).matches();
        }
        float leading = heading
                ? Math.max(HEADING_LEADING, measures.leading()) * last.size()
                : LEADING_TOLERANCE * measures.leading() * last.size();
        float gap = next.base() - last.base();
        if (gap > leading || gap <= 0) {
            return false;
        }
        if (heading) {
            return !endsQuestion(paragraph, next) && (wrapped || goesOnInText(last, next));
        }
        return isAligned(paragraph, next) && !endsQuestion(paragraph, next) && (wrapped || goesOnInText(last, next));
    }

    /// Whether the next row's first word would have fitted behind the last row.
    boolean hadRoom(Row last, Row next) {
        float width = 0;
        for (int i = 0;
                i < next.words().size() && (i == 0 || next.words().get(i).glued());
                i++) {
            width = next.words().get(i).right() - next.left();
        }
        return last.right() + width + (0.25f + SLACK) * last.size() < measures.edge(last);
    }

    private static boolean goesOnInText(Row last, Row next) {
        return !SENTENCE_END.matcher(last.text()).matches()
                && Character.isLowerCase(next.text().codePointAt(0));
    }

    private boolean changesWeight(List<Row> paragraph, Row next) {
        boolean bold = paragraph.stream().allMatch(Row::isBold);
        boolean isolated = bold || hadRoom(paragraph.getLast(), next);
        return bold != next.isBold() && isolated;
    }

    /// Behind a question mark a new line is taken for a new paragraph: to part a paragraph costs little, to join a
    /// question with what follows costs the question.
    private static boolean endsQuestion(List<Row> paragraph, Row next) {
        return QUESTION_END.matcher(paragraph.getLast().text()).matches()
                && (Marker.of(paragraph.getFirst()).isPresent()
                        || !Character.isLowerCase(next.text().codePointAt(0)));
    }

    /// Lines of a paragraph stand below each other, but for the first, which may be indented or, in a list, hang out.
    private static boolean isAligned(List<Row> paragraph, Row next) {
        float shift = next.left() - paragraph.getLast().left();
        float indent = INDENT * next.size();
        if (Math.abs(shift) <= indent) {
            return true;
        }
        if (paragraph.size() > 1) {
            return false;
        }
        return shift < 0 || Marker.of(paragraph.getFirst()).isPresent();
    }
}
