package quarry.split.reading;

import java.util.List;
import quarry.split.outline.Span;

/// What a reading takes a span of lines for.
///
/// @param reading name of the reading
/// @param span    the lines it looked at
/// @param marks   the questions, in order
/// @param titles  the section titles, in order
/// @param score   evidence for the reading less what contradicts it; comparable over readings of one span
/// @param missed  lines that look like questions and are not taken for any
public record Interpretation(
        String reading, Span span, List<QuestionCandidate> marks, List<Title> titles, double score, int missed) {
    public Interpretation {
        marks = List.copyOf(marks);
        titles = List.copyOf(titles);
    }

    /// The index after the last line of the `i`-th entry: its own end, or the next question or title.
    public int end(int i) {
        var mark = marks.get(i);
        if (mark.end() != QuestionCandidate.OPEN) {
            return mark.end();
        }
        int next = i + 1 < marks.size() ? marks.get(i + 1).start() : span.to();
        int title = firstTitleAfter(mark.line());
        return title < titles.size() ? Math.min(next, titles.get(title).line()) : next;
    }

    private int firstTitleAfter(int line) {
        int low = 0;
        int high = titles.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (titles.get(middle).line() > line) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The share of what looks like a question that the reading explains, 0 to 1.
    public double confidence() {
        return marks.isEmpty() ? 0 : (double) marks.size() / (marks.size() + missed);
    }
}
