package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What every engine behind the port promises, tested on documents written for it. An engine is tested by a subclass
/// that opens it; the promises stand by subject in the interfaces, those about the engine as a whole here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchEngineContract
        implements SearchPromises,
                PagingPromises,
                FilterPromises,
                EntryPromises,
                SimilarPromises,
                GapPromises,
                HostileQueryPromises {
    private static final Path MATERIAL = Path.of("src", "test", "resources", "quarry", "search", "contract");
    private static final int THREADS = 8;

    private @Nullable SearchEngine engine;

    /// An engine that finds the entries of some documents.
    ///
    /// @param documents a folder of them
    /// @param folder    an empty one, for what the engine needs to keep
    abstract SearchEngine open(Path documents, Path folder) throws IOException;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        engine = open(MATERIAL, folder);
    }

    @AfterAll
    void close() throws IOException {
        engine().close();
    }

    @Override
    public final SearchEngine engine() {
        var opened = engine;
        if (opened == null) {
            throw new IllegalStateException("no engine is open");
        }
        return opened;
    }

    @Test
    void theEditionStaysAsLongAsTheMaterialDoes() throws IOException {
        var edition = engine().edition();
        search(SearchRequest.of("deadlock"));
        engine().similarQuestions().readiness();
        assertThat(engine().edition()).isNotBlank().isEqualTo(edition);
    }

    @Test
    void anOpenEngineIsReady() {
        assertThatCode(() -> engine().requireReady()).doesNotThrowAnyException();
    }

    @Test
    void aClosedEngineSaysSo(@TempDir Path folder) throws IOException {
        var closed = open(MATERIAL, folder);
        var similar = closed.similarQuestions();
        var id = entries().getFirst().id();
        assertThat(closed.entry(id)).isPresent();
        closed.close();
        closed.close();
        var asked = List.<ThrowingCallable>of(
                () -> closed.search(SearchRequest.of("deadlock")),
                () -> closed.suggest("what", 5),
                () -> closed.entry(id),
                () -> closed.forEachEntry(entry -> {}),
                closed::coverage,
                closed::isEmpty,
                closed::requireReady,
                () -> closed.unknown(Promises.topic("Alchemy")),
                () -> similar.to("What is a deadlock?", 5),
                () -> similar.toEntry(id, 5),
                () -> similar.answersTo(id),
                () -> similar.duplicates(0, 5),
                () -> similar.gaps(Filter.NONE),
                similar::readiness);
        for (var ask : asked) {
            assertThatThrownBy(ask).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
        }
    }

    @Test
    void manyThreadsAtOnceAreAnsweredAsOneIs() throws Exception {
        var alone = answers();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var together = new ArrayList<Future<List<Object>>>();
            for (int i = 0; i < THREADS; i++) {
                together.add(threads.submit((Callable<List<Object>>) this::answers));
            }
            for (var answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        }
    }

    /// Of everything that can be asked.
    private List<Object> answers() throws IOException {
        var answers = new ArrayList<Object>();
        for (var entry : entries()) {
            var result = search(SearchRequest.of(entry.question()));
            answers.add(result.hits());
            answers.add(result.facets());
            answers.add(engine().suggest(entry.question(), 5));
            answers.add(engine().similarQuestions().toEntry(entry.id(), 5));
        }
        answers.add(engine().coverage());
        answers.add(engine().similarQuestions().duplicates());
        answers.add(engine().similarQuestions().gaps(Filter.NONE));
        answers.add(engine().similarQuestions().readiness());
        return answers;
    }
}
