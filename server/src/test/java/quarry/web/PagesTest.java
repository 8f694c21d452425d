package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.search.InMemoryIndex;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {
    private static final Path PAGE = Path.of("src/main/resources/quarry/web/page");
    private static final long HEAVIEST = 200_000;

    private final HttpSession http = HttpSession.over(new InMemoryIndex(SampleEntries.all()));

    @AfterAll
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/?q=anything&topic=x, 200",
        "/coverage, 200",
        "/duplicates, 200",
        "/gaps, 200",
        "/entries/prefetch, 200",
        "/entries/nobody, 404"
    })
    void everyViewHasAnAddress(String path, int status) throws Exception {
        var response = http.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(response.body()).contains("<title>Quarry</title>");
    }

    @ParameterizedTest
    @CsvSource({
        "/entries/nobody, This question is not here",
        "/nowhere, There is no such page",
        "/entries/a/b, There is no such page"
    })
    void whatIsNotThereIsAPageForReaders(String path, String words) throws Exception {
        var response = http.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(response.body())
                .contains(words, "<form id=\"search\" action=\"/\" method=\"get\">", "<a class=\"brand\" href=\"/\"")
                .doesNotContain("/api/search?q=<", "openapi");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, application/json",
        "/entries/nobody, application/json",
        "/api/entries/nobody, text/html",
        "/api/nothing, text/html",
        "/page/nothing.js, text/html",
        "/nowhere, */*"
    })
    void whatIsNotThereIsAProblemForPrograms(String path, String accepted) throws Exception {
        var response = http.get(path, "Accept", accepted);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void textOfAnAddressIsNoMarkupOnThePageThatSaysItIsNotThere() throws Exception {
        var response = http.get("/entries/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("alert(1)");
    }

    @ParameterizedTest
    @CsvSource({
        "/page/app.js, text/javascript;charset=utf-8",
        "/page/style.css, text/css;charset=utf-8",
        "/page/favicon.svg, image/svg+xml",
        "/favicon.ico, image/svg+xml",
        "/page/vendor/highlight/core.min.js, text/javascript;charset=utf-8",
        "/openapi.json, application/json;charset=utf-8"
    })
    void filesHaveTheirMediaType(String path, String mediaType) throws Exception {
        var response = http.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(mediaType);
    }

    @Test
    void aFileThatDidNotChangeIsNotSentAgain() throws Exception {
        var first = http.get("/page/app.js");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        var second = http.get("/page/app.js", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(http.get("/page/app.js", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void filesComePackedToThoseWhoAcceptIt() throws Exception {
        String plain = http.get("/page/style.css").body();
        var packed = http.open("/page/style.css", "Accept-Encoding", "gzip, br");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var body = new GZIPInputStream(packed.body())) {
            assertThat(new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
    }

    @Test
    void thePageIsLight() throws Exception {
        long bytes;
        try (var files = Files.walk(PAGE)) {
            bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        assertThat(bytes).isPositive().isLessThan(HEAVIEST);
    }

    @Test
    void thePageLoadsNothingFromElsewhere() throws Exception {
        String page = http.get("/").body();
        assertThat(page).doesNotContain("http://", "https://", "style=", "onclick");
    }
}
