package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.entry.State;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.OpenIndex;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// With real indexes of two documents that ask the same, only one of which knows the answer.
final class SameQuestionsTest {
    private static final String GUIDE = """
            ## What is a lighthouse keeper?

            Somebody who trims the wick and polishes the Fresnel lens.

            ## How do you anchor a boat in sand?

            Let out plenty of chain.
            """;

    private static final String LIST = """
            1. What is a lighthouse keeper?
            2. Which knot holds best on a wet rope?
            3. How deep is the harbour?
            """;

    @TempDir
    private Path folder;

    private OpenIndex open;
    private SearchEngine engine;

    @BeforeEach
    void openIndex() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("guide.md"), GUIDE);
        Files.writeString(documents.resolve("list.txt"), LIST);
        var index = folder.resolve("index");
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
        open = LuceneIndex.open(index);
        engine = open.engine();
    }

    @AfterEach
    void closeIndex() throws IOException {
        open.close();
    }

    private SearchResult search(String query, Filter filter, boolean exact) throws IOException {
        return engine.search(new SearchRequest(query, 0, 10, filter, false, false, Mode.LEXICAL, exact, false));
    }

    @Test
    void anOpenQuestionIsFoundByWhatItsAnsweredDuplicateSays() throws IOException {
        var hits = search("fresnel", Filter.NONE, false).hits();

        assertThat(hits).extracting(hit -> hit.entry().state()).containsExactly(State.ANSWERED, State.UNANSWERED);
        assertThat(hits).allSatisfy(hit -> assertThat(hit.entry().question()).contains("lighthouse"));
        assertThat(hits.get(1).score()).isLessThan(hits.get(0).score());
    }

    @Test
    void belowAFilterAndInItsCountsToo() throws IOException {
        var open = new Filter(Set.of(), Set.of(), Set.of(State.UNANSWERED), Set.of(), false);
        var result = search("fresnel", open, false);

        assertThat(result.hits())
                .extracting(hit -> hit.entry().question())
                .containsExactly("What is a lighthouse keeper?");
        assertThat(result.total()).isEqualTo(1);
    }

    @Test
    void whoSearchesAsTypedOrBySignsFindsOnlyWhatHasTheWord() throws IOException {
        assertThat(search("fresnel", Filter.NONE, true).hits()).hasSize(1);
        assertThat(search("\"fresnel lens\"", Filter.NONE, false).hits()).hasSize(1);
        assertThat(search("answer:fresnel", Filter.NONE, false).hits()).hasSize(1);
    }
}
