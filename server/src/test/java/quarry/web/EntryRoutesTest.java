package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import quarry.entry.Entry;
import quarry.report.Json;
import quarry.search.InMemoryIndex;
import quarry.search.OpenIndex;

final class EntryRoutesTest {
    private static final List<Entry> ENTRIES = SampleEntries.all();

    @Test
    void anEntryIsFoundByItsId() throws Exception {
        try (var http = HttpSession.over(new InMemoryIndex(ENTRIES))) {
            var response = http.get("/api/entries/prefetch");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(Json.entry(ENTRIES.getFirst()));
            JsonNode entry = HttpSession.json(response);
            assertThat(entry.path("section").asText()).isEqualTo("Models & queries");
            assertThat(entry.has("answerHtml")).isFalse();
        }
    }

    @Test
    void theAnswerIsRenderedWhenItIsAskedFor() throws Exception {
        try (var http = HttpSession.over(new InMemoryIndex(ENTRIES))) {
            JsonNode entry = http.json("/api/entries/prefetch?html=true");
            assertThat(entry.path("answerHtml").asText())
                    .contains("<strong>many-to-many</strong>", "<table>", "language-python");
            assertThat(entry.path("answer").asText()).contains("**many-to-many**");
            assertThat(http.get("/api/entries/prefetch?html=please").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void anUnknownIdIsAProblem() throws Exception {
        try (var http = HttpSession.over(new InMemoryIndex(ENTRIES))) {
            var response = http.get("/api/entries/nobody");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(HttpSession.json(response).path("detail").asText())
                    .startsWith("no entry has the id 'nobody'; search for");
        }
    }

    @Test
    void allEntriesComeOneALine() throws Exception {
        try (var http = HttpSession.over(new InMemoryIndex(ENTRIES))) {
            var response = http.get("/api/entries");
            assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
            List<String> lines = response.body().lines().toList();
            assertThat(lines).hasSameSizeAs(ENTRIES);
            assertThat(lines)
                    .isEqualTo(ENTRIES.stream()
                            .sorted(Comparator.comparing(
                                            (Entry entry) -> entry.source().document())
                                    .thenComparingInt(entry -> entry.source().line()))
                            .map(Json::entry)
                            .toList());
            assertThat(response.body()).endsWith("}\n");
        }
    }

    @Test
    void allEntriesComePackedToThoseWhoAcceptIt() throws Exception {
        try (var http = HttpSession.over(new InMemoryIndex(ENTRIES))) {
            var response = http.open("/api/entries", "Accept-Encoding", "gzip");
            assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
            try (var body = new GZIPInputStream(response.body())) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8).lines())
                        .hasSameSizeAs(ENTRIES);
            }
        }
    }

    @Test
    void entriesAreSentWhileOthersAreStillRead() throws Exception {
        var received = new CountDownLatch(1);
        OpenIndex waiting = new EngineWithEntries(reader -> {
            // More than fits into the buffers on the way.
            for (int i = 0; i < 2_000; i++) {
                reader.accept(ENTRIES.getFirst());
            }
            await(received);
            reader.accept(ENTRIES.getLast());
        });
        try (var http = HttpSession.over(waiting)) {
            var response = http.open("/api/entries");
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo(Json.entry(ENTRIES.getFirst()));
                received.countDown();
                assertThat(lines.lines().toList()).hasSize(2_000).last().isEqualTo(Json.entry(ENTRIES.getLast()));
            }
        }
    }

    @Test
    void aStreamThatFailsOnTheWayIsNotTakenForTheWhole() throws Exception {
        OpenIndex failing = new EngineWithEntries(reader -> {
            for (int i = 0; i < 2_000; i++) {
                reader.accept(ENTRIES.getFirst());
            }
            throw new IllegalStateException("the disk is gone");
        });
        try (var http = HttpSession.over(failing)) {
            assertThatThrownBy(() -> http.get("/api/entries")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aStreamThatFailsAtOnceIsAProblem() throws Exception {
        OpenIndex failing = new EngineWithEntries(reader -> {
            throw new IllegalStateException("the disk is gone");
        });
        try (var http = HttpSession.over(failing)) {
            var response = http.get("/api/entries");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.body()).doesNotContain("disk", "Exception");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An engine whose entries come from somewhere else.
    private record EngineWithEntries(Consumer<Consumer<Entry>> entries) implements IndexOnSamples {
        @Override
        public void forEachEntry(Consumer<Entry> reader) {
            entries.accept(reader);
        }
    }
}
