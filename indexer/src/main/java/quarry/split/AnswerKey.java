package quarry.split;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;
import quarry.words.WordUse;

/// The answers of a document that gives them all at its end, numbered as its questions are.
///
/// @param span    the lines of the key, its title first
/// @param answers by the number of their question
record AnswerKey(Span span, Map<String, Item> answers) {
    /// The fewest answers that make a key.
    private static final int MIN_ANSWERS = 2;

    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^[^\\pL\\pN]*(?:(?:the\\s+)?(?:correct\\s+|quiz\\s+|suggested\\s+)?(?:answers|solutions|(?:answers?|solutions?)\\s+(?:key|keys|sheet|to (?:the )?(?:questions|quiz|exercises)))|"
                    + WordUse.anyOf(WordUse.TITLE_ANSWER_KEY.words()) + ")[^\\pL\\pN]*$");
    /// Several on one line: `1. B  2. A  3. C`, `1-b, 2-d`.
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\pL\\pN])(\\d{1,4})\\s*[.):=\\-–—]\\s*\\(?([A-Ha-h])\\)?(?![\\pL\\pN])");

    /// @param first the answer's first line without its number
    /// @param more  the lines below it
    record Item(String first, Span more) {}

    /// The lines before the key.
    Span questions() {
        return new Span(0, span.from());
    }

    /// The key at the document's end; empty when it has none.
    static Optional<AnswerKey> find(Outline outline) {
        for (int i = outline.size() - 1; i >= 0; i--) {
            var line = outline.line(i);
            boolean title = (line.is(LineKind.HEADING) || line.is(LineKind.TEXT) || line.is(LineKind.BOLD))
                    && line.text().length() < 60
                    && TITLE.matcher(InlineMarkup.plain(line.text())).matches();
            if (title) {
                return key(outline, i);
            }
        }
        return Optional.empty();
    }

    private static Optional<AnswerKey> key(Outline outline, int title) {
        var answers = new HashMap<String, Item>();
        boolean unique = true;
        int last = 0;
        for (int i = title + 1; i < outline.size(); i++) {
            var line = outline.line(i);
            var shorts = SHORT.matcher(line.raw()).results().toList();
            if (shorts.size() > 1) {
                for (var item : shorts) {
                    unique &= answers.put(item.group(1), new Item(item.group(2), new Span(i + 1, i + 1))) == null;
                }
            } else if (line.is(LineKind.NUMBERED) && !line.marker().isEmpty() && line.indent() < 2) {
                int number = Integer.parseInt(line.marker());
                if (number == last + 1 || answers.isEmpty()) {
                    unique &= answers.put(
                                    line.marker(),
                                    new Item(line.text(), new Span(i + 1, next(outline, i + 1, number + 1))))
                            == null;
                    last = number;
                }
            }
        }
        // A numbered question above with the same number makes it a key; where numbers repeat, it is anybody's guess.
        var numbers = new HashSet<String>();
        for (int i = 0; i < title; i++) {
            numbers.add(outline.line(i).marker());
        }
        long asked = answers.keySet().stream().filter(numbers::contains).count();
        return unique && answers.size() >= MIN_ANSWERS && asked * 2 > answers.size() && mostlyStates(answers.values())
                ? Optional.of(new AnswerKey(new Span(title, outline.size()), Map.copyOf(answers)))
                : Optional.empty();
    }

    /// Whether most items state something; a list that asks is one of questions.
    private static boolean mostlyStates(Collection<Item> items) {
        return items.stream()
                                .filter(item -> QuestionLikeness.of(InlineMarkup.plain(item.first()))
                                        >= QuestionLikeness.STRONG)
                                .count()
                        * 2
                < items.size();
    }

    private static int next(Outline outline, int from, int number) {
        for (int i = from; i < outline.size(); i++) {
            var line = outline.line(i);
            if (line.is(LineKind.NUMBERED) && line.indent() < 2 && line.marker().equals(String.valueOf(number))) {
                return i;
            }
        }
        return outline.size();
    }
}
