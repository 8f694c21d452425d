package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import quarry.search.Mode;
import quarry.search.OpenIndex;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.vector.SentenceModel;

/// Searches by words and meaning over a real index with real vectors.
final class HybridSearchTest {
    private static final String SECURITY = """
            1. How do you store passwords safely?
            Hash them with a slow function and a salt.
            2. What does a firewall do?
            It drops packets that no rule lets through.
            3. How is a session_key made?
            From random bytes; call new_session_key() for another.
            """;
    private static final String OTHERS = """
            1. Why is my program slow when it reads many rows?
            It asks the database once for every row; ask once for all of them.
            2. What is a tuple?
            A list that cannot change.
            3. How do you protect credentials at rest?
            4. Which sorting algorithm is stable?
            Merge sort keeps equal elements in order.
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path index = Path.of("");
    private OpenIndex open;
    private SearchEngine engine;

    @BeforeEach
    void openIndex() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("security.txt"), SECURITY);
        Files.writeString(documents.resolve("others.txt"), OTHERS);
        index = folder.resolve("index");
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
        open = LuceneIndex.open(index);
        engine = open.engine();
        var encoder = SentenceModel.shipped().load().orElseThrow();
        VectorRun.complete(index, encoder, (done, wanted) -> true);
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
    }

    @AfterEach
    void closeIndex() throws IOException {
        open.close();
    }

    private SearchResult search(String query, Mode mode) throws IOException {
        return engine.search(new SearchRequest(query, 0, 10, Filter.NONE, false, true, mode));
    }

    private static List<String> questions(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().question()).toList();
    }

    @Test
    void whatSaysTheSameInOtherWordsIsFound() throws IOException {
        open.refresh();
        var hybrid = search("keep secret login data secure", Mode.HYBRID);
        assertThat(hybrid.mode()).isEqualTo(Mode.HYBRID);
        assertThat(hybrid.notes()).isEmpty();
        assertThat(questions(hybrid).subList(0, 2))
                .containsExactlyInAnyOrder(
                        "How do you store passwords safely?", "How do you protect credentials at rest?");
        assertThat(hybrid.hits().getFirst().explanation()).contains(" for what it means: nearer to the query");
        assertThat(questions(search("keep secret login data secure", Mode.LEXICAL)))
                .doesNotContain("How do you store passwords safely?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session_key",
                "session key",
                "new_session_key() session_key",
                "tuple",
                "\"slow function\"",
                "+slow database",
                "question:slow rows",
                ""
            })
    void whoSaysExactlyWhatIsWantedIsAnsweredByWordsAlone(String query) throws IOException {
        open.refresh();
        var hybrid = search(query, Mode.HYBRID);
        assertThat(hybrid.mode()).isEqualTo(Mode.LEXICAL);
        assertThat(questions(hybrid)).isEqualTo(questions(search(query, Mode.LEXICAL)));
    }

    @Test
    void beforeThereAreVectorsWordsServe() throws IOException {
        var result = search("store passwords in a secure way", Mode.HYBRID);
        assertThat(result.mode()).isEqualTo(Mode.LEXICAL);
        assertThat(questions(result)).contains("How do you store passwords safely?");
    }

    @Test
    void aFacetPromisesWhatChoosingItGives() throws IOException {
        open.refresh();
        for (var query : List.of("keep secret login data secure", "slow reading of rows", "what can not change")) {
            var all = search(query, Mode.HYBRID);
            assertThat(all.facets().source()).isNotEmpty();
            for (var promised : all.facets().source()) {
                var filter = new Filter(Set.of(), Set.of(promised.value()), Set.of(), Set.of(), false);
                var chosen = engine.search(new SearchRequest(query, 0, 10, filter, false, false, Mode.HYBRID));
                assertThat(chosen.total()).as("%s in %s", query, promised).isEqualTo(promised.count());
                assertThat(chosen.hits()).hasSize((int) promised.count());
            }
        }
    }

    @Test
    void pagesFollowEachOtherToTheEndWithoutAGapOrADouble() throws IOException {
        open.refresh();
        var query = "how do programs keep data safe and fast";
        var whole = questions(search(query, Mode.HYBRID));
        var paged = new ArrayList<String>();
        for (int from = 0; from < whole.size(); from++) {
            var page = engine.search(new SearchRequest(query, from, 1, Filter.NONE, false, false, Mode.HYBRID));
            assertThat(page.total()).isEqualTo(whole.size());
            paged.addAll(questions(page));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }
}
