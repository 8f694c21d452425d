package quarry.split.reading;

import java.util.ArrayList;
import java.util.List;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.Span;

/// Where authors close each answer with a link back to the top, what follows the link is not the answer's.
final class EntryEnds {
    /// From this share of entries that are closed so on, the links are no accident.
    private static final double CLOSED_SHARE = 0.5;

    private EntryEnds() {}

    static List<QuestionCandidate> atBackLinks(Outline outline, Span span, Reading.Findings findings) {
        var marks = findings.marks();
        var interpretation = new Interpretation("", span, marks, findings.titles(), 0, 0);
        var ends = new int[marks.size()];
        int closed = 0;
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end(outline, new Span(marks.get(i).body(), interpretation.end(i)));
            closed += ends[i] == QuestionCandidate.OPEN ? 0 : 1;
        }
        if (closed < CLOSED_SHARE * ends.length) {
            return marks;
        }
        var result = new ArrayList<QuestionCandidate>(marks.size());
        for (int i = 0; i < ends.length; i++) {
            result.add(
                    ends[i] == QuestionCandidate.OPEN
                            ? marks.get(i)
                            : marks.get(i).endingAt(ends[i]));
        }
        return result;
    }

    /// The index after the last such link in the body that has something above it; more may follow where the answer
    /// goes on with a heading or code.
    private static int end(Outline outline, Span body) {
        for (int i = body.to() - 1; i >= body.from(); i--) {
            if (outline.line(i).is(LineKind.BACK_LINK)
                    && outline.previousContent(i, body).isPresent()) {
                return i + 1;
            }
        }
        return QuestionCandidate.OPEN;
    }
}
