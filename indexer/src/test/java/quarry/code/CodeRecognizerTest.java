package quarry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.testing.Growth;

class CodeRecognizerTest {
    private static final List<String> BEFORE = List.of("The request is handled in steps.", "");
    private static final List<String> AFTER = List.of("", "That is all there is to say about it.");

    static List<String> prose() {
        return Samples.prose();
    }

    static Stream<Samples.Sample> code() {
        return Samples.code();
    }

    @ParameterizedTest
    @MethodSource("prose")
    void proseIsNeverTakenForCode(String line) {
        assertThat(CodeRecognizer.find(List.of(line))).isEmpty();
        assertThat(CodeRecognizer.find(concat(BEFORE, List.of(line), AFTER))).isEmpty();
    }

    @Test
    void proseUnderProseIsNoCodeEither() {
        assertThat(CodeRecognizer.find(Samples.prose())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("code")
    void codeIsOneRunAndItsLanguageIsKnown(Samples.Sample sample) {
        var runs = CodeRecognizer.find(sample.lines());

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.from()).isZero();
            assertThat(run.to()).isEqualTo(sample.lines().size());
        });
        if (!"-".equals(sample.language())) {
            assertThat(runs.getFirst().language()).isEqualTo(sample.language());
        }
    }

    @ParameterizedTest
    @MethodSource("code")
    void codeBetweenParagraphsIsFoundAndTheyAreLeftOut(Samples.Sample sample) {
        var runs = CodeRecognizer.find(concat(BEFORE, sample.lines(), AFTER));

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.from()).isEqualTo(BEFORE.size());
            assertThat(run.to()).isEqualTo(BEFORE.size() + sample.lines().size());
        });
    }

    @ParameterizedTest
    @MethodSource("code")
    void proseRightAboveAndBelowCodeStaysProse(Samples.Sample sample) {
        var runs = CodeRecognizer.find(
                concat(List.of("Here is how that is done:"), sample.lines(), List.of("It then shows the sum of all.")));

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.from()).isEqualTo(1);
            assertThat(run.to()).isEqualTo(1 + sample.lines().size());
        });
    }

    @Test
    void commandsPartedByProseAreSnippetsOfTheirOwn() {
        var runs = CodeRecognizer.find(lines("""
                Write the migration:
                python manage.py makemigrations

                Then run it:
                python manage.py migrate
                """));

        assertThat(runs)
                .extracting(CodeRun::text)
                .containsExactly("python manage.py makemigrations", "python manage.py migrate");
        assertThat(runs).extracting(CodeRun::language).containsOnly("shell");
    }

    @Test
    void aCommandAndSettingsPartedByABlankLineAreTwoSnippets() {
        var runs = CodeRecognizer.find(lines("""
                pip install django-redis

                CACHES = {
                    "default": {"BACKEND": "django_redis.cache.RedisCache"},
                }
                """));

        assertThat(runs).extracting(CodeRun::from).containsExactly(0, 2);
    }

    @Test
    void theTextIsKeptByteForByte() {
        var code = List.of("total  =  sum( prices )   # with odd blanks", "\tprint(total)");

        assertThat(CodeRecognizer.find(code))
                .singleElement()
                .extracting(CodeRun::text)
                .isEqualTo(String.join("\n", code));
    }

    @Test
    void whatTheWholeRunIsIndentedByIsLeftOut() {
        var runs = CodeRecognizer.find(List.of("    for x in xs:", "        print(x)", "", "    print(len(xs))"));

        assertThat(runs)
                .singleElement()
                .extracting(CodeRun::text)
                .isEqualTo("for x in xs:\n    print(x)\n\nprint(len(xs))");
    }

    @Test
    void aLeadInMakesCodeOfALineThatAloneWouldNotBe() {
        assertThat(CodeRecognizer.find(List.of("import shop"))).isEmpty();
        assertThat(CodeRecognizer.find(List.of("Example:", "import shop"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "Python", "python3", "pythonCopyEdit", "pythonCopy code"})
    void aLineThatOnlyNamesTheLanguageBelongsToTheRunButNotToItsText(String name) {
        var code = "class Tag(models.Model): name = models.CharField(max_length=9) def __str__(self): return self.name";

        assertThat(CodeRecognizer.find(List.of("Some prose.", "", name, "", code, "", "More prose.")))
                .containsExactly(new CodeRun(2, 5, "python", code));
    }

    @Test
    void aCopiedButtonBetweenTheLanguageAndTheCodeIsLeftOut() {
        assertThat(CodeRecognizer.find(List.of("bash", "Copy code", "docker compose up -d", "", "It starts.")))
                .containsExactly(new CodeRun(0, 3, "shell", "docker compose up -d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Python is a language with dynamic types (checked at run time).",
                "A query language for tables; it has joins, views and transactions.",
                "What is the difference between a list and a tuple?",
                "• Readable syntax",
                "Java",
            })
    void aHeadingThatNamesALanguageMakesNoCodeOfTheProseBelow(String below) {
        assertThat(CodeRecognizer.find(List.of("SQL", "", below))).isEmpty();
        assertThat(CodeRecognizer.find(List.of("Python", below))).isEmpty();
        assertThat(CodeRecognizer.find(List.of("Java", "", below))).isEmpty();
    }

    @Test
    void aFlattenedTemplateUnderItsLanguageIsCode() {
        var code = "{% extends \"base.html\" %} {% block title %}Shop{% endblock %} <p>Some text for the reader</p>";

        assertThat(CodeRecognizer.find(List.of("html", "", code))).containsExactly(new CodeRun(0, 3, "html", code));
    }

    @Test
    void aCommentAboveCodeBelongsToItAndAHeadingDoesNot() {
        var runs = CodeRecognizer.find(lines("""
                # Slow

                Some prose on it.

                # one query a book
                for book in books:
                    print(book.author.name)
                """));

        assertThat(runs).singleElement().extracting(CodeRun::from).isEqualTo(4);
    }

    @Test
    void aRunIsWithinTheLinesAndAfterTheOneBeforeWhateverTheLinesAre() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261);
        var pool = concat(
                Samples.prose(),
                Samples.code().flatMap(sample -> sample.lines().stream()).toList());
        for (var round = 0; round < 400; round++) {
            var lines = randomLines(random, pool);
            var end = 0;
            for (var run : CodeRecognizer.find(lines)) {
                assertThat(run.from()).isGreaterThanOrEqualTo(end);
                assertThat(run.to()).isBetween(run.from() + 1, lines.size());
                assertThat(lines.get(run.from())).isNotBlank();
                assertThat(lines.get(run.to() - 1)).isNotBlank();
                end = run.to();
            }
        }
    }

    private static List<String> randomLines(RandomGenerator random, List<String> pool) {
        var lines = new ArrayList<String>();
        for (var i = random.nextInt(60); i > 0; i--) {
            var line = pool.get(random.nextInt(pool.size()));
            lines.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "";
                        case 1 -> line.substring(random.nextInt(line.length() + 1));
                        case 2 -> noise(random);
                        case 3 -> " ".repeat(random.nextInt(9)) + line;
                        default -> line;
                    });
        }
        return lines;
    }

    private static String noise(RandomGenerator random) {
        var alphabet = "ab Z09_\"'`(){}[]<>=:;,.#/\\*-+|&%$@!?~^\té→👉\u0000\ud83d";
        var text = new StringBuilder();
        for (var i = random.nextInt(40); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "a ", "(", "\"", "'", "`", "a.", "a(", "{{ ", "{% x", "<a ", "x = ", "- ", "/*", "\\", "** ",
                "key: ", "a, ", "|", "$ "
            })
    void aLineTakesTimeByItsLength(String piece) throws Exception {
        Growth.assertInProportion(
                1_000_000,
                length -> piece.repeat(length / piece.length()),
                line -> assertThat(CodeRecognizer.find(List.of("Before it.", "", line, "", "python", line))
                                .size())
                        .isLessThan(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = [",
                "def f():",
                "key:",
                "# note",
                "{",
                "<div class=\"a\">",
                "\"\"\"",
                "python",
                ">>> x",
                "some words of prose"
            })
    void manyLinesTakeTimeByTheirNumber(String line) throws Exception {
        Growth.assertInProportion(
                200_000,
                count -> inThrees(line, count),
                lines -> assertThat(CodeRecognizer.find(lines))
                        .allSatisfy(run -> assertThat(run.to()).isLessThanOrEqualTo(lines.size())));
    }

    private static List<String> inThrees(String line, int count) {
        return IntStream.range(0, count + count / 3)
                .mapToObj(i -> i % 4 == 1 ? "" : line)
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> concat(List<String> first, List<String> second, List<String> third) {
        return concat(concat(first, second), third);
    }
}
