package quarry.split.reading;

import java.util.ArrayList;
import java.util.List;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;

/// Tells the numbered steps inside an answer from numbered questions: a list that begins at 1 after question 10 and
/// is followed by question 11 belongs to the answer of question 10.
final class InnerLists {
    /// Steps read less like questions than questions do.
    private static final double STEPS = 0.75;

    private final Outline outline;
    private final List<QuestionCandidate> candidates;
    private final int[] numbers;

    InnerLists(Outline outline, List<QuestionCandidate> candidates) {
        this.outline = outline;
        this.candidates = candidates;
        this.numbers = new int[candidates.size()];
        for (int i = 0; i < numbers.length; i++) {
            var printed = candidates.get(i).number();
            numbers[i] = printed.isEmpty() ? (i == 0 ? 1 : numbers[i - 1] + 1) : Integer.parseInt(printed);
        }
    }

    /// The candidates without those that are steps of an answer.
    static List<QuestionCandidate> without(Outline outline, List<QuestionCandidate> candidates) {
        return new InnerLists(outline, candidates).questions();
    }

    private List<QuestionCandidate> questions() {
        var questions = new ArrayList<QuestionCandidate>();
        int last = 0;
        int i = 0;
        while (i < candidates.size()) {
            int inner = numbers[i] == 1 && last > 0 && !isBelowTitle(i) ? innerEnd(i, last) : i;
            if (inner > i) {
                i = inner;
            } else {
                questions.add(candidates.get(i));
                last = numbers[i];
                i++;
            }
        }
        return questions;
    }

    /// Whether a title, with markup or without, stands right above a candidate that is not the first.
    boolean isBelowTitle(int index) {
        return headingAbove(index) || titleAbove(index);
    }

    /// The index after the list that begins at `from` when it is one inside the answer to question `last`, else
    /// `from`.
    private int innerEnd(int from, int last) {
        int end = from;
        while (end < numbers.length && numbers[end] == end - from + 1) {
            end++;
        }
        int next = from + last;
        if (next < end && likeness(from, next) < STEPS && candidates.get(next).likeness() >= QuestionLikeness.STRONG) {
            // The list has as many steps as questions came before: the one after them goes on with both countings.
            return next;
        }
        boolean goesOn = end < numbers.length && numbers[end] == last + 1;
        boolean ends = end == numbers.length && likeness(from, end) < STEPS;
        return goesOn || ends ? end : from;
    }

    private double likeness(int from, int to) {
        return candidates.subList(from, to).stream()
                .mapToDouble(QuestionCandidate::likeness)
                .average()
                .orElse(0);
    }

    /// Whether a line without markup names the list that begins: one in capitals, or another above lines that ask.
    private boolean titleAbove(int index) {
        int from = candidates.get(index - 1).body();
        int above = candidates.get(index).line() - 1;
        while (above >= from && outline.line(above).isBlank()) {
            above--;
        }
        if (above <= from || !outline.line(above - 1).isBlank()) {
            return false;
        }
        var line = outline.line(above);
        double evidence = switch (line.kind()) {
            case TEXT -> PlainTitle.evidence(line, false, true, false, true);
            case BOLD -> PlainTitle.evidence(line, false, true, false, true) + 1;
            default -> 0;
        };
        int end = index;
        while (end < numbers.length && numbers[end] == end - index + 1) {
            end++;
        }
        return evidence >= PlainTitle.ENOUGH && (PlainTitle.isUpperCase(line.text()) || likeness(index, end) >= STEPS);
    }

    private boolean headingAbove(int index) {
        int from = candidates.get(index - 1).body();
        for (int k = candidates.get(index).line() - 1; k >= from; k--) {
            if (outline.line(k).is(LineKind.HEADING)) {
                return true;
            }
            if (!outline.line(k).isBlank() && !outline.line(k).is(LineKind.MARKUP)) {
                return false;
            }
        }
        return false;
    }
}
