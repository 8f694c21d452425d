package quarry.split.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Questions as numbered lines. Numbers are followed as people write them: with gaps, repeats, restarts and typing
/// errors. Of all ways to pick lines the one is taken that asks most and jumps least, so that the steps of an
/// answer, numbered from 1 again between two questions, stay in the answer.
final class NumberedReading implements Reading {
    /// How many numbered lines back a line may follow another: more than any list inside an answer has.
    private static final int REACH = 200;
    /// What a numbered line is worth before its text is looked at.
    private static final double NUMBER_WORTH = 0.5;
    /// A line in its turn is worth more than the jump over it, however little it asks.
    private static final double LEAST_WORTH = -0.25;
    /// More numbers missing in a row are not lost but never were.
    private static final int MAX_MISSING = 3;
    /// How much a line must read like a question to be taken for one whose number was lost.
    private static final double LOST_LIKENESS = 0.9;

    @Override
    public String name() {
        return "numbered lines";
    }

    @Override
    public double markerStrength() {
        return NUMBER_WORTH;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        var candidates = InnerLists.without(outline, candidates(outline, span));
        if (candidates.size() < 2) {
            return Findings.NONE;
        }
        var chain = bestChain(outline, candidates);
        var marks = withUnnumbered(outline, chain);
        if (marks.stream().noneMatch(mark -> mark.likeness() >= QuestionLikeness.LIKELY)) {
            return Findings.NONE;
        }
        var titles = new ArrayList<>(Titles.headings(outline, span, marks));
        titles.addAll(plainTitles(outline, span, marks));
        titles.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return new Findings(marks, titles);
    }

    private static List<QuestionCandidate> candidates(Outline outline, Span span) {
        int base = Integer.MAX_VALUE;
        for (int i = span.from(); i < span.to(); i++) {
            if (outline.line(i).is(LineKind.NUMBERED)) {
                base = Math.min(base, outline.line(i).indent());
            }
        }
        var candidates = new ArrayList<QuestionCandidate>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.NUMBERED) && line.indent() <= base + 1) {
                double likeness = QuestionLikeness.of(InlineMarkup.plain(line.text()));
                candidates.add(new QuestionCandidate(
                        i, i + 1, QuestionCandidate.OPEN, line.marker(), line.text(), likeness, "numbered line"));
            }
        }
        return candidates;
    }

    /// Dynamic programming over the numbered lines: the chain with the highest sum of worths less jumps.
    private static List<QuestionCandidate> bestChain(Outline outline, List<QuestionCandidate> candidates) {
        int n = candidates.size();
        var lists = new InnerLists(outline, candidates);
        var best = new double[n];
        var from = new int[n];
        var number = new int[n];
        for (int i = 0; i < n; i++) {
            var mark = candidates.get(i);
            best[i] = -startCost(mark);
            from[i] = -1;
            number[i] = mark.number().isEmpty() ? 1 : Integer.parseInt(mark.number());
            for (int j = Math.max(0, i - REACH); j < i; j++) {
                int printed = mark.number().isEmpty() ? number[j] + 1 : Integer.parseInt(mark.number());
                double value = best[j]
                        - jumpCost(
                                number[j],
                                printed,
                                mark.number().isEmpty(),
                                titleBetween(outline, candidates, lists, j, i));
                if (value > best[i]) {
                    best[i] = value;
                    from[i] = j;
                    number[i] = printed;
                }
            }
            best[i] += Math.max(LEAST_WORTH, NUMBER_WORTH + 2 * mark.likeness() - 1);
        }
        int last = 0;
        for (int i = 1; i < n; i++) {
            last = best[i] > best[last] ? i : last;
        }
        var chain = new ArrayList<QuestionCandidate>();
        for (int i = last; i >= 0; i = from[i]) {
            chain.add(candidates.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }

    private static double startCost(QuestionCandidate mark) {
        return mark.number().isEmpty() || Integer.parseInt(mark.number()) > 1 ? 0.5 : 0;
    }

    private static double jumpCost(int before, int printed, boolean lost, boolean titleBetween) {
        int step = printed - before;
        if (lost) {
            return 0.2;
        }
        if (step == 1) {
            return 0;
        }
        if (step > 1 && step <= 5) {
            return 0.3 * (step - 1);
        }
        if (printed == 1) {
            return titleBetween ? 0.1 : 1.2;
        }
        return step == 0 ? 0.6 : 1.6;
    }

    private static boolean titleBetween(
            Outline outline, List<QuestionCandidate> candidates, InnerLists lists, int j, int i) {
        return i - j == 1
                && (lists.isBelowTitle(i)
                        || headingIn(
                                outline,
                                candidates.get(j).line() + 1,
                                candidates.get(i).line()));
    }

    private static boolean headingIn(Outline outline, int from, int to) {
        for (int k = to - 1; k >= from && k > to - 6; k--) {
            if (outline.line(k).is(LineKind.HEADING)) {
                return true;
            }
        }
        return false;
    }

    /// Where a number is missing in the chain, a plain question of its own between the two is the one that lost it or
    /// had it mistyped.
    private static List<QuestionCandidate> withUnnumbered(Outline outline, List<QuestionCandidate> chain) {
        var marks = new ArrayList<QuestionCandidate>();
        int number = 0;
        for (int i = 0; i < chain.size(); i++) {
            var mark = chain.get(i);
            marks.add(mark);
            number = mark.number().isEmpty() ? number + 1 : Integer.parseInt(mark.number());
            if (i + 1 < chain.size() && !chain.get(i + 1).number().isEmpty()) {
                int missing = Integer.parseInt(chain.get(i + 1).number()) - number - 1;
                if (missing > 0 && missing <= MAX_MISSING) {
                    marks.addAll(questionsBetween(outline, mark, chain.get(i + 1), missing));
                }
            }
        }
        return marks;
    }

    private static List<QuestionCandidate> questionsBetween(
            Outline outline, QuestionCandidate above, QuestionCandidate below, int missing) {
        var found = new ArrayList<QuestionCandidate>();
        int last = above.line();
        for (int k = above.body(); k < below.line() && found.size() < missing; k++) {
            var line = outline.line(k);
            boolean alone = outline.line(k - 1).isBlank() || k - 1 == last;
            double likeness = QuestionLikeness.of(line.text());
            if ((line.is(LineKind.TEXT) || line.is(LineKind.NUMBERED))
                    && line.indent() < 2
                    && alone
                    && likeness >= LOST_LIKENESS) {
                found.add(new QuestionCandidate(
                        k,
                        k + 1,
                        QuestionCandidate.OPEN,
                        line.marker(),
                        line.text(),
                        likeness,
                        "question where a number is missing"));
                last = k;
            }
        }
        return found;
    }

    private static boolean isPlain(OutlineLine line) {
        return line.is(LineKind.TEXT) || line.is(LineKind.BOLD);
    }

    private static List<Title> plainTitles(Outline outline, Span span, List<QuestionCandidate> marks) {
        var titles = new ArrayList<Title>();
        int before = 0;
        int end = span.from();
        for (var mark : marks) {
            int printed = mark.number().isEmpty() ? before + 1 : Integer.parseInt(mark.number());
            var above = outline.previousContent(mark.line(), span);
            if (above.isPresent() && above.getAsInt() >= end && isPlain(outline.line(above.getAsInt()))) {
                var line = outline.line(above.getAsInt());
                boolean apart = above.getAsInt() == span.from()
                        || outline.line(above.getAsInt() - 1).isBlank();
                double evidence = PlainTitle.evidence(line, false, true, false, true)
                        + (printed <= before ? 1 : 0)
                        + (line.is(LineKind.BOLD) ? 1 : 0);
                if (apart && evidence >= PlainTitle.ENOUGH) {
                    titles.add(new Title(
                            above.getAsInt(), PlainTitle.withoutSymbol(line.text()), "set apart above a question"));
                }
            }
            before = printed;
            end = mark.body();
        }
        return titles;
    }
}
