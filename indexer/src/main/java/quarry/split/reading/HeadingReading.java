package quarry.split.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Set;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.LineKind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Questions as headings of one depth, numbered or not: `### 3. What is a view?`. Headings above that depth are
/// section titles, those below belong to the answers.
final class HeadingReading implements Reading {
    /// Where so many questions have a heading above their answers, one without has none.
    private static final int ANSWERED = 2;
    /// A heading that stands so often without a number asks nothing.
    private static final int REPEATED = 3;

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
        var answered = answered(outline, span, inner);
        var repeated = repeated(outline, span);
        int depth = questionDepth(outline, span, inner, answered, repeated);
        if (depth == 0) {
            return Findings.NONE;
        }
        boolean numbered = mostlyNumbered(outline, span, depth);
        boolean asking = mostlyAsk(outline, span, depth, inner);
        boolean told = answered.cardinality() >= ANSWERED;
        var marks = new ArrayList<QuestionCandidate>();
        var titles = new ArrayList<Title>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            boolean listed = inner.listed() && line.is(LineKind.HEADING) && AnswerHeadings.isListItem(line);
            if (!line.is(LineKind.HEADING) || (line.depth() > depth && !listed) || inner.contains(i)) {
                continue;
            }
            double likeness = likeness(line, answered.get(i), repeated);
            if (likeness > 0 && likeness < QuestionLikeness.TOPIC && asking && isBesideText(outline, span, i)) {
                likeness = QuestionLikeness.TOPIC;
            }
            if (isQuestion(line, listed ? line.depth() : depth, numbered, told, likeness)) {
                marks.add(new QuestionCandidate(
                        i, i + 1, QuestionCandidate.OPEN, line.marker(), line.text(), likeness, reason(line)));
            } else {
                titles.add(new Title(i, line.text(), "heading"));
            }
        }
        return new Findings(marks, titles);
    }

    /// The headings whose next heading is an answer's: whatever they say, they are its questions.
    private static BitSet answered(Outline outline, Span span, AnswerHeadings inner) {
        var answered = new BitSet();
        int above = -1;
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING)) {
                boolean answers = inner.contains(i) && AnswerLabel.isHeading(line.text());
                if (answers && above >= 0) {
                    answered.set(above);
                }
                above = answers ? -1 : i;
            }
        }
        return answered;
    }

    /// Headings that every entry has, such as "Why it matters", are parts of answers.
    private static Set<String> repeated(Outline outline, Span span) {
        var times = new HashMap<String, Integer>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && line.marker().isEmpty()) {
                times.merge(line.text(), 1, Integer::sum);
            }
        }
        times.values().removeIf(count -> count < REPEATED);
        return Set.copyOf(times.keySet());
    }

    private static double likeness(OutlineLine line, boolean answered, Set<String> repeated) {
        if (!answered && line.marker().isEmpty() && repeated.contains(line.text())) {
            return 0;
        }
        double likeness = QuestionLikeness.of(line.text());
        return answered ? Math.max(QuestionLikeness.STRONG, likeness) : likeness;
    }

    private static boolean isQuestion(OutlineLine line, int depth, boolean numbered, boolean told, double likeness) {
        if (Navigation.is(line.text())) {
            return false;
        }
        if (likeness >= QuestionLikeness.STRONG) {
            return true;
        }
        return line.depth() == depth
                && !told
                && (numbered ? !line.marker().isEmpty() : likeness >= QuestionLikeness.TOPIC);
    }

    private static String reason(OutlineLine line) {
        return (line.marker().isEmpty() ? "heading" : "numbered heading") + " of depth " + line.depth();
    }

    /// The depth at which most questions stand; 0 when headings are no questions here.
    private static int questionDepth(
            Outline outline, Span span, AnswerHeadings inner, BitSet answered, Set<String> repeated) {
        var evidence = new double[7];
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && !Navigation.is(line.text()) && !inner.contains(i)) {
                double likeness = likeness(line, answered.get(i), repeated);
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

    /// Whether half of the headings of a depth or more ask plainly, so that a sentence among them is a question too.
    private static boolean mostlyAsk(Outline outline, Span span, int depth, AnswerHeadings inner) {
        int asking = 0;
        int all = 0;
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && line.depth() == depth && !inner.contains(i)) {
                all++;
                asking += QuestionLikeness.of(line.text()) >= QuestionLikeness.STRONG ? 1 : 0;
            }
        }
        return asking * 2 >= all;
    }

    /// Whether text stands right below a heading.
    private static boolean isBesideText(Outline outline, Span span, int heading) {
        var next = outline.nextContent(heading + 1, span);
        return next.isPresent() && !outline.line(next.getAsInt()).is(LineKind.HEADING);
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
