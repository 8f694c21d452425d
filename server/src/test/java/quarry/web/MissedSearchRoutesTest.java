package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.missed.MissedSearches;
import quarry.search.InMemoryIndex;

final class MissedSearchRoutesTest {
    private final InMemoryIndex engine = new InMemoryIndex(SampleEntries.all());

    @Test
    void searchesThatFindNothingAreShown(@TempDir Path folder) throws Exception {
        var missed = MissedSearches.open(folder);
        try (var http = HttpSession.over(engine, missed)) {
            http.get("/api/search?q=Flux%20capacitor");
            http.get("/api/search?q=flux%20capacitor");
            http.get("/api/search?q=index");
            http.get("/api/search?q=flux&typing=true");
            missed.close();
            var shown = http.json("/api/gaps/searches");
            assertThat(shown.path("counted").asBoolean()).isTrue();
            assertThat(shown.path("total").asInt()).isOne();
            assertThat(shown.at("/searches/0/query").asText()).isEqualTo("flux capacitor");
            assertThat(shown.at("/searches/0/count").asInt()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, whatever",
        "Origin, https://example.org",
        "Origin, http://127.0.0.1:1",
        "Origin, null"
    })
    void aSearchThatAPageOfAnotherSiteSendsIsAnsweredAndNotCounted(String header, String value, @TempDir Path folder)
            throws Exception {
        assertThat(counted(folder, "/api/search?q=flux", header, value)).isZero();
    }

    @Test
    void aSearchThatThePageOrAProgramSendsIsCounted(@TempDir Path folder) throws Exception {
        assertThat(counted(folder.resolve("page"), "/api/search?q=flux", "Sec-Fetch-Site", "same-origin"))
                .isOne();
        assertThat(counted(folder.resolve("typed"), "/api/search?q=flux", "Sec-Fetch-Site", "none"))
                .isOne();
        assertThat(counted(folder.resolve("origin"), "/api/search?q=flux", "Origin", "http://OURS"))
                .isOne();
        assertThat(counted(folder.resolve("program"), "/api/search?q=flux")).isOne();
    }

    @Test
    void aSearchIsNotCountedWhereThatIsNotWanted(@TempDir Path folder) throws Exception {
        assertThat(counted(folder, "/api/search?q=flux&uncounted=true")).isZero();
    }

    /// How many searches are counted after a request that is answered. `OURS` in a header stands for the server's own
    /// name and port.
    private int counted(Path folder, String path, String... headers) throws Exception {
        var missed = MissedSearches.open(Files.createDirectories(folder));
        try (var http = HttpSession.over(engine, missed)) {
            var ours = http.server().address().getAuthority();
            var sent = Stream.of(headers).map(header -> header.replace("OURS", ours));
            assertThat(http.get(path, sent.toArray(String[]::new)).statusCode()).isEqualTo(200);
            missed.close();
            return http.json("/api/gaps/searches").path("total").asInt();
        }
    }

    @Test
    void noRouteLeavesATraceOfAPageOfAnotherSite(@TempDir Path folder) throws Exception {
        var missed = MissedSearches.open(folder);
        try (var http = HttpSession.over(engine, missed)) {
            var before = http.json("/api/coverage");
            for (var route : http.server().routes()) {
                var path = route.replaceAll("[{<][a-z]+[}>]", "prefetch") + "?q=flux&name=python&list=Flux";
                assertThat(http.get(path, "Sec-Fetch-Site", "cross-site").statusCode())
                        .as(path)
                        .isLessThan(500);
            }
            missed.close();
            assertThat(http.json("/api/gaps/searches").path("total").asInt()).isZero();
            assertThat(http.json("/api/coverage")).isEqualTo(before);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void aPageOfAnotherSiteMayOnlyRead(String method) throws Exception {
        try (var http = HttpSession.over(engine)) {
            for (var path : List.of("/api/search?q=flux", "/api/gaps/searches", "/", "/nowhere")) {
                var response = http.send(method, path, "Origin", "https://example.org");
                assertThat(response.statusCode()).as(path).isEqualTo(403);
                assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
        }
    }

    @Test
    void aServerThatDoesNotCountSaysSo() throws Exception {
        try (var http = HttpSession.over(engine)) {
            http.get("/api/search?q=flux");
            var shown = http.json("/api/gaps/searches");
            assertThat(shown.path("counted").asBoolean()).isFalse();
            assertThat(shown.path("searches").isEmpty()).isTrue();
        }
    }
}
