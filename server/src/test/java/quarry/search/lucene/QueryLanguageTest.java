package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.SearchRequest;

/// What the query language finds in a real index of documents with one question each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryLanguageTest {
    /// Beyond what any range of these tests ends at.
    private static final int LINES = 60;

    private IndexedNotes notes;

    @BeforeAll
    void openIndex(@TempDir Path folder) throws IOException {
        var texts = new HashMap<String, String>();
        try (var table = QueryLanguageTest.class.getResourceAsStream("language.txt")) {
            assertThat(table).isNotNull();
            for (var line : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var columns = line.split("\t", 3);
                var answer = columns.length > 2 ? columns[2].replace("```", "\n```\n") : "";
                texts.put(columns[0] + ".md", "## " + columns[1] + "\n\n" + answer + "\n");
            }
        }
        texts.put("late.md", "\n".repeat(LINES) + "## Who arrives late?\n\nTrains.\n");
        notes = IndexedNotes.in(folder, Map.copyOf(texts));
    }

    @AfterAll
    void closeIndex() throws IOException {
        notes.close();
    }

    /// The names of the documents found, best first.
    private List<String> found(String query) throws IOException {
        var request = new SearchRequest(query, 0, SearchRequest.MAX_SIZE, Filter.NONE, false, false, Mode.LEXICAL);
        return notes.engine().search(request).hits().stream()
                .map(hit -> hit.entry().source().document().replace(".md", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "save(); save",
                "null=True; null-true",
                "Django: what is it?; django",
                "C:\\temp; temp",
                "http://x.y/z; address",
                "!important; important",
                "{% block %}; block",
                "[1,2,3]; list",
                "a AND; and",
                "-; minus",
                "\"open quote; quote"
            })
    void whatIsNoSyntaxIsPlainWords(String query, String first) throws IOException {
        assertThat(found(query)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"1 << 31\"; shift-31",
                "\"===\"; identity",
                "\"=>\"; arrow",
                "\"&&\"; both",
                "\"C++\"; cpp",
                "\"{% block\"; block",
                "\"null=True\"; null-true",
                "\"->\"; pointer",
                "\"?.\"; optional"
            })
    void quotesWithSignsMeanExactlyThese(String query, String only) throws IOException {
        assertThat(found(query)).containsExactly(only);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "===; identity",
                "=>; arrow",
                "&&; both",
                "||; either",
                "??; fallback",
                ":=; walrus",
                "::; scope",
                "<<; shift-30 shift-31",
                "->; pointer",
                "**; power"
            })
    void operatorsAreFoundWithoutQuotes(String query, String all) throws IOException {
        assertThat(found(query)).containsExactlyInAnyOrder(all.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "mutex AND queue; mutex-queue",
                "mutex && queue; mutex-queue",
                "queue OR ward; queue mutex-queue ward",
                "queue || ward; queue mutex-queue ward",
                "queue NOT mutex; queue",
                "queue AND !mutex; queue",
                "+queue -mutex; queue",
                "mutex AND (queue OR (stack AND heap)); mutex-queue mutex-stack",
                "mutex AND NOT (queue OR (stack AND heap)); mutex mutex-tree",
                "(ward OR (queue AND (mutex OR tree))) AND guard; mutex-queue",
                "question:(queue OR ward); queue mutex-queue ward",
                "answer:lock; mutex",
                "source:mutex- AND tree; mutex-tree"
            })
    void operatorsAndGroupsMeanWhatTheySay(String query, String all) throws IOException {
        assertThat(found(query)).containsExactlyInAnyOrder(all.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "w?rd; word ward",
                "que*; queue mutex-queue",
                "wird~1; word ward weird",
                "/w[ao]rd/; word ward",
                "\"plain words\"; near",
                "\"two words\"~5; near",
                "\"two words\"~20; near far",
                "\"two words\"~1; "
            })
    void patternsAndPhrasesFindWhatMatches(String query, String all) throws IOException {
        assertThat(found(query)).containsExactlyInAnyOrder(all == null ? new String[0] : all.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "line:[2 TO *]; late",
                "asked:[3 TO *]; circle-one circle-two circle-three",
                "asked:[2 TO 2]; twice-one twice-two",
                "has:code; coded",
                "is:open; open placeholder",
                "is:unanswered; open",
                "is:placeholder; placeholder",
                "is:answered AND late; late"
            })
    void rangesAndFlagsNarrow(String query, String all) throws IOException {
        assertThat(found(query)).containsExactlyInAnyOrder(all.split(" ", -1));
    }

    @Test
    void aRangeOfLinesHasItsEndsAndNoMore() throws IOException {
        assertThat(found("line:[1 TO 50]")).hasSize(found("").size() - 1).doesNotContain("late");
        assertThat(found("line:[50 TO " + (LINES + 1) + "]")).containsExactly("late");
        assertThat(found("line:{50 TO " + (LINES + 1) + "}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutex^3 queue^0.5", "mutex^0.5 queue^3"})
    void boostsOrder(String query) throws IOException {
        assertThat(found(query)).first().isEqualTo("mutex-queue");
        assertThat(found(query.replace(" ", " OR "))).contains("mutex", "queue");
    }
}
