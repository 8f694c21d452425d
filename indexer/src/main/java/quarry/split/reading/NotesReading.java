package quarry.split.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Notes by topic: headings that name a thing, what there is to know of it below. They are read so where the questions
/// that were found leave most of a document over.
final class NotesReading {
    /// A single topic is what the whole document is about.
    private static final int FEWEST_TOPICS = 2;
    /// With more than this share of its lines in entries, a document is no collection of notes.
    private static final double MOST_READ = 0.5;

    private static final String NAME = "notes by topic";

    private NotesReading() {}

    /// The topics in what is left over of a document.
    ///
    /// @param left the spans outside of all entries
    static List<Interpretation> read(Outline outline, List<Span> left) {
        if (content(outline, left) <= MOST_READ * content(outline, List.of(outline.whole()))) {
            return List.of();
        }
        var found = new ArrayList<Interpretation>();
        int depth = depth(outline, left);
        int topics = 0;
        for (var span : left) {
            var notes = topics(outline, span, depth);
            notes.ifPresent(found::add);
            topics += notes.map(read -> read.marks().size()).orElse(0);
        }
        return topics < FEWEST_TOPICS ? List.of() : found;
    }

    private static long content(Outline outline, List<Span> spans) {
        return spans.stream()
                .mapToLong(span -> {
                    long lines = 0;
                    for (int i = span.from(); i < span.to(); i++) {
                        lines += isContent(outline, i) ? 1 : 0;
                    }
                    return lines;
                })
                .sum();
    }

    private static boolean isContent(Outline outline, int index) {
        return switch (outline.line(index).kind()) {
            case BLANK, MARKUP, CONTENTS, BACK_LINK, RULE, DETAILS, END_DETAILS, HEADING, LINK -> false;
            default -> true;
        };
    }

    private static Optional<Interpretation> topics(Outline outline, Span span, int depth) {
        var inner = AnswerHeadings.of(outline, span);
        var marks = new ArrayList<QuestionCandidate>();
        var titles = new ArrayList<Title>();
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.HEADING) && line.depth() <= depth && !inner.contains(i)) {
                if (line.depth() == depth && isTopic(outline, i, end(outline, span, i))) {
                    double likeness = QuestionLikeness.of(InlineMarkup.plain(line.text()));
                    marks.add(new QuestionCandidate(
                            i, i + 1, QuestionCandidate.OPEN, line.marker(), line.text(), likeness, "topic of a note"));
                } else {
                    titles.add(new Title(i, line.text(), "heading"));
                }
            }
        }
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interpretation(NAME, span, marks, titles, marks.size(), 0));
    }

    private static boolean isTopic(Outline outline, int heading, int end) {
        var text = InlineMarkup.plain(outline.line(heading).text());
        return !Navigation.is(text) && content(outline, List.of(new Span(heading + 1, end))) > 0;
    }

    /// The next heading that is no deeper.
    private static int end(Outline outline, Span span, int heading) {
        int depth = outline.line(heading).depth();
        for (int i = heading + 1; i < span.to(); i++) {
            if (outline.line(i).is(LineKind.HEADING) && outline.line(i).depth() <= depth) {
                return i;
            }
        }
        return span.to();
    }

    /// The depth at which most headings have text right below them; of equal ones the outermost.
    private static int depth(Outline outline, List<Span> spans) {
        var topics = new int[7];
        for (var span : spans) {
            int heading = -1;
            var counted = new BitSet();
            for (int i = span.from(); i < span.to(); i++) {
                if (outline.line(i).is(LineKind.HEADING)) {
                    heading = i;
                } else if (heading >= 0 && !counted.get(heading) && isContent(outline, i)) {
                    counted.set(heading);
                    topics[outline.line(heading).depth()]++;
                }
            }
        }
        int best = 1;
        for (int depth = 2; depth <= 6; depth++) {
            best = topics[depth] > topics[best] ? depth : best;
        }
        return best;
    }
}
