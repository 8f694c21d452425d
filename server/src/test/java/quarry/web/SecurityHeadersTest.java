package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// Every kind of response forbids what hostile text could use, refusals and failures too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityHeadersTest {
    private final HttpSession http = HttpSession.over(new FailingForOne());

    @AfterAll
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /coverage, 200",
        "GET, /entries/hostile, 200",
        "GET, /entries/nobody, 404",
        "GET, /page/app.js, 200",
        "GET, /page/nothing.js, 404",
        "GET, /api/search?q=hostile, 200",
        "GET, /api/search?size=ten, 400",
        "GET, /api/search?q=failing, 500",
        "POST, /api/search, 405",
        "GET, /api/entries, 200",
        "GET, /api/entries/hostile?html=true, 200",
        "GET, /api/entries/nobody, 404",
        "GET, /api/coverage, 200",
        "GET, /api/gaps, 200",
        "GET, /health/live, 200",
        "GET, /metrics, 200",
        "GET, /openapi.json, 200",
        "GET, /nowhere, 404",
        "OPTIONS, /, 405"
    })
    void aResponseCarriesThem(String method, String path, int status) throws Exception {
        var response = http.send(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        SecurityHeaders.ALL.forEach((name, value) ->
                assertThat(response.headers().allValues(name)).as(name).containsExactly(value));
    }

    @Test
    void whatDidNotChangeCarriesThem() throws Exception {
        String etag = http.get("/").headers().firstValue("ETag").orElseThrow();
        var response = http.get("/", "If-None-Match", etag);
        assertThat(response.statusCode()).isEqualTo(304);
        SecurityHeaders.ALL.forEach((name, value) ->
                assertThat(response.headers().allValues(name)).as(name).containsExactly(value));
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.1, evil.example.org, 421",
        "GET /%00 HTTP/1.1, localhost, 400",
        "GET / HTTP/1.1, a b, 400",
        "GET / HTTP/9.9, localhost, 505",
        "nonsense, localhost, 400"
    })
    void aRefusalCarriesThem(String request, String host, int status) throws Exception {
        String response = raw(request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 " + status);
        String head = response.substring(0, response.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(head).contains((name + ": " + value).toLowerCase(Locale.ROOT)));
    }

    private String raw(String request) throws IOException {
        var address = http.server().address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Fails at one query, in a way no engine should.
    private static final class FailingForOne implements IndexOnSamples {
        @Override
        public SearchResult search(SearchRequest request) throws IOException {
            if (request.query().equals("failing")) {
                throw new StackOverflowError("no end of the query");
            }
            return IndexOnSamples.super.search(request);
        }
    }
}
