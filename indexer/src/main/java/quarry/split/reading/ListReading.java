package quarry.split.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Questions as the items of bulleted lists, their answers nested below them, as outliners write them. The items of a
/// list are of one kind: where most of them ask, all are questions; where they don't, the lists nested in them are
/// looked at, and an item names what is nested in it, or asks for itself.
final class ListReading implements Reading {
    /// With more than this share of items that ask, a list is one of questions.
    private static final double ASKING_SHARE = 0.5;
    /// The widest step inwards that is still of the same list: authors are careless with blanks.
    private static final int SAME_STEP = 1;
    /// Nobody nests questions further inwards; keeps the work in proportion to the lines.
    private static final int DEEPEST = 8;

    @Override
    public String name() {
        return "bullets with what is nested below";
    }

    @Override
    public double markerStrength() {
        return 0.5;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        var walk = new Walk(outline, span);
        int i = span.from();
        while (i < span.to()) {
            i = outline.line(i).is(LineKind.BULLET) ? walk.list(i, span.to(), 0) : i + 1;
        }
        if (walk.marks.isEmpty()) {
            return Findings.NONE;
        }
        walk.titles.addAll(Titles.headings(outline, span, walk.marks));
        walk.titles.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return new Findings(walk.marks, walk.titles);
    }

    /// One item with the lines that belong to it.
    private record Item(int line, int end) {}

    private static final class Walk {
        private final Outline outline;
        private final List<QuestionCandidate> marks = new ArrayList<>();
        private final List<Title> titles = new ArrayList<>();
        /// Whether most of the outermost items of all lists ask plainly.
        private final boolean mostlyAsking;

        Walk(Outline outline, Span span) {
            this.outline = outline;
            this.mostlyAsking = mostlyAsking(span);
        }

        private boolean mostlyAsking(Span span) {
            int all = 0;
            int plain = 0;
            for (int i = span.from(); i < span.to(); i++) {
                if (outline.line(i).is(LineKind.BULLET) && outline.line(i).indent() <= SAME_STEP) {
                    all++;
                    plain += likeness(new Item(i, i)) >= QuestionLikeness.STRONG ? 1 : 0;
                }
            }
            return plain > ASKING_SHARE * all;
        }

        /// Reads the list that begins at a bullet, and returns the index after it.
        int list(int from, int limit, int depth) {
            var items = items(from, limit);
            if (asks(items)) {
                items.forEach(this::question);
            } else {
                items.forEach(item -> inside(item, depth + 1));
            }
            return items.getLast().end();
        }

        /// Whether a list is one of questions: half of its items ask plainly, or some do where lists mostly ask.
        private boolean asks(List<Item> items) {
            long plain = count(items, QuestionLikeness.STRONG);
            long likely = count(items, QuestionLikeness.LIKELY);
            double half = ASKING_SHARE * items.size();
            if (plain == half && plain > 0 && plain < items.size()) {
                return items.stream().noneMatch(this::isAboveQuestions);
            }
            return plain > half
                    || (plain >= ASKING_SHARE * half && likely > half)
                    || (mostlyAsking && (likely > 0 || count(items, QuestionLikeness.TOPIC) == items.size()));
        }

        private long count(List<Item> items, double likeness) {
            return items.stream().filter(item -> likeness(item) >= likeness).count();
        }

        private List<Item> items(int from, int limit) {
            int indent = outline.line(from).indent();
            var items = new ArrayList<Item>();
            int next = from;
            while (next < limit && isItem(next, indent)) {
                int end = end(next, limit, indent);
                items.add(new Item(next, end));
                next = end;
            }
            return items;
        }

        private boolean isItem(int index, int indent) {
            var line = outline.line(index);
            return line.is(LineKind.BULLET) && Math.abs(line.indent() - indent) <= SAME_STEP;
        }

        /// The index after an item: the next line that stands no further in than it and begins something else.
        private int end(int item, int limit, int indent) {
            boolean blank = false;
            for (int i = item + 1; i < limit; i++) {
                var line = outline.line(i);
                switch (line.kind()) {
                    case BLANK -> blank = true;
                    case CODE, CONTINUED, MARKUP -> {}
                    case HEADING, RULE -> {
                        return i;
                    }
                    default -> {
                        boolean inside = line.indent() > indent + SAME_STEP;
                        boolean goesOn = !blank && (line.is(LineKind.TEXT) || line.is(LineKind.FENCE));
                        if (!inside && !goesOn && !isCodeBetween(i, limit, indent)) {
                            return i;
                        }
                        blank = false;
                    }
                }
            }
            return limit;
        }

        /// Whether a fenced block that stands as far out as the items has one of them below it.
        private boolean isCodeBetween(int open, int limit, int indent) {
            if (!outline.line(open).is(LineKind.FENCE)) {
                return false;
            }
            int close = open + 1;
            while (close < limit && !outline.line(close).is(LineKind.FENCE)) {
                close++;
            }
            var next = outline.nextContent(Math.min(limit, close + 1), new Span(open, limit));
            return next.isPresent() && isItem(next.getAsInt(), indent);
        }

        /// Whether an item that asks nothing has some nested below that do.
        private boolean isAboveQuestions(Item item) {
            return likeness(item) < QuestionLikeness.LIKELY
                    && IntStream.range(item.line() + 1, item.end())
                            .anyMatch(i -> outline.line(i).is(LineKind.BULLET)
                                    && likeness(new Item(i, i)) >= QuestionLikeness.LIKELY);
        }

        private void question(Item item) {
            var line = outline.line(item.line());
            marks.add(new QuestionCandidate(
                    item.line(), item.line() + 1, item.end(), "", line.text(), likeness(item), "item of a list"));
        }

        private void inside(Item item, int depth) {
            int before = marks.size();
            int i = item.line() + 1;
            while (i < item.end() && depth < DEEPEST) {
                i = outline.line(i).is(LineKind.BULLET) ? list(i, item.end(), depth) : i + 1;
            }
            if (marks.size() > before) {
                titles.add(new Title(item.line(), outline.line(item.line()).text(), "item above a list of questions"));
            } else if (plainlyAsks(item)) {
                question(item);
            }
        }

        /// "Use pools." is an instruction more often than a task.
        private boolean plainlyAsks(Item item) {
            return likeness(item) > QuestionLikeness.LIKELY
                    && QuestionLikeness.mayBePlain(outline.line(item.line()).text());
        }

        private double likeness(Item item) {
            return QuestionLikeness.of(
                    InlineMarkup.plain(outline.line(item.line()).text()));
        }
    }
}
