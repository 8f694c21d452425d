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
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\*\\*|__)?(?:(?:" + WORD + ")(?:\\s*+(?:[#.№]|no\\.?)?\\s*+(\\d{1,4}+))?\\s*+[.:)\\]：、]|(?:" + WORD
                    + ")\\s*+(?:[#.№]|no\\.?)?\\s*+(\\d{1,4}+)\\s*+(?:[-–—|]|$|(?=\\*\\*|__))|(?:" + ASKER
                    + ")\\s*+(?:\\*\\*|__)?[:：]|(?:" + WORD
                    + ")\\s*+[(\\[]\\pL[\\pL-]{1,15}[)\\]]\\s*+$)(?:\\*\\*|__)?\\s*+[:：]?\\s*+(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
        for (int i = span.from(); i < span.to(); i++) {
            var label = label(outline, i);
            if (label != null) {
                var mark = mark(outline, span, i, label, answersLabelled);
                if (!InlineMarkup.plain(mark.text()).isEmpty()) {
                    marks.add(mark);
                }
            }
        }
        return marks.isEmpty() ? Findings.NONE : new Findings(marks, Titles.headings(outline, span, marks));
    }

    private static @Nullable Matcher label(Outline outline, int index) {
        var line = outline.line(index);
        return switch (line.kind()) {
            case TEXT, BOLD, HEADING -> {
                var label = LABEL.matcher(line.text());
                yield label.matches() ? label : null;
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
            text.append(' ').append(outline.line(next).text());
            next++;
        }
        var question = text.toString();
        return new QuestionCandidate(
                labelLine,
                line,
                next,
                QuestionCandidate.OPEN,
                number,
                question,
                QuestionLikeness.of(question),
                "label");
    }

    private static String withoutQuote(String text) {
        return text.startsWith("> ") ? text.substring(2).strip() : text;
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
            } else if ((line.is(LineKind.TEXT) || line.is(LineKind.BOLD)) && AnswerLabel.begins(line.text())) {
                answers++;
            }
        }
        return answers * 2 >= questions;
    }
}
