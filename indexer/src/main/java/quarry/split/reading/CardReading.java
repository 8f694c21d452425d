package quarry.split.reading;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;

/// Flash cards of one line each, as programs for them read and write: `front::back`, or a tab between both.
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

    /// @param tabbed whether a tab separates both
    private record Card(String front, String back, boolean tabbed) {}

    @Override
    public String name() {
        return "flash cards of one line";
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
                if (card.isPresent()) {
                    tabbed += card.get().tabbed() ? 1 : 0;
                    marks.add(mark(i, card.get()));
                }
            }
        }
        boolean cards = marks.size() >= FEWEST && (tabbed == 0 || tabbed >= TABBED_SHARE * texts);
        return cards ? new Findings(marks, Titles.headings(outline, span, marks)) : Findings.NONE;
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
                && (!QUALIFIED.matcher(front).matches()
                        || (SENTENCE.matcher(back).matches() && back.indexOf(' ') > 0));
    }
}
