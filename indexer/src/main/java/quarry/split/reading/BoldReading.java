package quarry.split.reading;

import java.util.ArrayList;
import java.util.regex.Pattern;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Questions as lines that are bold as a whole: `**What is a view?**`. In an answer bold lines name its parts, so
/// where most bold lines ask, only those that ask or begin a section count.
final class BoldReading implements Reading {
    /// A sign of the level behind a topic says that it is asked.
    private static final Pattern GRADED = Pattern.compile("[\\p{So}★☆][\\p{Cf}\\p{Mn}\\p{Sk}]*\\s*[*_]+$");

    private static final Pattern HEAD = Pattern.compile("^\\*\\*(?=\\S)(.{1,500}?[?？؟]\\s*+)\\*\\*\\s*+\\S");

    @Override
    public String name() {
        return "bold lines";
    }

    @Override
    public double markerStrength() {
        return 0.4;
    }

    private static boolean asksInBold(String text) {
        var head = text.startsWith("**") ? HEAD.matcher(text) : null;
        return head != null
                && head.find()
                && QuestionLikeness.of(InlineMarkup.plain(head.group(1))) >= QuestionLikeness.STRONG;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        var marks = new ArrayList<QuestionCandidate>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            boolean bold = line.is(LineKind.BOLD)
                    || (line.is(LineKind.NUMBERED) && line.text().startsWith("**"));
            if (line.is(LineKind.TEXT) && line.indent() < 2 && asksInBold(line.text())) {
                marks.add(new QuestionCandidate(
                        i,
                        i + 1,
                        QuestionCandidate.OPEN,
                        "",
                        line.text(),
                        QuestionLikeness.STRONG,
                        "question in bold before its answer"));
            } else if (bold && line.indent() < 2) {
                double likeness = QuestionLikeness.of(InlineMarkup.plain(line.text()));
                boolean graded = likeness >= QuestionLikeness.TOPIC
                        && GRADED.matcher(line.text()).find();
                if (likeness >= QuestionLikeness.LIKELY || graded) {
                    marks.add(new QuestionCandidate(
                            i,
                            i + 1,
                            QuestionCandidate.OPEN,
                            line.is(LineKind.NUMBERED) ? line.marker() : "",
                            line.text(),
                            graded ? Math.max(likeness, QuestionLikeness.LIKELY) : likeness,
                            "bold line"));
                }
            }
        }
        return marks.isEmpty() ? Findings.NONE : new Findings(marks, Titles.headings(outline, span, marks));
    }
}
