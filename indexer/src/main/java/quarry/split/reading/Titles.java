package quarry.split.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.Span;

/// Section titles around questions that are no headings themselves.
final class Titles {
    private Titles() {}

    /// The headings that lead to questions. A heading deeper than any that stands right above a question belongs
    /// to an answer, and so does one deeper than the questions where these are headings themselves.
    static List<Title> headings(Outline outline, Span span, List<QuestionCandidate> marks) {
        var inner = AnswerHeadings.of(outline, span);
        int depth = depth(outline, span, marks);
        var taken = marks.stream()
                .flatMap(mark -> Stream.of(mark.start(), mark.line()))
                .collect(Collectors.toSet());
        var titles = new ArrayList<Title>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && line.depth() <= depth && !taken.contains(i) && !inner.contains(i)) {
                titles.add(new Title(i, line.text(), "heading"));
            }
        }
        return titles;
    }

    private static int depth(Outline outline, Span span, List<QuestionCandidate> marks) {
        var asking = marks.stream()
                .map(mark -> outline.line(mark.start()))
                .filter(line -> line.is(LineKind.HEADING))
                .mapToInt(OutlineLine::depth)
                .toArray();
        if (asking.length * 2 > marks.size()) {
            return Arrays.stream(asking).max().orElse(0);
        }
        int depth = 0;
        for (var mark : marks) {
            var above = outline.previousContent(mark.start(), span);
            if (above.isPresent() && outline.line(above.getAsInt()).is(LineKind.HEADING)) {
                depth = Math.max(depth, outline.line(above.getAsInt()).depth());
            }
        }
        return depth == 0 ? 6 : depth;
    }
}
