package quarry.split.reading;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Flash cards as programs for them read and write: `front::back` on one line, or a tab between both, or front and back
/// on lines of their own with a question mark between.
final class CardReading implements Reading {
    private static final int FEWEST = 2;
    /// Tabs stand in much that is no card: from this share of the lines on they separate cards.
    private static final double TABBED_SHARE = 0.5;

    private static final Pattern COLONS = Pattern.compile("^(\\S.{0,300}?)(?<!\\s)\\s*+:{2,3}\\s*+(\\S.*)$");
    private static final Pattern TAB = Pattern.compile("^(\\S[^\\t]{0,300}+)\\t++(\\S.*)$");
    private static final Pattern LETTER = Pattern.compile("\\pL");
    /// Two colons in code: `std::move`, `Foo::bar()`.
    private static final Pattern QUALIFIED = Pattern.compile("^[\\w.$<>]+$");
    private static final Pattern SENTENCE = Pattern.compile("^[^\\p{Ll}]\\S*+(?:\\s.*)?$");

    /// Two colons in Java and its kin: `forEach(System.out::println)`.
    private static final Pattern REFERENCE =
            Pattern.compile("[\\w>\\])]::(?:<[^<>]{0,60}>)?\\w{1,60}+\\s*+(?:\\)|;$|\\($)");
    private static final int LONGEST_FRONT = 6;
    private static final Pattern TAGGED = Pattern.compile("\\S\\s++#(?:card|cards|flashcards?)(?:/[\\w/-]{1,60})?$");
    private static final Set<String> SEPARATORS = Set.of("?", "??");

    /// @param tabbed whether a tab separates both
    private record Card(String front, String back, boolean tabbed) {}

    @Override
    public String name() {
        return "flash cards";
    }

    @Override
    public double markerStrength() {
        return 0.5;
    }

    @Override
    public Findings find(Outline outline, Span span) {
        var marks = new ArrayList<QuestionCandidate>();
        int texts = 0;
        int tabbed = 0;
        for (int i = span.from(); i < span.to(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.TEXT) || line.is(LineKind.BULLET)) {
                texts++;
                var card = card(line.text());
                if (isAboveSeparator(outline, span, i)) {
                    marks.add(front(outline, span, i));
                } else if (isAboveDefinition(outline, span, i)) {
                    marks.add(above(i, i + 1, line.text(), end(outline, span, i + 1)));
                } else if (TAGGED.matcher(line.text()).find()) {
                    marks.add(above(i, i + 1, line.text(), end(outline, span, i + 1)));
                } else if (card.isPresent()) {
                    tabbed += card.get().tabbed() ? 1 : 0;
                    marks.add(mark(i, card.get()));
                }
            }
        }
        boolean cards = marks.size() >= FEWEST && (tabbed == 0 || tabbed >= TABBED_SHARE * texts);
        return cards ? new Findings(marks, Titles.headings(outline, span, marks)) : Findings.NONE;
    }

    /// Whether a line holding only a question mark stands below, by which Obsidian's cards of several lines part front
    /// and back.
    private static boolean isAboveSeparator(Outline outline, Span span, int index) {
        return index + 1 < span.to()
                && outline.line(index + 1).is(LineKind.MARKUP)
                && SEPARATORS.contains(outline.line(index + 1).text());
    }

    /// A front of several lines begins its paragraph.
    private static QuestionCandidate front(Outline outline, Span span, int last) {
        int first = last;
        while (first > span.from() && last - first < LONGEST_FRONT && isText(outline, first - 1)) {
            first--;
        }
        var text = IntStream.rangeClosed(first, last)
                .mapToObj(i -> outline.line(i).text())
                .collect(Collectors.joining(" "));
        var card = above(last, last + 2, text, end(outline, span, last + 2));
        return first == last
                ? card
                : new QuestionCandidate(
                        first, first, card.body(), card.end(), "", text, card.likeness(), card.reason());
    }

    private static boolean isText(Outline outline, int index) {
        return outline.line(index).is(LineKind.TEXT) || outline.line(index).is(LineKind.BULLET);
    }

    /// Whether what a term means stands below it, behind a colon, as Markdown's definition lists have it.
    private static boolean isAboveDefinition(Outline outline, Span span, int index) {
        return index + 1 < span.to()
                && outline.line(index + 1).is(LineKind.TEXT)
                && outline.line(index + 1).raw().strip().startsWith(": ");
    }

    /// Such a card's back ends before a paragraph that asks.
    private static int end(Outline outline, Span span, int back) {
        for (int i = back + 1; i < span.to(); i++) {
            boolean apart = outline.line(i - 1).isBlank() && outline.line(i).is(LineKind.TEXT);
            if (apart && QuestionLikeness.of(InlineMarkup.plain(outline.line(i).text())) >= QuestionLikeness.STRONG) {
                return i;
            }
        }
        return QuestionCandidate.OPEN;
    }

    private static QuestionCandidate above(int index, int back, String front, int end) {
        double likeness = QuestionLikeness.of(InlineMarkup.plain(front));
        return new QuestionCandidate(
                index,
                back,
                end,
                "",
                front,
                Math.max(likeness, QuestionLikeness.TOPIC),
                "front of a card of several lines");
    }

    private static QuestionCandidate mark(int index, Card card) {
        double likeness = QuestionLikeness.of(InlineMarkup.plain(card.front()));
        return new QuestionCandidate(
                        index,
                        index + 1,
                        index + 1,
                        "",
                        card.front(),
                        Math.max(likeness, QuestionLikeness.TOPIC),
                        "front of a card")
                .answered(card.back());
    }

    private static Optional<Card> card(String text) {
        var colons = text.contains("::") ? COLONS.matcher(text) : null;
        if (colons != null && colons.matches() && isCard(colons.group(1), colons.group(2))) {
            return Optional.of(new Card(colons.group(1), colons.group(2), false));
        }
        var tab = text.indexOf('\t') > 0 ? TAB.matcher(text) : null;
        return tab != null && tab.matches() && LETTER.matcher(tab.group(1)).find()
                ? Optional.of(new Card(tab.group(1), tab.group(2), true))
                : Optional.empty();
    }

    private static boolean isCard(String front, String back) {
        return LETTER.matcher(front).find()
                && !REFERENCE.matcher(front + "::" + back).find()
                && (!QUALIFIED.matcher(front).matches()
                        || (SENTENCE.matcher(back).matches() && back.indexOf(' ') > 0));
    }
}
