package quarry.split.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Lets the readings compete for a span of lines; the one that explains most of it with the least contradiction
/// wins. Lines that the winner leaves over are read again, so a document may change its ways midway.
public final class Competition {
    private static final List<Reading> READINGS = List.of(
            new SummaryReading(),
            new LabelReading(),
            new HeadingReading(),
            new NumberedReading(),
            new BoldReading(),
            new ListReading(),
            new CardReading(),
            new BareReading());

    /// What a line that asks and is no question in the reading counts against it.
    private static final double MISS_COST = 0.7;
    /// A reading of what is left over needs this much: a lone rhetorical question in an introduction is none.
    private static final double LEFTOVER_SCORE = 1.5;

    /// By how much another reading of a section must be better than that of the whole document.
    private static final double BETTER = 0.5;

    private Competition() {}

    static List<Reading> readings() {
        return READINGS;
    }

    /// Reads the whole outline. The first interpretation is the main one, the others explain what it leaves over.
    ///
    /// @param span the lines to look at, the document's or all but its answer key
    /// @param name what its file is called, without an ending
    public static List<Interpretation> read(Outline outline, Span span, String name) {
        var found = new ArrayList<Interpretation>();
        var main = best(outline, span).filter(reading -> !isBesideNotes(outline, span, reading));
        if (main.isPresent()) {
            found.addAll(bySection(outline, main.get()));
            for (var left : leftover(span, found)) {
                best(outline, left)
                        .filter(reading ->
                                reading.score() >= LEFTOVER_SCORE && reading.missed() == 0 && asksPlainly(reading))
                        .ifPresent(found::add);
            }
        }
        var notes = NotesReading.read(outline, leftover(span, found));
        var whole = WholeReading.read(outline, name, main, !notes.isEmpty());
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        found.addAll(notes);
        return found;
    }

    /// Sections may have their own ways: one whose questions another reading finds as well, and explains better, is
    /// read
    /// by that.
    private static List<Interpretation> bySection(Outline outline, Interpretation main) {
        var kept = new ArrayList<QuestionCandidate>();
        var others = new ArrayList<Interpretation>();
        int next = 0;
        for (var section : sections(outline, main)) {
            int from = next;
            while (next < main.marks().size() && main.marks().get(next).line() < section.to()) {
                next++;
            }
            var own = main.marks().subList(from, next);
            var other = own.isEmpty() ? Optional.<Interpretation>empty() : best(outline, section);
            boolean better = other.isPresent()
                    && !other.get().reading().equals(main.reading())
                    && other.get().missed() == 0
                    && lines(other.get().marks()).containsAll(lines(own))
                    && other.get().score() >= score(outline, section, own, main) + BETTER;
            if (better) {
                others.add(other.get());
            } else {
                kept.addAll(own);
            }
        }
        if (others.isEmpty()) {
            return List.of(main);
        }
        var all = new ArrayList<Interpretation>();
        if (!kept.isEmpty()) {
            all.add(new Interpretation(main.reading(), main.span(), kept, main.titles(), main.score(), main.missed()));
        }
        all.addAll(others);
        return all;
    }

    private static Set<Integer> lines(List<QuestionCandidate> marks) {
        return marks.stream().map(QuestionCandidate::line).collect(Collectors.toSet());
    }

    /// The lines from each title to the next; where there are headings, plain titles may be parts of answers.
    private static List<Span> sections(Outline outline, Interpretation main) {
        boolean headed = main.titles().stream()
                .anyMatch(title -> outline.line(title.line()).is(LineKind.HEADING));
        var sections = new ArrayList<Span>();
        int from = main.span().from();
        for (var title : main.titles()) {
            if (!headed || outline.line(title.line()).is(LineKind.HEADING)) {
                addUnlessEmpty(sections, from, title.line());
                from = title.line();
            }
        }
        addUnlessEmpty(sections, from, main.span().to());
        return sections;
    }

    /// What a reading scores in a section by the questions that it has there.
    private static double score(Outline outline, Span section, List<QuestionCandidate> marks, Interpretation reading) {
        var by = READINGS.stream()
                .filter(one -> one.name().equals(reading.reading()))
                .findFirst()
                .orElseThrow();
        return interpret(outline, section, by, new Reading.Findings(marks, List.of()), asking(outline, section))
                .score();
    }

    /// Whether half of the questions or more are nothing else.
    private static boolean asksPlainly(Interpretation found) {
        return found.marks().stream()
                                .filter(mark -> mark.likeness() >= QuestionLikeness.STRONG)
                                .count()
                        * 2
                >= found.marks().size();
    }

    /// Whether what was found asks too little, and all around it are notes: their steps, or a rhetorical question.
    private static boolean isBesideNotes(Outline outline, Span span, Interpretation found) {
        boolean plain = found.marks().stream().anyMatch(mark -> mark.likeness() >= QuestionLikeness.STRONG);
        return (!plain || found.score() < LEFTOVER_SCORE)
                && !NotesReading.read(outline, leftover(span, List.of(found))).isEmpty();
    }

    private static Optional<Interpretation> best(Outline outline, Span span) {
        Interpretation best = null;
        var asking = asking(outline, span);
        for (var reading : READINGS) {
            var findings = reading.find(outline, span);
            if (!findings.marks().isEmpty()) {
                var interpretation = interpret(outline, span, reading, findings, asking);
                if (interpretation.score() > 0 && (best == null || interpretation.score() > best.score())) {
                    best = interpretation;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The lines of a span that ask.
    private static BitSet asking(Outline outline, Span span) {
        var asking = new BitSet();
        for (int i = span.from(); i < span.to(); i++) {
            asking.set(i, asks(outline, span, i));
        }
        return asking;
    }

    private static Interpretation interpret(
            Outline outline, Span span, Reading reading, Reading.Findings findings, BitSet asking) {
        double score = 0;
        var missed = (BitSet) asking.clone();
        for (var mark : findings.marks()) {
            score += reading.markerStrength() + 2 * mark.likeness() - 1;
            int end = mark.end() == QuestionCandidate.OPEN ? mark.body() : mark.end();
            missed.clear(mark.start(), Math.max(mark.start(), end));
        }
        return new Interpretation(
                reading.name(),
                span,
                EntryEnds.of(outline, span, findings),
                findings.titles(),
                score - MISS_COST * missed.cardinality(),
                missed.cardinality());
    }

    /// Whether a line begins a paragraph and ends in a question mark or is marked up as a question.
    private static boolean asks(Outline outline, Span span, int index) {
        var line = outline.line(index);
        boolean apart = index == span.from() || !outline.line(index - 1).is(LineKind.TEXT);
        return line.indent() < 2
                && apart
                && switch (line.kind()) {
                    case TEXT, NUMBERED, BULLET, BOLD, HEADING, SUMMARY ->
                        QuestionLikeness.mayBePlain(line.text()) && likeness(line) >= 0.95;
                    default -> false;
                };
    }

    private static double likeness(OutlineLine line) {
        return QuestionLikeness.of(InlineMarkup.plain(line.text()));
    }

    /// The lines between the entries of some interpretations.
    private static List<Span> leftover(Span span, List<Interpretation> found) {
        var taken = found.stream()
                .flatMap(one -> IntStream.range(0, one.marks().size())
                        .mapToObj(i -> new Span(one.marks().get(i).start(), one.end(i))))
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
        var spans = new ArrayList<Span>();
        int from = span.from();
        for (var entry : taken) {
            addUnlessEmpty(spans, from, entry.from());
            from = Math.max(from, entry.to());
        }
        addUnlessEmpty(spans, from, span.to());
        return spans;
    }

    private static void addUnlessEmpty(List<Span> spans, int from, int to) {
        if (to > from) {
            spans.add(new Span(from, to));
        }
    }
}
