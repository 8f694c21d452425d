package quarry.split.reading;

import java.util.ArrayList;
import quarry.split.outline.LineKind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Questions as headings of one depth, numbered or not: `### 3. What is a view?`. Headings above that depth are
/// section titles, those below belong to the answers.
final class HeadingReading implements Reading {
    @Override
    public String name() {
        return "headings";
    }

    @Override
    public double markerStrength() {
        return 0.6;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        var inner = AnswerHeadings.of(outline, span);
        int depth = questionDepth(outline, span, inner);
        if (depth == 0) {
            return Findings.NONE;
        }
        boolean numbered = mostlyNumbered(outline, span, depth);
        var marks = new ArrayList<QuestionCandidate>();
        var titles = new ArrayList<Title>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            boolean listed = inner.listed() && line.is(LineKind.HEADING) && AnswerHeadings.isListItem(line);
            if (!line.is(LineKind.HEADING) || (line.depth() > depth && !listed) || inner.contains(i)) {
                continue;
            }
            double likeness = QuestionLikeness.of(line.text());
            if (isQuestion(line, listed ? line.depth() : depth, numbered, likeness)) {
                marks.add(new QuestionCandidate(
                        i, i + 1, QuestionCandidate.OPEN, line.marker(), line.text(), likeness, reason(line)));
            } else {
                titles.add(new Title(i, line.text(), "heading"));
            }
        }
        return new Findings(marks, titles);
    }

    private static boolean isQuestion(OutlineLine line, int depth, boolean numbered, double likeness) {
        if (Navigation.is(line.text())) {
            return false;
        }
        if (likeness >= QuestionLikeness.STRONG) {
            return true;
        }
        return line.depth() == depth && (numbered ? !line.marker().isEmpty() : likeness >= QuestionLikeness.TOPIC);
    }

    private static String reason(OutlineLine line) {
        return (line.marker().isEmpty() ? "heading" : "numbered heading") + " of depth " + line.depth();
    }

    /// The depth at which most questions stand; 0 when headings are no questions here.
    private static int questionDepth(Outline outline, Span span, AnswerHeadings inner) {
        var evidence = new double[7];
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && !Navigation.is(line.text()) && !inner.contains(i)) {
                double likeness = QuestionLikeness.of(line.text());
                evidence[line.depth()] += likeness >= QuestionLikeness.LIKELY ? 1 : -0.5;
                evidence[line.depth()] += line.marker().isEmpty() ? 0 : 0.25;
            }
        }
        int best = 0;
        for (int depth = 1; depth <= 6; depth++) {
            if (evidence[depth] > 0 && (best == 0 || evidence[depth] > evidence[best])) {
                best = depth;
            }
        }
        return best;
    }

    private static boolean mostlyNumbered(Outline outline, Span span, int depth) {
        int numbered = 0;
        int all = 0;
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && line.depth() == depth) {
                all++;
                numbered += line.marker().isEmpty() ? 0 : 1;
            }
        }
        return numbered * 2 > all;
    }
}
