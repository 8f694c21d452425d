package quarry.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.testing.Growth;
import quarry.text.Line;
import quarry.text.Text;
import quarry.topic.TopicClassifier;

/// What holds of every document, however it is written.
final class SplitterPropertyTest {
    private static final Splitter SPLITTER = new Splitter(TopicClassifier.shipped());

    /// Set it to repeat a run that failed.
    private static final long SEED = Long.getLong("seed", 20_260_101);

    private static final String[] LINES = {
        "",
        "",
        "",
        "What is a boat?",
        "How do you sail",
        "1. What is a mast?",
        "2. Explain rigging.",
        "7) Rudder",
        "Q3.",
        "Q: Why float?",
        "A: Water.",
        "# Boats",
        "## What sinks?",
        "### 4. Why tar?",
        "**What is caulk?**",
        "- item",
        "  - inner",
        "* What is pitch?",
        "Mid",
        "<details>",
        "<summary>Who rows?</summary>",
        "</details>",
        "<br/>",
        "```python",
        "```",
        "x = 1",
        "def f():",
        "    return 2",
        "| a | b |",
        "| --- | --- |",
        "TODO",
        "Lorem ipsum dolor sit amet, consectetur.",
        "A plain sentence that says something about boats and oars.",
        "python",
        "https://example.org",
        "[Up](#boats)",
        "---",
        "🔹 5. Sails",
        "ROPES AND KNOTS",
        "Boats:",
        "a\tb\tc",
        "d\te\tf",
        "<script>alert(1)</script>",
        "What is __init__.py? [Senior]",
        "…",
        "<!-- note -->",
        "> quoted"
    };

    static List<List<String>> documents() {
        var random = new SplittableRandom(SEED);
        return IntStream.range(0, 400)
                .mapToObj(i -> random.ints(random.nextInt(1, 60), 0, LINES.length)
                        .mapToObj(line -> LINES[line])
                        .toList())
                .toList();
    }

    private static List<Line> numbered(List<String> lines) {
        var numbered = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            numbered.add(new Line(i + 1, lines.get(i)));
        }
        return numbered;
    }

    private static List<Entry> split(List<String> lines) {
        return SPLITTER.split("doc", new Text("text", "UTF-8", 0, numbered(lines)))
                .entries();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void entriesStandInOrderWithoutOverlapAndHaveIdsOfTheirOwn(List<String> document) {
        var ids = new HashSet<String>();
        int end = 0;
        for (var entry : split(document)) {
            assertThat(entry.source().line())
                    .as("seed %d: %s", SEED, entry.question())
                    .isGreaterThan(end);
            end = entry.source().endLine();
            assertThat(end).isLessThanOrEqualTo(document.size());
            assertThat(ids.add(entry.id())).isTrue();
            assertThat(entry.question()).isNotBlank().doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLineIsInAnEntryLeftOutOrBlank(List<String> document) {
        var numbered = numbered(document);
        var split = SPLITTER.split("doc", new Text("text", "UTF-8", 0, numbered));
        var account = split.account();
        int leftOut =
                account.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(account.lines()).as("seed %d", SEED).isEqualTo(document.size());
        assertThat(account.inEntries() + leftOut + account.blank()).isEqualTo(account.lines());
        long written = document.stream().filter(line -> !line.isBlank()).count();
        assertThat((long) account.written()).isGreaterThanOrEqualTo(written);
        assertThat(split.roles())
                .filteredOn(role -> !numbered.get(role.line() - 1).isBlank()
                        && role.text().equals(numbered.get(role.line() - 1).text()))
                .allMatch(role -> !role.role().isEmpty() || account.leftOut().containsKey("markup"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyWordOfAQuestionStandsInItsDocument(List<String> document) {
        var text = String.join("\n", document);
        for (var entry : split(document)) {
            assertThat(text).as("seed %d", SEED).contains(entry.question().split("[^\\w<]", -1)[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void splittingTwiceGivesTheSame(List<String> document) {
        assertThat(split(document)).as("seed %d", SEED).isEqualTo(split(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", " ", "-", "*", "[", "](", "<", "|", "`", "#", "1. ", "? ", "Q: ", "<a ", "**", "__", "😀", "\\",
                "a | ", "~", "=", ". "
            })
    void aLineTakesTimeByItsLength(String unit) throws Exception {
        Growth.assertInProportion(
                300_000,
                length -> unit.repeat(length / unit.length()),
                line -> split(List.of("What is this?", line, "", "What is that?", line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. What?",
                "# What is it?",
                "<details>",
                "<summary>Why?</summary>",
                "```",
                "```x",
                "- a",
                "**Why?**",
                "Q: Why?",
                "x = [",
                "a  b  c",
                "Why not?",
                "1. a",
                "</details>"
            })
    void manyLinesTakeTimeByTheirNumber(String line) throws Exception {
        Growth.assertInProportion(20_000, count -> Collections.nCopies(count, line), SplitterPropertyTest::split);
    }
}
