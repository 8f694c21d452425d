package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.search.InMemoryIndex;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebServerTest {
    private static final String LAST_REQUEST =
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final HttpSession http = HttpSession.over(new InMemoryIndex(SampleEntries.all()));

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void theAddressNamesThePortThatWasFree() {
        URI address = http.server().address();
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(address.getPort()).isPositive();
        assertThat(address.getPath()).isEmpty();
    }

    @Test
    void coverageCountsTopicsAndSources() throws Exception {
        JsonNode coverage = http.json("/api/coverage");
        JsonNode databases = coverage.path("topics").path(1);
        assertThat(databases.path("topic").asText()).isEqualTo("Databases");
        assertThat(databases.path("entries").asInt()).isEqualTo(4);
        assertThat(databases.path("answered").asInt()).isEqualTo(3);
        assertThat(databases.path("unanswered").asInt()).isEqualTo(1);
        assertThat(databases.path("placeholder").asInt()).isZero();
        assertThat(databases.path("withCode").asInt()).isEqualTo(1);
        assertThat(databases.at("/bySource/sql.txt/answered").asInt()).isEqualTo(1);
        assertThat(databases.at("/byLevel/Senior").asInt()).isEqualTo(2);
        JsonNode source = coverage.path("sources").path(0);
        assertThat(source.path("document").asText()).isEqualTo("django/notes.md");
        assertThat(source.path("entries").asInt()).isEqualTo(1);
        assertThat(source.at("/byTopic/Django").asInt()).isEqualTo(1);
    }

    @Test
    void aHealthyServerIsLiveAndReady() throws Exception {
        assertThat(http.json("/health/live").path("status").asText()).isEqualTo("live");
        assertThat(http.json("/health/ready").path("status").asText()).isEqualTo("ready");
    }

    @Test
    void aServerWhoseIndexFailsIsLiveAndNotReady() throws Exception {
        try (var broken = HttpSession.over(new FailingEngine())) {
            assertThat(broken.get("/health/live").statusCode()).isEqualTo(200);
            var response = broken.get("/health/ready");
            assertProblem(response, 503);
            assertThat(response.body()).contains("quarry check");
        }
    }

    @Test
    void metricsCountRequestsByRoute() throws Exception {
        http.get("/api/entries/prefetch");
        http.get("/api/entries/hostile");
        var response = http.get("/metrics");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(response.body())
                .containsPattern("quarry_http_request_duration_seconds_count\\{route=\"/api/entries/\\{id}\","
                        + "status=\"200\"} [2-9]")
                .contains("jvm_memory_used_bytes");
        assertThat(response.body()).doesNotContain("prefetch");
    }

    @Test
    void theDescriptionMentionsEveryRouteAndNoOther() throws Exception {
        var described = new ArrayList<String>();
        http.json("/openapi.json").path("paths").fieldNames().forEachRemaining(described::add);
        assertThat(http.server().routes().stream()
                        .map(route -> route.replace('<', '{').replace('>', '}')))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/entries/nobody/similar",
                "/api/similar?q=x&size=ten",
                "/api/gaps?state=lost",
                "/api/gaps?format=pdf",
                "/api/coverage?ready=yes",
                "/api",
                "/nowhere",
                "/page/nothing.js",
                "/page/..%2fopenapi.json",
                "/page/%2e%2e/%2e%2e/Json.class",
                "/page/",
                "/page/vendor"
            })
    void whatIsNotThereIsAProblem(String path) throws Exception {
        var response = http.get(path);
        assertThat(response.statusCode()).isIn(400, 404);
        assertProblem(response, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void otherMethodsAreAProblemThatNamesTheRightOne(String method) throws Exception {
        var response = http.send(method, "/api/search?q=x");
        assertProblem(response, 405);
        assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page/app.js",
                "/page/nothing.js",
                "/entries/nobody",
                "/api/search?q=index",
                "/api/search?size=ten",
                "/api/entries",
                "/api/entries/nobody",
                "/api/gaps",
                "/nowhere"
            })
    void aHeadRequestGetsTheHeadersOfAGetAndNoBody(String path) throws Exception {
        var head = http.send("HEAD", path);
        var get = http.get(path);
        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        for (String name : List.of("Content-Type", "Cache-Control", "ETag")) {
            assertThat(head.headers().allValues(name))
                    .as(name)
                    .isEqualTo(get.headers().allValues(name));
        }
    }

    @Test
    void aFailureInsideIsAProblemWithoutItsCause() throws Exception {
        try (var broken = HttpSession.over(new FailingEngine())) {
            for (String path : new String[] {"/api/search?q=x", "/api/coverage", "/api/entries/x", "/entries/x"}) {
                var response = broken.get(path);
                assertProblem(response, 500);
                assertThat(response.body()).doesNotContain("disk", "Exception", "at quarry");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /api/search?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/search?q=100% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void malformedRequestsAreProblems(String request) throws Exception {
        String response = raw(request);
        assertThat(response).startsWith("HTTP/1.1 400").doesNotContain("<html", "Exception", "Jetty");
        assertThat(response).contains("application/problem+json", "\"detail\":");
    }

    /// A client would otherwise send its next request on a connection that is closed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void aRefusedRequestEndsItsConnectionAndSaysSo(String request) throws Exception {
        String answers = raw(request + LAST_REQUEST);
        String refusal = answers.substring(0, answers.indexOf("\r\n\r\n"));
        assertThat(refusal).startsWith("HTTP/1.1 400").containsIgnoringCase("\r\nConnection: close");
        assertThat(answers).doesNotContain("HTTP/1.1 200");
    }

    @Test
    void whatARouteRefusesLeavesTheConnectionOpen() throws Exception {
        String answers = raw("GET /api/search?size=ten HTTP/1.1\r\nHost: localhost\r\n\r\n" + LAST_REQUEST);
        assertThat(answers).startsWith("HTTP/1.1 400").contains("HTTP/1.1 200");
    }

    @Test
    void anEndlessQueryIsAProblem() throws Exception {
        String response = raw("GET /api/search?q=" + "x".repeat(400_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response)
                .containsPattern("^HTTP/1.1 (414|431)")
                .contains("shorten the query")
                .containsIgnoringCase("\r\nConnection: close");
    }

    @Test
    void everyAnswerForbidsWhatHostileTextCouldUse() throws Exception {
        for (String path : new String[] {"/", "/api/search?q=x", "/nowhere", "/page/app.js", "/openapi.json"}) {
            var headers = http.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example.org", "evil.example.org:80", "127.0.0.1.example.org", "localhost.example.org"})
    void aForeignHostNameIsRefused(String host) throws Exception {
        String response = raw("GET /api/coverage HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 421").contains("application/problem+json", "--host");
        assertThat(response).doesNotContain("Databases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:7070", "LOCALHOST", "127.0.0.1:1", "127.1.2.3", "[::1]:7070"})
    void thisMachinesNamesAreAnswered(String host) throws Exception {
        assertThat(raw("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aTakenPortIsSaidByTheCause() {
        int taken = http.server().address().getPort();
        assertThatThrownBy(() -> WebServer.start(new InMemoryIndex(SampleEntries.all()), "127.0.0.1", taken))
                .hasRootCauseInstanceOf(BindException.class);
    }

    @Test
    void stoppingLetsARequestEnd() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        IndexOnSamples slow = new IndexOnSamples() {
            @Override
            public SearchResult search(SearchRequest request) throws IOException {
                asked.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
                return IndexOnSamples.super.search(request);
            }
        };
        var stopping = HttpSession.over(slow);
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> statusOf(stopping, "/api/search?q=x"));
        asked.await();
        var stop = Thread.startVirtualThread(stopping.server()::close);
        URI address = stopping.server().address();
        while (accepts(address)) {
            Thread.onSpinWait();
        }
        answer.countDown();
        assertThat(status.join()).isEqualTo(200);
        stop.join();
        stopping.close();
    }

    private static int statusOf(HttpSession session, String path) {
        try {
            return session.get(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean accepts(URI address) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String raw(String request) throws IOException {
        URI address = http.server().address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = HttpSession.json(response);
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("/");
    }

    /// An engine whose index can't be read.
    private static final class FailingEngine implements IndexOnSamples {
        @Override
        public SearchResult search(SearchRequest request) throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public java.util.Optional<quarry.entry.Entry> entry(String id) throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public quarry.search.Coverage coverage() throws IOException {
            throw new IOException("the disk is gone");
        }
    }
}
