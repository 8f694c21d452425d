package quarry.split.reading;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;
import quarry.words.WordUse;

/// Questions behind a label: `Q: …`, `Q12.`, `Question 3 – …`, the question on the label's line or below it.
final class LabelReading implements Reading {
    /// A question that runs over more lines than this has lost its answer's label.
    private static final int MAX_QUESTION_LINES = 12;

    private static final String WORD = WordUse.anyOf(WordUse.QUESTION_LABEL.words());
    private static final String ASKER = WordUse.anyOf(WordUse.ASKER.words());
    /// `3`, `3.1`.
    private static final String NUMBER = "\\d{1,4}+(?:\\.\\d{1,3}+){0,2}+";
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\*\\*|__)?(?:(?:" + WORD + ")(?:\\s*+(?:[#.№]|no\\.?)?\\s*+(" + NUMBER
                    + "))?\\s*+(?:\\*\\*|__)?+[.:)\\]：、]|(?:"
                    + WORD
                    + ")\\s*+(?:[#.№]|no\\.?)?\\s*+(" + NUMBER + ")\\s*+(?:[-–—|]|$|(?=\\*\\*|__))|(?:" + ASKER
                    + ")\\s*+(?:\\*\\*|__)?[:：]|(?:" + WORD
                    + ")\\s*+[(\\[]\\pL[\\pL-]{1,15}[)\\]]\\s*+$)(?:\\*\\*|__)?\\s*+[:：]?\\s*+(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// A heading that is nothing but a label; its groups are those of the others.
    private static final Pattern ALONE =
            Pattern.compile("^(?:" + WORD + ")()()()$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// In a list "Q:" may be what the list is about.
    private static final Pattern ONE_LETTER = Pattern.compile("[*_]{0,2}\\pL(?!\\pL)");
    private static final Pattern COMPLETE = Pattern.compile("[.?!:…]\\W*$");

    @Override
    public String name() {
        return "labels such as Q1.";
    }

    @Override
    public double markerStrength() {
        return 0.9;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        boolean answersLabelled = answersAreLabelled(outline, span);
        var marks = new ArrayList<QuestionCandidate>();
        QuestionCandidate title = null;
        for (int i = span.from(); i < span.to(); i++) {
            var label = label(outline, i);
            if (label == null) {
                continue;
            }
            var mark = mark(outline, span, i, label, answersLabelled);
            if (title != null && mark.number().isEmpty() && isTitle(outline, title, i)) {
                // `Question 3: Boats` with `Question:` below.
                if (!marks.isEmpty() && marks.getLast().start() == title.start()) {
                    marks.removeLast();
                }
                mark = mark.below(title);
            }
            title = mark;
            if (!InlineMarkup.plain(mark.text()).isEmpty()) {
                marks.add(asked(outline, span, mark));
            }
        }
        return marks.isEmpty() ? Findings.NONE : new Findings(marks, Titles.headings(outline, span, marks));
    }

    /// Whether a label's line is only the title of the one below: a numbered heading that does not ask, with no answer
    /// between.
    private static boolean isTitle(Outline outline, QuestionCandidate title, int below) {
        boolean heading = outline.line(title.start()).is(LineKind.HEADING)
                && !title.number().isEmpty();
        if (!heading || QuestionLikeness.of(title.text()) >= QuestionLikeness.STRONG) {
            return false;
        }
        for (int i = title.start() + 1; i < below; i++) {
            if (AnswerLabel.begins(outline.line(i).text())) {
                return false;
            }
        }
        return true;
    }

    /// A label that only names its topic, above a deeper heading that asks, is the title of that.
    private static QuestionCandidate asked(Outline outline, Span span, QuestionCandidate mark) {
        var label = outline.line(mark.start());
        var next = outline.nextContent(mark.body(), span);
        if (!label.is(LineKind.HEADING)
                || next.isEmpty()
                || QuestionLikeness.of(mark.text()) >= QuestionLikeness.LIKELY) {
            return mark;
        }
        var line = outline.line(next.getAsInt());
        double likeness = QuestionLikeness.of(line.text());
        boolean asks = line.is(LineKind.HEADING) && line.depth() > label.depth() && likeness >= QuestionLikeness.STRONG;
        return asks
                ? new QuestionCandidate(
                                next.getAsInt(),
                                next.getAsInt() + 1,
                                QuestionCandidate.OPEN,
                                "",
                                line.text(),
                                likeness,
                                "heading below a label")
                        .below(mark)
                : mark;
    }

    private static @Nullable Matcher label(Outline outline, int index) {
        var line = outline.line(index);
        return switch (line.kind()) {
            case TEXT, BOLD, HEADING, BULLET -> {
                var label = LABEL.matcher(line.text());
                var alone = ALONE.matcher(line.text());
                if (line.is(LineKind.BULLET) && ONE_LETTER.matcher(line.text()).lookingAt()) {
                    yield null;
                }
                yield label.matches() ? label : line.is(LineKind.HEADING) && alone.matches() ? alone : null;
            }
            default -> null;
        };
    }

    private static QuestionCandidate mark(
            Outline outline, Span span, int labelLine, Matcher label, boolean answersLabelled) {
        var number = label.group(1) != null ? label.group(1) : label.group(2) != null ? label.group(2) : "";
        var text = new StringBuilder(label.group(3).strip());
        int line = labelLine;
        int next = labelLine + 1;
        if (text.isEmpty()) {
            var below = outline.nextContent(next, span);
            if (below.isPresent() && label(outline, below.getAsInt()) == null) {
                line = below.getAsInt();
                text.append(withoutQuote(outline.line(line).text()));
                next = line + 1;
            }
        }
        int last = Math.min(span.to(), labelLine + MAX_QUESTION_LINES);
        while (next < last && continues(outline, next, text, answersLabelled)) {
            text.append(' ').append(withoutQuote(outline.line(next).text()));
            next++;
        }
        var question = text.toString();
        int start = titleAbove(outline, span, labelLine);
        number = number.isEmpty() && start < labelLine ? outline.line(start).marker() : number;
        return new QuestionCandidate(
                start,
                line,
                next,
                QuestionCandidate.OPEN,
                number,
                question,
                number.isEmpty()
                        ? QuestionLikeness.of(question)
                        : Math.max(QuestionLikeness.STRONG, QuestionLikeness.of(question)),
                "label");
    }

    private static String withoutQuote(String text) {
        return text.startsWith("> ") ? text.substring(2).strip() : text;
    }

    /// The line of a numbered item that the label is nested in, and that so names its question; else the label's own.
    private static int titleAbove(Outline outline, Span span, int label) {
        var above = outline.previousContent(label, span);
        boolean nested = above.isPresent()
                && outline.line(label).is(LineKind.BULLET)
                && outline.line(above.getAsInt()).is(LineKind.NUMBERED)
                && outline.line(above.getAsInt()).indent() < outline.line(label).indent();
        return nested ? above.getAsInt() : label;
    }

    private static boolean continues(Outline outline, int index, CharSequence question, boolean answersLabelled) {
        var line = outline.line(index);
        if (!line.is(LineKind.TEXT) || label(outline, index) != null || AnswerLabel.begins(line.text())) {
            return false;
        }
        if (COMPLETE.matcher(question).find()) {
            return false;
        }
        return answersLabelled || Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean answersAreLabelled(Outline outline, Span span) {
        int questions = 0;
        int answers = 0;
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (label(outline, i) != null) {
                questions++;
            } else if ((line.is(LineKind.TEXT) || line.is(LineKind.BOLD) || line.is(LineKind.BULLET))
                    && AnswerLabel.begins(line.text())) {
                answers++;
            }
        }
        return answers * 2 >= questions;
    }
}
