package quarry.split.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Questions without any marker, one a line: lists of bare questions, with or without numbers and bullets, under
/// titles that are plain lines too. In a list also the lines that only name a topic are questions; where the lines
/// between are mostly prose, only plain questions are, and the prose answers them.
final class BareReading implements Reading {
    /// From this share of questions among the lines on, the lines are a list of questions.
    private static final double LIST_SHARE = 0.6;
    /// Prose with fewer plain questions than this is prose, unless it begins with one.
    private static final int MIN_QUESTIONS_IN_PROSE = 3;
    /// From this share of bullets among the outermost lines on, every bullet is a question.
    private static final double BULLETED_SHARE = 0.9;
    private static final int LONGEST_TOPIC_WORDS = 20;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s++");

    @Override
    public String name() {
        return "bare lines";
    }

    @Override
    public double markerStrength() {
        return 0;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        var items = items(outline, span);
        var titles = titles(outline, span, items);
        var titleLines = new HashSet<Integer>();
        titles.forEach(title -> titleLines.add(title.line()));
        var rest = items.stream().filter(item -> !titleLines.contains(item)).toList();
        long questions = rest.stream()
                .filter(i -> likeness(outline, i) >= QuestionLikeness.LIKELY)
                .count();
        boolean list = questions >= LIST_SHARE * rest.size();
        var marks = list ? listMarks(outline, span, rest) : proseMarks(outline, span, rest, titleLines);
        boolean opensWithQuestion =
                !marks.isEmpty() && !rest.isEmpty() && marks.getFirst().line() == rest.getFirst();
        if (marks.isEmpty() || (!list && marks.size() < MIN_QUESTIONS_IN_PROSE && !opensWithQuestion)) {
            return Findings.NONE;
        }
        return new Findings(marks, titles);
    }

    private static List<Integer> items(Outline outline, Span span) {
        var items = new ArrayList<Integer>();
        for (int i = span.from(); i < span.to(); i++) {
            switch (outline.line(i).kind()) {
                case TEXT, BULLET, NUMBERED, BOLD -> items.add(i);
                default -> {}
            }
        }
        return items;
    }

    private static List<Title> titles(Outline outline, Span span, List<Integer> items) {
        var questions = items.stream()
                .map(outline::line)
                .filter(line -> QuestionLikeness.of(core(line)) >= QuestionLikeness.LIKELY)
                .toList();
        boolean numbersRare =
                questions.stream().filter(line -> line.is(LineKind.NUMBERED)).count() * 3 < questions.size();
        boolean symbolsRare = questions.stream()
                                .filter(line -> PlainTitle.startsWithSymbol(line.text()))
                                .count()
                        * 3
                < questions.size();
        boolean boldRare =
                questions.stream().filter(line -> line.is(LineKind.BOLD)).count() * 3 < questions.size();
        var inner = AnswerHeadings.of(outline, span);
        Set<Integer> candidates = new HashSet<>(items);
        var titles = new ArrayList<Title>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING)) {
                if (!inner.contains(i)) {
                    titles.add(new Title(i, line.text(), "heading"));
                }
            } else if (candidates.contains(i) && !line.is(LineKind.BULLET) && !AnswerLabel.begins(line.text())) {
                var next = outline.nextContent(i + 1, span);
                boolean aboveQuestion =
                        next.isPresent() && likeness(outline, next.getAsInt()) >= QuestionLikeness.LIKELY;
                boolean belowTitle = !titles.isEmpty() && titles.getLast().line() == i - 1;
                boolean leads = aboveQuestion
                        || (next.isPresent() && outline.line(next.getAsInt()).is(LineKind.NUMBERED));
                double evidence = PlainTitle.evidence(line, belowTitle, aboveQuestion, numbersRare, symbolsRare)
                        + (boldRare && leads && line.is(LineKind.BOLD) ? 2 : 0);
                if (next.isPresent() && evidence >= PlainTitle.ENOUGH) {
                    titles.add(new Title(i, PlainTitle.withoutSymbol(line.text()), "set apart from the questions"));
                }
            }
        }
        return titles;
    }

    private static List<QuestionCandidate> listMarks(Outline outline, Span span, List<Integer> items) {
        int base = items.stream().mapToInt(i -> outline.line(i).indent()).min().orElse(0);
        boolean spaced = spaced(outline, items);
        boolean bulleted = bulleted(outline, items, base);
        var marks = new ArrayList<QuestionCandidate>();
        for (int i : items) {
            var line = outline.line(i);
            boolean nested = line.indent() > base + 1 && line.is(LineKind.BULLET) && !marks.isEmpty();
            double likeness = likeness(outline, i);
            boolean listed = bulleted && line.is(LineKind.BULLET);
            if (!nested
                    && (listed || likeness >= QuestionLikeness.LIKELY || isTopic(outline, span, i, likeness, spaced))) {
                var reason = likeness >= QuestionLikeness.LIKELY ? "line that asks" : "topic in a list of questions";
                marks.add(new QuestionCandidate(
                        i, i + 1, QuestionCandidate.OPEN, numberOf(line), core(line), likeness, reason));
            }
        }
        return marks;
    }

    /// A topic stands in the list as its neighbours do: apart by a blank line where they are.
    private static boolean isTopic(Outline outline, Span span, int index, double likeness, boolean spaced) {
        if (likeness < QuestionLikeness.TOPIC
                || BETWEEN_WORDS.split(core(outline.line(index)), -1).length > LONGEST_TOPIC_WORDS) {
            return false;
        }
        boolean apart = index == span.from() || outline.line(index - 1).isBlank();
        return !spaced || apart;
    }

    /// Whether the outermost lines are bullets, so that each of them is a question.
    private static boolean bulleted(Outline outline, List<Integer> items, int base) {
        long outermost =
                items.stream().filter(i -> outline.line(i).indent() <= base + 1).count();
        long bullets = items.stream()
                .filter(i ->
                        outline.line(i).indent() <= base + 1 && outline.line(i).is(LineKind.BULLET))
                .count();
        return bullets > 2 && bullets >= BULLETED_SHARE * outermost;
    }

    private static boolean spaced(Outline outline, List<Integer> items) {
        long apart = items.stream()
                .filter(i -> i > 0 && outline.line(i - 1).isBlank())
                .count();
        return apart * 2 > items.size();
    }

    private static List<QuestionCandidate> proseMarks(
            Outline outline, Span span, List<Integer> items, Set<Integer> titles) {
        var marks = new ArrayList<QuestionCandidate>();
        for (int i : items) {
            var line = outline.line(i);
            boolean paragraph = i == span.from()
                    || outline.line(i - 1).isBlank()
                    || titles.contains(i - 1)
                    || (!marks.isEmpty() && marks.getLast().line() == i - 1);
            double likeness = likeness(outline, i);
            if (paragraph && line.indent() < 2 && !line.is(LineKind.BULLET) && likeness >= QuestionLikeness.STRONG) {
                marks.add(new QuestionCandidate(
                        i, i + 1, QuestionCandidate.OPEN, numberOf(line), core(line), likeness, "paragraph that asks"));
            }
        }
        return marks;
    }

    private static String numberOf(OutlineLine line) {
        return line.is(LineKind.NUMBERED) ? line.marker() : "";
    }

    private static double likeness(Outline outline, int index) {
        return QuestionLikeness.of(core(outline.line(index)));
    }

    private static String core(OutlineLine line) {
        return PlainTitle.withoutSymbol(line.text());
    }
}
