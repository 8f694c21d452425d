package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.State;

/// No text is an error, and what holds of every result holds of its result.
interface HostileQueryPromises extends Promises {
    int TEXTS = 500;
    List<String> PIECES = List.of(
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "+",
            "-",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\\",
            "/",
            "*",
            "?",
            "~",
            "~2",
            "^",
            "^3",
            ":",
            "::",
            "=",
            "==",
            "=>",
            "<",
            ">",
            "->",
            "<<",
            "%",
            "#",
            "$",
            "@",
            ",",
            ";",
            ".",
            "|",
            "`",
            "_",
            "…",
            " ",
            " ",
            " ",
            " ",
            "\t",
            "\n",
            "\u0000",
            "\u0007",
            "\u007F",
            "\u00A0",
            "\u200D",
            "\u202E",
            "\u2028",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF",
            "\uD800",
            "\uDC00",
            "\uDC00\uD800",
            "🙂",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "ﬁ",
            "транзакция",
            "νήμα",
            "死锁",
            "भाषा",
            "مرحبا",
            "question:",
            "answer:",
            "code:",
            "source:",
            "topic:",
            "section:",
            "level:",
            "state:",
            "line:",
            "asked:",
            "is:",
            "has:",
            "nonsense:",
            "[1 TO 50]",
            "[* TO 3}",
            "{a TO",
            "/re.*g[e]x/",
            "/(a+)+b/",
            "w?rd",
            "wor*",
            "*:*",
            "word~1",
            "\"two words\"~5",
            "deadlock",
            "transaction",
            "what is",
            "savepoint",
            "cookie",
            "null=True",
            "C++",
            "a",
            "0",
            "-1",
            "99999999999999999999",
            "${jndi:ldap://x}",
            "<script>",
            "'; DROP TABLE entries; --",
            "%00",
            "%s",
            "{{7*7}}",
            "C:\\temp");

    /// Bits of the language and of Unicode, glued together or not.
    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> switch (random.nextInt(8)) {
                    case 0 -> " ";
                    case 1 -> Character.toString((char) random.nextInt(Character.MAX_VALUE + 1));
                    default -> PIECES.get(random.nextInt(PIECES.size()));
                })
                .collect(Collectors.joining());
    }

    private static SearchRequest request(String query, Random random) {
        return new SearchRequest(
                query,
                random.nextInt(4) == 0 ? random.nextInt(20) : 0,
                random.nextInt(SearchRequest.MAX_SIZE + 1),
                random.nextInt(3) == 0 ? filter(random) : Filter.NONE,
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextBoolean() ? Mode.LEXICAL : Mode.HYBRID,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    private static Filter filter(Random random) {
        return new Filter(
                random.nextInt(4) == 0 ? Set.of(text(random)) : Set.of(),
                random.nextInt(4) == 0 ? Set.of(text(random)) : Set.of(),
                random.nextBoolean() ? Set.of(State.ANSWERED) : Set.of(),
                random.nextInt(4) == 0 ? Set.of(Level.MID) : Set.of(),
                random.nextInt(4) == 0);
    }

    @Test
    default void noTextIsAnError() throws IOException {
        var random = new Random(500);
        for (int i = 0; i < TEXTS; i++) {
            var request = request(text(random), random);
            try {
                search(request);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("text " + i + ": " + request, e);
            }
        }
    }

    @Test
    default void whateverIsTypedIsNarrowedFoldedAndPagedAlike() throws IOException {
        var random = new Random(505);
        for (int i = 0; i < TEXTS / 4; i++) {
            var text = text(random);
            var mode = random.nextBoolean() ? Mode.LEXICAL : Mode.HYBRID;
            var all = Promises.entries(search(new SearchRequest(text, 0, 100, Filter.NONE, false, false, mode)));
            var answered = new SearchRequest(text, 0, 100, Promises.state(State.ANSWERED), false, false, mode);
            assertThat(Promises.entries(search(answered)))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(Promises::isAnswered).toList());
            var folded = search(new SearchRequest(text, 0, 100, Filter.NONE, true, false, mode));
            assertThat(folded.entries()).as(text).isEqualTo(all.size());
            assertThat(all).as(text).containsSubsequence(Promises.entries(folded));
            var joined = new ArrayList<Entry>();
            for (int from = 0; from < all.size(); from += 9) {
                joined.addAll(
                        Promises.entries(search(new SearchRequest(text, from, 9, Filter.NONE, false, false, mode))));
            }
            assertThat(joined).as(text).isEqualTo(all);
        }
    }

    @Test
    default void noTextIsAnErrorWhereSimilarQuestionsAreLookedFor() throws IOException {
        var random = new Random(501);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random);
            assertThat(index().relations().to(text, 5)).as(text).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    default void noTextIsAnErrorWhileItIsTyped() throws IOException {
        var random = new Random(502);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random);
            assertThat(engine().suggest(text, 5))
                    .as(text)
                    .hasSizeLessThanOrEqualTo(5)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    default void noValueOfAFilterIsAnError() throws IOException {
        var random = new Random(503);
        for (int i = 0; i < TEXTS; i++) {
            var filter = filter(random);
            assertThat(engine().unknown(filter))
                    .hasSize(filter.topics().size() + filter.sources().size());
            index().relations().gaps(GapRequest.questions(filter));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "deadlock ", "(", "\"", "+a -b ", "a OR ", "question:", "\uD800", "死", "* ", "\\", "[1 TO "
            })
    default void noTextIsTooLong(String piece) throws IOException {
        var text = piece.repeat(100_000 / piece.length());
        search(SearchRequest.of(text));
        assertThat(engine().suggest(text, 5)).hasSizeLessThanOrEqualTo(5);
        assertThat(index().relations().to(text, 5)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    default void noTextOfManyDifferentPiecesIsTooLong() throws IOException {
        var random = new Random(504);
        var text = IntStream.range(0, 10_000).mapToObj(i -> text(random)).collect(Collectors.joining(" "));
        assertThat(text).hasSizeGreaterThan(100_000);
        search(SearchRequest.of(text.substring(0, 100_000)));
    }
}
