package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import quarry.entry.State;

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

    private @Nullable OpenIndex index;

    /// An engine that finds the entries of some documents.
    ///
    /// @param documents a folder of them
    /// @param folder    an empty one, for what the engine needs to keep
    abstract OpenIndex open(Path documents, Path folder) throws IOException;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        index = open(MATERIAL, folder);
    }

    @AfterAll
    void close() throws IOException {
        index().close();
    }

    @Override
    public final OpenIndex index() {
        var opened = index;
        if (opened == null) {
            throw new IllegalStateException("no index is open");
        }
        return opened;
    }

    @Test
    void theEditionStaysAsLongAsTheMaterialDoes() throws IOException {
        var edition = index().edition();
        search(SearchRequest.of("deadlock"));
        index().relations().readiness();
        assertThat(index().edition()).isNotBlank().isEqualTo(edition);
    }

    @Test
    void anOpenEngineIsReady() {
        assertThatCode(() -> index().requireReady()).doesNotThrowAnyException();
    }

    @Test
    void aClosedEngineSaysSo(@TempDir Path folder) throws IOException {
        var closed = open(MATERIAL, folder);
        var engine = closed.engine();
        var relations = closed.relations();
        var concepts = closed.concepts();
        var id = entries().getFirst().id();
        assertThat(engine.entry(id)).isPresent();
        closed.close();
        closed.close();
        var asked = List.<ThrowingCallable>of(
                () -> engine.search(SearchRequest.of("deadlock")),
                () -> engine.suggest("what", 5),
                () -> engine.entry(id),
                () -> engine.forEachEntry(entry -> {}),
                engine::coverage,
                engine::isEmpty,
                closed::requireReady,
                closed::edition,
                () -> engine.unknown(Promises.topic("Alchemy")),
                () -> relations.to("What is a deadlock?", 5),
                () -> relations.toEntry(id, 5),
                () -> relations.answersTo(id),
                () -> relations.duplicates(0, 5),
                () -> relations.gaps(Filter.NONE),
                relations::readiness,
                () -> concepts.naming(new Named("deadlock", false, Set.of(State.ANSWERED), 5)),
                concepts::synonyms,
                () -> closed.rankings().ranked("deadlock", DeepRankings.Way.LEXICAL, 5));
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
            answers.add(index().relations().toEntry(entry.id(), 5));
        }
        answers.add(engine().coverage());
        answers.add(index().relations().duplicates());
        answers.add(index().relations().gaps(Filter.NONE));
        answers.add(index().relations().readiness());
        return answers;
    }
}
