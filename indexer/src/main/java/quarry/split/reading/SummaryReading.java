package quarry.split.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Questions as the summaries of `<details>`; the answer is what folds away.
final class SummaryReading implements Reading {
    private static final int NO_SUMMARY_YET = -1;

    @Override
    public String name() {
        return "<details> with a summary";
    }

    @Override
    public double markerStrength() {
        return 0.7;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        var marks = new ArrayList<QuestionCandidate>();
        var titles = new ArrayList<Title>();
        var ends = ends(outline, span);
        int inside = span.from();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.SUMMARY) && i >= inside) {
                double likeness = QuestionLikeness.of(InlineMarkup.plain(line.text()));
                if (likeness >= QuestionLikeness.LIKELY || !AnswerLabel.isFold(line.text())) {
                    int end = ends[i - span.from()];
                    marks.add(new QuestionCandidate(
                            i, i + 1, end, line.marker(), line.text(), likeness, "summary of <details>"));
                    inside = end;
                }
            } else if (line.is(LineKind.HEADING) && i >= inside) {
                titles.add(new Title(i, line.text(), "heading"));
            }
        }
        return marks.isEmpty() ? Findings.NONE : new Findings(marks, titles);
    }

    /// For each summary the index after its `</details>`; where that is missing, of the next summary or heading.
    private static int[] ends(Outline outline, Span span) {
        var ends = new int[span.to() - span.from()];
        var open = new ArrayDeque<Integer>();
        for (int i = span.from(); i < span.to(); i++) {
            switch (outline.line(i).kind()) {
                case DETAILS -> open.push(NO_SUMMARY_YET);
                case SUMMARY -> {
                    if (!open.isEmpty() && open.peek() == NO_SUMMARY_YET) {
                        open.pop();
                    }
                    open.push(i);
                }
                case END_DETAILS -> {
                    if (!open.isEmpty()) {
                        int summary = open.pop();
                        if (summary != NO_SUMMARY_YET) {
                            ends[summary - span.from()] = i + 1;
                        }
                    }
                }
                default -> {}
            }
        }
        int next = span.to();
        for (int i = span.to() - 1; i >= span.from(); i--) {
            var kind = outline.line(i).kind();
            if (kind == LineKind.SUMMARY && ends[i - span.from()] == 0) {
                ends[i - span.from()] = next;
            }
            if (kind == LineKind.DETAILS || kind == LineKind.SUMMARY || kind == LineKind.HEADING) {
                next = i;
            }
        }
        return ends;
    }
}
