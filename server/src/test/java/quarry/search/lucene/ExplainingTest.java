package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.index.lucene.VectorRun;
import quarry.search.Filter;
import quarry.search.Hit;
import quarry.search.Mode;
import quarry.search.OpenIndex;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.vector.SentenceModel;

/// Asks a real index why its hits stand where they stand.
final class ExplainingTest {
    private static final String NOTES = """
            ## How does tide_table differ from a moon calendar?

            It is computed per harbour. Calendars tell phases.

            ```python
            heights = tide_table(harbour)
            ```

            ## Which anchors hold in sand?

            Ploughs and claws. A quick response team (QRT) lifts lost anchors.

            ## What is a quick response team?

            ## How do you keep ropes from rotting in a damp locker?

            Dry them first. A tide table on the wall does not help.

            ## How do you keep ropes from rotting in a damp locker below deck?

            Air the locker.
            """;
    private static final Pattern SCORE = Pattern.compile(
            "Score ([0-9.]+)(?: = ([0-9.]+) × ([0-9.]+), because it .*|; it .*, which adds nothing)\\.");
    private static final Pattern REASON = Pattern.compile("([0-9.]+) for (.+?): (.*)\\.");
    private static final Pattern SHARE = Pattern.compile("\\(([0-9.]+)\\)");

    @TempDir
    private Path folder = Path.of("");

    private OpenIndex open;
    private SearchEngine engine;

    @BeforeEach
    void openIndex() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("notes.md"), NOTES);
        var index = folder.resolve("index");
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
        VectorRun.complete(index, SentenceModel.shipped().load().orElseThrow(), (n, of) -> true);
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
        open = LuceneIndex.open(index);
        engine = open.engine();
    }

    @AfterEach
    void closeIndex() throws IOException {
        open.close();
    }

    private SearchResult search(String query, Mode mode, boolean typing) throws IOException {
        var result = engine.search(new SearchRequest(query, 0, 10, Filter.NONE, true, true, mode, false, typing));
        assertThat(result.hits()).isNotEmpty();
        return result;
    }

    private List<String> first(String query) throws IOException {
        return lines(search(query, Mode.LEXICAL, false).hits().getFirst());
    }

    private static List<String> lines(Hit hit) {
        return Objects.requireNonNull(hit.explanation()).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tide_table",
                "tide table",
                "tidetable",
                "what holds anchors in sand",
                "qrt",
                "\"damp locker\" -moon",
                "question:anchors",
                "(ropes OR anchors) +sand",
                "topic:general rop*",
                "+anhcors sand",
                "ropes rotting where it is damp",
                ""
            })
    void theNumbersAddUpToTheScore(String query) throws IOException {
        for (var mode : Mode.values()) {
            for (var hit : search(query, mode, false).hits()) {
                var lines = lines(hit);
                var score = SCORE.matcher(lines.getFirst());
                assertThat(score.matches()).as(lines.getFirst()).isTrue();
                assertThat(Double.parseDouble(score.group(1))).isCloseTo(hit.score(), within(0.002));
                boolean factored = score.group(2) != null;
                double sum = Double.parseDouble(factored ? score.group(2) : score.group(1));
                double factor = factored ? Double.parseDouble(score.group(3)) : 1;
                assertThat(sum * factor).isCloseTo(hit.score(), within(0.002 + hit.score() * 0.0005));
                double reasons = 0;
                for (var line : lines.subList(1, lines.size())) {
                    var reason = REASON.matcher(line);
                    if (reason.matches()) {
                        double value = Double.parseDouble(reason.group(1));
                        double shares = SHARE.matcher(reason.group(3))
                                .results()
                                .mapToDouble(share -> Double.parseDouble(share.group(1)))
                                .sum();
                        assertThat(shares).as(line).isCloseTo(value, within(0.01));
                        reasons += value;
                    }
                }
                assertThat(reasons).as(hit.explanation()).isCloseTo(sum, within(0.01));
            }
        }
    }

    @Test
    void aNameIsToldAsTypedInPartsAndByAPart() throws IOException {
        var lines = first("tide_table");
        assertThat(lines.getFirst()).endsWith(", because it is answered.");
        assertThat(lines.get(1))
                .matches("[0-9.]+ for “tide_table”: .*")
                .contains("as typed in the question (", "as typed in the code (", "side by side in the question (");
        assertThat(first("tide table locker").getLast()).isNotEmpty();
    }

    @Test
    void anotherFormAndAnotherNameAreToldAsSuch() throws IOException {
        assertThat(first("anchor sand"))
                .anySatisfy(line -> assertThat(line).contains("for “anchor”: in another form in the question ("));
        assertThat(search("qrt", Mode.LEXICAL, false).hits())
                .flatExtracting(ExplainingTest::lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("for “qrt”: by its other name “quick response team” in the question ("));
    }

    @Test
    void neighboursAndWordsThatAreMissingAreTold() throws IOException {
        assertThat(first("damp locker ropes unicorn"))
                .anySatisfy(
                        line -> assertThat(line).contains("for “damp” and “locker” near each other: in the question"))
                .contains("0.000 for “unicorn”: not in it.");
    }

    @Test
    void whatWasMeantIsTold() throws IOException {
        for (var query : List.of("anchros", "+Anchros sand")) {
            var lines = first(query);
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line)
                            .containsIgnoringCase("for “anchros”: taken for a misspelt “anchors” in the question"));
            assertThat(lines)
                    .last()
                    .asString()
                    .startsWith("Searched for “")
                    .endsWith("” is nowhere in the documents, taken for a misspelt “anchors”.");
        }
        assertThat(lines(search("anch", Mode.LEXICAL, true).hits().getFirst()))
                .anySatisfy(line -> assertThat(line).contains("as the beginning of a word in the question"));
    }

    @Test
    void anOpenQuestionAndWhatIsFoldedAreTold() throws IOException {
        var open = search("\"quick response team\"", Mode.LEXICAL, false).hits().stream()
                .filter(hit -> hit.entry().answer().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(lines(open).getFirst()).endsWith("; it has no answer (unanswered), which adds nothing.");
        assertThat(first("ropes rotting damp locker")).last().isEqualTo("Folded under it: 1 more that asks the same.");
    }

    @Test
    void theShareOfTheMeaningIsTold() throws IOException {
        var result = search("stop ropes rotting in wet rooms", Mode.HYBRID, false);
        assertThat(result.mode()).isEqualTo(Mode.HYBRID);
        assertThat(lines(result.hits().getFirst()))
                .anySatisfy(line -> assertThat(line).contains("for what it means: nearer to the query"))
                .anySatisfy(line -> assertThat(line).startsWith("Points for words are their share"));
    }
}
