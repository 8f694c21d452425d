package quarry.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.search.Facets;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.lucene.IndexedNotes;

/// Counts searches of a real index of one document.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MissedSearchesTest {
    private static final String NOTES = """
            # Orchard

            ### How do you prune an apple tree?

            In late winter, with sharp blades.

            ### What is a rootstock?

            What the scion is grafted upon.
            """;

    private IndexedNotes notes;
    private SearchEngine engine;

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        notes = IndexedNotes.in(folder, Map.of("notes.md", NOTES, "synonyms.txt", "rootstock, understock\n"));
        engine = notes.engine();
    }

    @AfterAll
    void close() throws IOException {
        notes.close();
    }

    private List<MissedSearch> missed(Path folder, SearchRequest... requests) throws IOException {
        try (var searches = MissedSearches.open(folder)) {
            for (var request : requests) {
                searches.note(request, engine.search(request), notes.open().concepts());
            }
        }
        return new MissedSearchFile(folder).read();
    }

    private static SearchRequest lexical(String query) {
        return new SearchRequest(query, 0, 10, Filter.NONE, false, false, Mode.LEXICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes", "pruning a cherry tree", "rootstokc", "\"tree apple\""})
    void whatFindsNothingGoodIsCounted(String query, @TempDir Path folder) throws IOException {
        assertThat(missed(folder, lexical(query))).containsExactly(new MissedSearch(query, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prune apple trees",
                "What is a rootstock?",
                "\"apple tree\"",
                "prune -rootstock",
                "how to graft",
                "understock",
                "?"
            })
    void whatFindsItIsNot(String query, @TempDir Path folder) throws IOException {
        assertThat(missed(folder, lexical(query))).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsToldAndItsSoundLinesCountOn(@TempDir Path index) throws IOException {
        var file = new MissedSearchFile(index);
        assertThat(file.damage()).as("when there is none").isEmpty();
        file.write(List.of(new MissedSearch("helm", 3), new MissedSearch("a\ttab", 1)));
        assertThat(file.damage()).isEmpty();
        assertThat(file.read()).containsExactly(new MissedSearch("helm", 3), new MissedSearch("a\ttab", 1));
        var path = index.resolve("missed-searches.tsv");
        Files.writeString(path, Files.readString(path) + "\0\0\0\0\n");
        assertThat(file.damage().orElseThrow()).contains(path.toString(), "1 line that makes no sense");
        assertThat(file.read()).hasSize(2);
    }

    @Test
    void unfinishedFilteredLaterAndVeryLongSearchesAreNotCounted(@TempDir Path folder) throws IOException {
        var filter = new Filter(Set.of("Databases"), Set.of(), Set.of(), Set.of(), false);
        assertThat(missed(
                        folder,
                        new SearchRequest("kubern", 0, 10, Filter.NONE, false, false, Mode.LEXICAL, false, true),
                        new SearchRequest("kubernetes", 10, 10, Filter.NONE, false, false, Mode.LEXICAL),
                        new SearchRequest("kubernetes", 0, 10, filter, false, false, Mode.LEXICAL),
                        lexical("kubernetes ".repeat(30))))
                .isEmpty();
    }

    @Test
    void countsGoOnAfterARestartWhateverTheCaseAndSpaces(@TempDir Path folder) throws IOException {
        missed(folder, lexical("Kubernetes  pods"), lexical("helm"));
        missed(folder, lexical(" kubernetes\tPods "));
        try (var searches = MissedSearches.open(folder)) {
            assertThat(searches.list())
                    .extracting(MissedSearch::query, MissedSearch::count)
                    .containsExactly(tuple("kubernetes pods", 2L), tuple("helm", 1L));
        }
    }

    @Test
    void manyThreadsLoseNothing(@TempDir Path folder) throws IOException {
        var result = engine.search(lexical("kubernetes"));
        try (var searches = MissedSearches.open(folder)) {
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 200; i++) {
                    threads.execute(() -> searches.note(
                            lexical("kubernetes"), result, notes.open().concepts()));
                }
            }
        }
        assertThat(new MissedSearchFile(folder).read()).containsExactly(new MissedSearch("kubernetes", 200));
    }

    @Test
    void theRarestGoesWhenThereAreTooMany(@TempDir Path folder) throws IOException {
        var file = new MissedSearchFile(folder);
        file.write(java.util.stream.IntStream.range(0, MissedSearches.MOST)
                .mapToObj(i -> new MissedSearch("text " + i, i == 3 ? 1 : 2))
                .toList());
        var kept = missed(folder, lexical("kubernetes"));
        assertThat(kept)
                .hasSize(MissedSearches.MOST)
                .contains(new MissedSearch("kubernetes", 1), new MissedSearch("text 0", 2))
                .doesNotContain(new MissedSearch("text 3", 1));
    }

    @Test
    void linesThatMakeNoSenseArePassedOver(@TempDir Path folder) throws IOException {
        Files.write(
                folder.resolve("missed-searches.tsv"),
                "2\thelm\nx\ty\n\n-1\tz\n3\t\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(new MissedSearchFile(folder).read()).containsExactly(new MissedSearch("helm", 2));
    }

    @Test
    void aFolderThatCannotBeWrittenFailsNoSearch(@TempDir Path folder) throws IOException {
        var none = folder.resolve("none");
        var empty =
                new SearchResult("helm", 0, true, 1, List.of(), new Facets(List.of(), List.of(), List.of(), List.of()));
        var searches = MissedSearches.open(none);
        searches.note(lexical("helm"), empty, notes.open().concepts());
        searches.close();
        searches.note(lexical("helm"), empty, notes.open().concepts());
        assertThat(searches.list()).containsExactly(new MissedSearch("helm", 1));
        assertThat(none).doesNotExist();
    }
}
