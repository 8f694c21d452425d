package quarry.split.reading;

import java.util.ArrayList;
import java.util.List;
import quarry.split.outline.LineKind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.Span;

/// Ends answers before the next question begins: where authors close each with a link back to the top, what follows the
/// link is not the answer's, nor is a remark at the document's end.
final class EntryEnds {
    /// From this share of entries that are closed so on, the links are no accident.
    private static final double CLOSED_SHARE = 0.5;

    /// In lines.
    private static final int LONGEST_REMARK = 3;

    private EntryEnds() {}

    /// The questions of a reading, those ended that end before the next begins.
    static List<QuestionCandidate> of(Outline outline, Span span, Reading.Findings findings) {
        var closed = new Reading.Findings(atBackLinks(outline, span, findings), findings.titles());
        var apart = new Reading.Findings(beforeNavigation(outline, span, closed), findings.titles());
        return beforeRemark(outline, span, apart);
    }

    /// Headings at an entry's end that lead on, to further questions or to links, are no part of its answer.
    private static List<QuestionCandidate> beforeNavigation(Outline outline, Span span, Reading.Findings findings) {
        var marks = findings.marks();
        var interpretation = new Interpretation("", span, marks, findings.titles(), 0, 0);
        var result = new ArrayList<QuestionCandidate>(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            var body = new Span(marks.get(i).body(), interpretation.end(i));
            int end = body.to();
            for (int k = body.to() - 1; k >= body.from(); k--) {
                if (outline.line(k).is(LineKind.HEADING)) {
                    if (!Navigation.leadsOn(outline.line(k).text())) {
                        break;
                    }
                    end = k;
                }
            }
            boolean answered = outline.previousContent(end, body).isPresent();
            result.add(end < body.to() && answered ? marks.get(i).endingAt(end) : marks.get(i));
        }
        return result;
    }

    /// What an author says at a document's end, behind a rule, is no part of the last answer.
    private static List<QuestionCandidate> beforeRemark(Outline outline, Span span, Reading.Findings findings) {
        var marks = findings.marks();
        var interpretation = new Interpretation("", span, marks, findings.titles(), 0, 0);
        int last = marks.size() - 1;
        if (last < 1 || interpretation.end(last) != outline.size()) {
            return marks;
        }
        for (int i = 0; i < last; i++) {
            if (remark(outline, new Span(marks.get(i).body(), interpretation.end(i))) != QuestionCandidate.OPEN) {
                return marks;
            }
        }
        int rule = remark(outline, new Span(marks.getLast().body(), outline.size()));
        var result = new ArrayList<>(marks);
        if (rule != QuestionCandidate.OPEN) {
            result.set(last, marks.getLast().endingAt(rule));
        }
        return result;
    }

    /// The index of a rule in a body with an answer above it and a few lines of text below, else open.
    private static int remark(Outline outline, Span body) {
        int lines = 0;
        for (int i = body.to() - 1; i >= body.from(); i--) {
            switch (outline.line(i).kind()) {
                case BLANK, MARKUP -> {}
                case TEXT -> lines++;
                case RULE -> {
                    boolean below = lines > 0 && lines <= LONGEST_REMARK;
                    return below && outline.previousContent(i, body).isPresent() ? i : QuestionCandidate.OPEN;
                }
                default -> {
                    return QuestionCandidate.OPEN;
                }
            }
        }
        return QuestionCandidate.OPEN;
    }

    private static List<QuestionCandidate> atBackLinks(Outline outline, Span span, Reading.Findings findings) {
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
