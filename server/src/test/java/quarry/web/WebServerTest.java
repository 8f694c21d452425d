package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebServerTest {
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

    private static void assertProblem(HttpResponse<String> response, int status, String told) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = MAPPER.readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).contains(told).doesNotContain("Exception");
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
        "size=-1, size",
        "size=101, size",
        "size=ten, size",
        "from=-5, from",
        "from=x, from",
        "state=lost, state",
        "level=Boss, level",
        "mode=magic, mode",
        "code=maybe, code",
        "fold=2, fold",
        "explain=please, explain"
    })
    void aBadParameterIsNamedWithWhatToUse(String parameter, String told) throws Exception {
        assertProblem(server.get("/api/search?q=x&" + parameter), 400, told);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/nothing",
                "/api/entries/none",
                "/api/suggest?q=a",
                "/api/similar?q=a",
                "/api/gaps",
                "/api/duplicates",
                "/page/nothing.js",
                "/page/../secret"
            })
    void whatIsNotThereIsAProblemDocument(String path) throws Exception {
        assertProblem(server.get(path), 404, "there is n");
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        var response = server.send("POST", "/api/search");
        assertThat(response.statusCode()).isIn(404, 405);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
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
                .contains("<pre><code class=\"language-python\">", "<table>", "rel=\"nofollow noopener noreferrer\"")
                .doesNotContain("<img");
    }

    @Test
    void coverageCountsAgree() throws Exception {
        var coverage = json("/api/coverage");
        assertThat(sum(coverage.path("topics"))).isEqualTo(7).isEqualTo(sum(coverage.path("sources")));
        assertThat(coverage.path("sources").path(1).path("withCode").asInt()).isEqualTo(1);
    }

    private static int sum(JsonNode rows) {
        int sum = 0;
        for (var row : rows) {
            sum += row.path("entries").asInt();
        }
        return sum;
    }

    @Test
    void theServerTellsOfItself() throws Exception {
        assertThat(json("/health/live").path("status").asText()).isEqualTo("live");
        assertThat(json("/health/ready").path("status").asText()).isEqualTo("ready");
        json("/api/search?q=rake");
        assertThat(server.get("/metrics").body()).contains("quarry_search_seconds_count");
    }

    @Test
    void everyDescribedRouteAnswersAndEveryRouteIsDescribed() throws Exception {
        var paths = json("/openapi.json").path("paths");
        var described = new ArrayList<String>();
        paths.fieldNames().forEachRemaining(described::add);
        assertThat(described)
                .containsExactlyInAnyOrder(
                        "/api/search",
                        "/api/entries",
                        "/api/entries/{id}",
                        "/api/coverage",
                        "/health/live",
                        "/health/ready",
                        "/metrics",
                        "/openapi.json");
        for (var path : described) {
            if (!path.contains("{")) {
                assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/coverage", "/entries/any", "/api/search?q=a", "/api/nothing", "/page/app.js"})
    void everyResponseIsGuarded(String path) throws Exception {
        var headers = server.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aForeignNameThatPointsHereIsRefused() throws Exception {
        var address = URI.create(server.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/search?q=a HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").contains("localhost").doesNotContain("\"hits\"");
        }
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws Exception {
        var tag = server.get("/page/page.css").headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/page/page.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aLongQueryIsAnswered() throws Exception {
        assertThat(json("/api/search?q=" + encoded("rake and ".repeat(600)))
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void aTakenPortIsToldWithAWayOut() {
        int port = URI.create(server.address()).getPort();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> WebServer.start(new NoEntries(), "127.0.0.1", port))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--port");
    }

    @Test
    void aFailureOnTheServerShowsNothingOfItsInside() throws Exception {
        try (var broken = WebServer.start(new NoEntries(), "127.0.0.1", 0)) {
            var response = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(URI.create(broken.address() + "/api/search?q=a"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());
            assertProblem(response, 500, "log");
            assertThat(response.body()).doesNotContain("disk on fire", "quarry.");
        }
    }
}
