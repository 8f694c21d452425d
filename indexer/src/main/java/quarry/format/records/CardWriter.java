package quarry.format.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.format.records.CardParts.Option;
import quarry.text.Budget;
import quarry.text.Card;
import quarry.text.Fence;

/// Writes the records of one document as cards: what belongs to the question stands under it, the right options
/// begin the answer, code stands in fences and is not repeated.
public final class CardWriter {
    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]{0,3}(?:```|~~~)");
    private static final Pattern FENCE_LINE = Pattern.compile("(?m)^[ \\t]{0,40}(?:```|~~~).*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern BLOCK_LINE =
            Pattern.compile("^(?:\\s{0,3}(?:```|~~~|[-*+] |\\d{1,3}[.)] |>|\\||[A-Ha-h][.)] )|\\s{4}|\\t).*");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!:;？。：]\\s*");
    private static final Pattern LETTER_KEY = Pattern.compile("[A-H][.):]?");

    /// A sentence does not run over more lines.
    private static final int MAX_LINES = 12;

    private final Levels levels;
    private final RightOptions right;

    private CardWriter(Levels levels, RightOptions right) {
        this.levels = levels;
        this.right = right;
    }

    /// @param parts of all records of a document: levels and places of options mean something among each other only
    public static List<Card> cards(List<CardParts> parts) {
        var levels = Levels.of(
                parts.stream().map(CardParts::level).filter(Objects::nonNull).toList());
        var writer = new CardWriter(levels, RightOptions.of(parts));
        return parts.stream().filter(CardParts::hasQuestion).map(writer::card).toList();
    }

    private Card card(CardParts parts) {
        Budget.spend(1);
        var options = RightOptions.options(parts);
        var given = right.of(parts, options);
        return new Card(
                parts.line(),
                parts.endLine(),
                parts.number(),
                question(parts, options),
                answer(parts, given, !options.isEmpty()),
                parts.section(),
                levels.level(parts.level()));
    }

    private static String question(CardParts parts, List<Option> options) {
        var blocks = new ArrayList<String>();
        blocks.add(titled(parts.question()));
        blocks.addAll(parts.prompts());
        addCode(blocks, parts.questionCode(), parts.codeLanguage());
        if (!options.isEmpty()) {
            addCode(blocks, parts.code(), parts.codeLanguage());
            var list = options.stream()
                    .map(option -> "- " + keyed(option).replaceAll("\\n", "\n  "))
                    .toList();
            blocks.add(String.join("\n", list));
        }
        return String.join("\n\n", blocks);
    }

    /// The question's sentence in its first line, what else it consists of below.
    private static String titled(String text) {
        var paragraphs = Stream.of(PARAGRAPHS.split(text.strip(), -1)).toList();
        int title = 0;
        boolean fenced = false;
        while (title < paragraphs.size() - 1
                && (fenced
                        || BLOCK_LINE.matcher(firstLine(paragraphs.get(title))).matches())) {
            fenced ^= FENCE.matcher(paragraphs.get(title)).results().count() % 2 == 1;
            title++;
        }
        if (fenced || BLOCK_LINE.matcher(firstLine(paragraphs.get(title))).matches()) {
            title = 0;
        }
        var lines = paragraphs.get(title).split("\n", -1);
        var first = new StringBuilder(HEADING.matcher(lines[0].strip()).replaceFirst(""));
        int used = 1;
        while (used < Math.min(lines.length, MAX_LINES)
                && !BLOCK_LINE.matcher(lines[used]).matches()
                && !endsSentence(first)) {
            first.append(' ').append(lines[used].strip());
            used++;
        }
        var rest = new ArrayList<String>(paragraphs.subList(0, title));
        rest.add(String.join("\n", List.of(lines).subList(used, lines.length)));
        rest.addAll(paragraphs.subList(title + 1, paragraphs.size()));
        rest.removeIf(String::isBlank);
        return rest.isEmpty() ? first.toString() : first + "\n\n" + String.join("\n\n", rest);
    }

    private static boolean endsSentence(CharSequence text) {
        return SENTENCE_END.matcher(text).matches();
    }

    private static String firstLine(String paragraph) {
        int end = paragraph.indexOf('\n');
        return end < 0 ? paragraph : paragraph.substring(0, end);
    }

    private static String answer(CardParts parts, RightOptions.Given given, boolean chosen) {
        var blocks = new ArrayList<String>();
        if (!given.options().isEmpty()) {
            var right = given.options().stream().map(CardWriter::keyed).toList();
            blocks.add(right.size() == 1 ? right.getFirst() : "- " + String.join("\n- ", right));
        }
        Stream.of(given.texts(), parts.explanations())
                .flatMap(List::stream)
                .filter(text -> !blocks.contains(text))
                .forEach(blocks::add);
        addCode(blocks, parts.answerCode(), parts.codeLanguage());
        if (!chosen) {
            addCode(blocks, parts.code(), parts.codeLanguage());
        }
        return String.join("\n\n", blocks);
    }

    private static String keyed(Option option) {
        var text = option.text();
        return text.length() > 2 && LETTER_KEY.matcher(text.substring(0, 2)).matches()
                ? text
                : option.key().toUpperCase(java.util.Locale.ROOT) + ". " + text;
    }

    /// Code that the text above already shows is not shown again.
    private static void addCode(List<String> blocks, List<String> codes, @Nullable String language) {
        for (var code : codes) {
            var bare = bare(code);
            if (!bare.isEmpty()
                    && blocks.stream().noneMatch(block -> bare(block).contains(bare))) {
                blocks.add(FENCE.matcher(code).find() ? code : Fence.fenced(fenceWord(language), code));
            }
        }
    }

    private static String fenceWord(@Nullable String language) {
        return language == null || language.length() > 20 || language.indexOf(' ') >= 0 ? "" : language;
    }

    private static String bare(String text) {
        return SPACE.matcher(FENCE_LINE.matcher(text).replaceAll("")).replaceAll("");
    }
}
