package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import quarry.search.InMemoryIndex;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryHelpTest {
    private final HttpSession http = HttpSession.over(new InMemoryIndex(SampleEntries.all()));

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void itIsThePageWithTheDocumentationInIt() throws Exception {
        var response = http.get("/help/query");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .contains(SecurityHeaders.ALL.get("Content-Security-Policy"));
        var page = Jsoup.parse(response.body());
        assertThat(page.select("form#search")).hasSize(1);
        assertThat(page.select("main .help h1").eachText()).containsExactly("How to search");
        assertThat(page.select("main .help td:first-child > code").eachText())
                .contains("w?rd", "line:[1 TO 50]", "{% block %}");
        assertThat(page.select("main .help td:last-child > code").eachText()).contains("mutex || queue");
    }

    @Test
    void itIsSentOnce() throws Exception {
        var etag = http.get("/help/query").headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/help/query", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void aLinkBesideTheSearchBoxLeadsThere() throws Exception {
        var page = Jsoup.parse(http.get("/").body());
        assertThat(page.select("search a[href=/help/query]").eachText())
                .singleElement()
                .asString()
                .contains("How to search");
    }
}
