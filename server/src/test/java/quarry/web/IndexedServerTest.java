package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The server over the real engine and a real index.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IndexedServerTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.in(folder);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        var response = server.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aSearchAnswersAsPromised() throws Exception {
        var result = json("/api/search?q=prune_roses");
        assertThat(result.path("query").asText()).isEqualTo("prune_roses");
        assertThat(result.path("total").asInt()).isEqualTo(2);
        assertThat(result.path("totalRelation").asText()).isEqualTo("eq");
        assertThat(result.path("tookMicros").asLong()).isPositive();
        assertThat(result.path("corrected").isNull()).isTrue();
        var hit = result.path("hits").path(0);
        assertThat(hit.path("question").asText()).isEqualTo("When do you use prune_roses?");
        assertThat(hit.path("section").asText()).isEqualTo("Tools");
        assertThat(hit.path("source").path("document").asText()).isEqualTo("notes.md");
        assertThat(hit.path("source").path("line").asInt()).isEqualTo(4);
        assertThat(hit.path("code").path(0).path("language").asText()).isEqualTo("python");
        assertThat(hit.path("score").asDouble()).isPositive();
        assertThat(hit.path("duplicates").asInt()).isZero();
        assertThat(hit.path("highlights").path("question").asText())
                .isEqualTo("When do you use <mark>prune_roses</mark>?");
        assertThat(hit.path("highlights").path("code").path(0).asText())
                .isEqualTo("<mark>prune_roses</mark>(bed, month=2)");
        for (var facet : List.of("topic", "source", "state", "level")) {
            assertThat(result.path("facets").path(facet).isArray()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"İ", "İİ", "ŉ", "ß", "ΐ", "\uFB03", "\u0000", "\u0301", "\uD83D\uDE00", "\uDBC0\uDC00"})
    void aMisspeltWordIsCorrectedAndToldWhateverStandsBesideIt(String sign) throws Exception {
        for (var query : List.of(sign + " prume roses", "prume " + sign + " roses", "roses prume " + sign)) {
            var corrected = json("/api/search?q=" + encoded(query)).path("corrected");
            assertThat(corrected.path("text").asText()).isEqualTo(query.replace("prume", "prune"));
            assertThat(corrected.path("reason").asText()).isEqualTo("“prume” is nowhere in the documents");
            var word = corrected.path("words").path(0);
            assertThat(word.path("from").asText()).isEqualTo("prume");
            assertThat(word.path("to").asText()).isEqualTo("prune");
            assertThat(word.path("reason").asText()).isNotEmpty();
            assertThat(corrected.path("words")).hasSize(1);
        }
        for (var query : List.of(sign + "prume roses", "pru" + sign + "me roses", "roses prume" + sign)) {
            assertThat(json("/api/search?explain=true&q=" + encoded(query)).path("hits"))
                    .isNotEmpty();
        }
    }

    @Test
    void onlyMarksAreMarkupInHighlights() throws Exception {
        var question = json("/api/search?q=script")
                .path("hits")
                .path(0)
                .path("highlights")
                .path("question")
                .asText();
        assertThat(question).contains("&lt;<mark>script</mark>&gt;").doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "state=answered, 3",
        "state=unanswered, 4",
        "source=notes.md, 3",
        "code=true, 1",
        "source=notes.md&state=unanswered, 1"
    })
    void filtersNarrow(String filter, int total) throws Exception {
        assertThat(json("/api/search?q=&" + filter).path("total").asInt()).isEqualTo(total);
    }

    @Test
    void entriesAreStreamedOneALine() throws Exception {
        var response = server.get("/api/entries");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        var questions = new ArrayList<String>();
        for (var line : response.body().lines().toList()) {
            questions.add(MAPPER.readTree(line).path("question").asText());
        }
        assertThat(questions).hasSize(7).contains("What is loam?", "Why is {% block %} no tag here?");
    }

    @Test
    void anEntryAnswersUnderItsIdAndAsSafeHtml() throws Exception {
        var id = json("/api/search?q=" + encoded("script page"))
                .path("hits")
                .path(0)
                .path("id")
                .asText();
        var entry = json("/api/entries/" + id + "?html=true");
        assertThat(entry.path("id").asText()).isEqualTo(id);
        assertThat(entry.path("answerHtml").asText()).doesNotContain("<img", "<script", "javascript:");
        var roses = json("/api/search?q=prune_roses")
                .path("hits")
                .path(0)
                .path("id")
                .asText();
        assertThat(json("/api/entries/" + roses + "?html=true")
                        .path("answerHtml")
                        .asText())
                .contains("<pre><code class=\"language-python\">", "<table>", "rel=\"nofollow noopener\"")
                .doesNotContain("<img");
    }

    @Test
    void coverageCountsAgree() throws Exception {
        var coverage = json("/api/coverage");
        var topics = coverage.path("topics");
        var sources = coverage.path("sources");
        assertThat(sources.path(1).path("withCode").asInt()).isEqualTo(1);
        var counts = List.of("entries", "answered", "unanswered", "placeholder", "withCode");
        for (var count : counts) {
            assertThat(sum(topics, count)).as(count).isEqualTo(sum(sources, count));
            for (var topic : topics) {
                assertThat(sum(topic.path("bySource"), count))
                        .as("%s of %s", count, topic.path("topic"))
                        .isEqualTo(topic.path(count).asInt());
            }
        }
        for (var row : List.of(topics, sources)) {
            assertThat(sum(row, "entries"))
                    .isEqualTo(sum(row, "answered") + sum(row, "unanswered") + sum(row, "placeholder"))
                    .isEqualTo((int) server.get("/api/entries").body().lines().count());
        }
    }

    private static int sum(JsonNode rows, String count) {
        int sum = 0;
        for (var row : rows) {
            sum += row.path(count).asInt();
        }
        return sum;
    }

    @Test
    void aLongQueryIsAnswered() throws Exception {
        assertThat(json("/api/search?q=" + encoded("rake and ".repeat(600)))
                        .path("total")
                        .asInt())
                .isPositive();
    }
}
