package quarry.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryParserTest {
    /// Syntax, words, and characters that are neither.
    private static final List<String> PIECES = List.of(
            "a",
            "bc",
            "word",
            "mutex",
            "a_b",
            "x.y",
            "12",
            "3.5",
            " ",
            " ",
            " ",
            " ",
            "\t",
            "\n",
            "\u3000",
            "\u00a0",
            "\u2028",
            "AND",
            "OR",
            "NOT",
            "TO",
            "&&",
            "||",
            "!",
            "+",
            "-",
            "(",
            "(",
            ")",
            ")",
            "\"",
            "\"",
            "\"x y\"",
            "topic:",
            "question:",
            "line:",
            "asked:",
            "number:",
            "is:",
            "has:",
            "is:open",
            "state:answered",
            "code",
            "[1 TO 5]",
            "{2 TO *}",
            ">5",
            "<=7",
            "~",
            "~1",
            "~0.5",
            "^2",
            "^",
            "^0.25",
            "*",
            "?",
            "w?rd",
            "wor*",
            "/",
            "/re.*x/",
            "/a{9}b/",
            "\\",
            "\\\\",
            "=",
            "<",
            ">",
            "{",
            "}",
            "[",
            "]",
            ":",
            "@",
            "fn:",
            ",",
            ".",
            ";",
            "'",
            "$",
            "#",
            "%",
            "\\AND",
            "\\u0041",
            "-(",
            "+(",
            "\"~3",
            ")^3",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            "é",
            "İ",
            "中文",
            "\u0000",
            "\uFFFF",
            "\u202E");
    private static final int TEXTS = 10_000;

    static Stream<String> table() throws IOException {
        try (var table = QueryParserTest.class.getResourceAsStream("clauses.txt")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void aTextGivesItsClause(String line) {
        var columns = line.split("\t+", 2);
        var clause = QueryParser.parse(columns[0]);
        assertThat(ClauseShape.of(clause)).isEqualTo(columns[1]);
        assertThat(QueryParser.parse(clause.print())).as(clause.print()).isEqualTo(clause);
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(table()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    private static Stream<String> randomTexts() {
        var random = new Random(12);
        return Stream.generate(() -> random.ints(1 + random.nextInt(16), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining()))
                .limit(TEXTS);
    }

    @Test
    void everyTextIsAQueryAndPrintingItGivesTheSame() {
        randomTexts().forEach(text -> {
            var clause = QueryParser.parse(text);
            assertThat(QueryParser.parse(clause.print()))
                    .as("%s printed as %s", text, clause.print())
                    .isEqualTo(clause);
        });
    }

    /// The readings that keep less of the language are for what nobody thought of.
    @Test
    void theFirstReadingOfEveryTextIsOneOfLucene() throws QueryNodeException {
        for (var text : randomTexts().filter(text -> !text.isBlank()).toList()) {
            new StandardSyntaxParser()
                    .parse(LenientText.of(text, Tokens.Reading.ALL).text(), "");
        }
    }

    @Test
    void theOtherReadingsAreTooAndKeepLess() throws QueryNodeException {
        for (var text : randomTexts().filter(text -> !text.isBlank()).toList()) {
            for (var reading : Tokens.Reading.values()) {
                new StandardSyntaxParser().parse(LenientText.of(text, reading).text(), "");
            }
        }
        var typed = "topic:orm \"a b\" -c (d OR wor*)";
        assertThat(LenientText.of(typed, Tokens.Reading.QUOTES_AND_FIELDS).text())
                .isEqualTo("topic:orm \"a b\" \\-c \\(d \\OR wor\\*\\)");
        assertThat(LenientText.of(typed, Tokens.Reading.NOTHING).text())
                .isEqualTo("topic\\:orm \\\"a b\\\" \\-c \\(d \\OR wor\\*\\)");
    }

    @Test
    void aWordKnowsWhereItWasTyped() {
        randomTexts()
                .forEach(text -> QueryParser.parse(text).spelt().forEach(word -> {
                    assertThat(word.start()).isLessThan(word.end());
                    assertThat(word.end()).isLessThanOrEqualTo(text.length());
                    assertThat(text.substring(word.start(), word.end()).replace("\\", ""))
                            .isEqualTo(word.text().replace("\\", ""));
                }));
    }

    @Test
    void wordsAreSpeltThatMayBeMisspelt() {
        var typed =
                "harbour (quay OR +sand^2) question:deep -moon topic:tides \"high water\" wav* rope~1 line:5 is:open";
        assertThat(QueryParser.parse(typed).spelt())
                .extracting(Clause.Word::text)
                .containsExactlyInAnyOrder("harbour", "quay", "sand", "deep");
    }

    @Test
    void clausesAreEqualWhereverTheyWereTyped() {
        assertThat(QueryParser.parse("  mutex   queue")).isEqualTo(QueryParser.parse("mutex queue"));
        assertThat(QueryParser.parse("mutex queue")).isNotEqualTo(QueryParser.parse("queue mutex"));
    }

    @Test
    void groupsAreNestedUpToABound() {
        assertThat(words(nested(Bounds.DEPTH))).containsExactly("a", "b");
        assertThat(words(nested(Bounds.DEPTH + 1))).doesNotContain("a");
    }

    private static String nested(int depth) {
        return "+(".repeat(depth) + "a OR b" + ")".repeat(depth);
    }

    private static List<String> words(String text) {
        return QueryParser.parse(text).spelt().map(Clause.Word::text).toList();
    }

    @Test
    void beyondItsBoundsAThingIsPlainWords() {
        assertThat(words("x ".repeat(3_000))).hasSize(Bounds.LENGTH / 2);
        assertThat(words(numbered("-w%d ", Bounds.SIGNS))).isEmpty();
        assertThat(words(numbered("-w%d ", Bounds.SIGNS + 1))).containsExactly("-w" + Bounds.SIGNS);
        assertThat(ClauseShape.of(QueryParser.parse(numbered("wo%d* ", Bounds.PATTERNS))))
                .doesNotContain("words");
        assertThat(ClauseShape.of(QueryParser.parse(numbered("wo%d* ", Bounds.PATTERNS + 1))))
                .contains("words(wo" + Bounds.PATTERNS + "*)");
        assertThat(QueryParser.parse("/a" + "b".repeat(97) + "./")).isInstanceOf(Clause.Regexp.class);
        assertThat(QueryParser.parse("/a" + "b".repeat(98) + "./")).isInstanceOf(Clause.Words.class);
        assertThat(QueryParser.parse("/(a{10}b){100}/")).isInstanceOf(Clause.Regexp.class);
        assertThat(QueryParser.parse("/(a{10}b){101}/")).isInstanceOf(Clause.Words.class);
    }

    private static String numbered(String part, int times) {
        return IntStream.range(0, times).mapToObj(i -> part.formatted(i)).collect(Collectors.joining());
    }
}
