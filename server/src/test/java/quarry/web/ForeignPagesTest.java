package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import quarry.missed.MissedSearches;
import quarry.search.InMemoryIndex;

/// What a page of another site can do here through a reader's browser: nothing that lasts.
final class ForeignPagesTest extends InBrowser {
    private MissedSearches missed;
    private HttpSession http;
    private HttpServer elsewhere;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        missed = MissedSearches.open(folder);
        http = HttpSession.over(new InMemoryIndex(SampleEntries.all()), missed);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            var page = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterAll
    void stop() {
        elsewhere.stop(0);
        http.close();
        missed.close();
    }

    @Override
    String address() {
        return http.server().address().toString();
    }

    /// Sends searches in the ways that need nobody's click.
    private String page() {
        var search = address() + "/api/search?q=zeppelin+";
        return """
                <!doctype html><html><head><title>Elsewhere</title><link rel="icon" href="data:,"></head><body>
                <img src="%1$spicture"><script src="%1$sscript"></script>
                <iframe name="frame"></iframe><form action="%2$s/api/search" target="frame"><input name="q" value="zeppelin form"></form>
                <a href="%2$s/?q=zeppelin+link">a link</a>
                <script>
                  document.forms[0].submit();
                  Promise.allSettled([
                    fetch("%1$sfetch", { mode: "no-cors" }),
                    fetch("%1$scors"),
                    fetch("%2$s/api/search?q=zeppelin+post", { method: "POST", mode: "no-cors", body: "x" }),
                  ]).then(() => { document.title = "sent"; });
                </script></body></html>
                """.formatted(search, address());
    }

    @Test
    void whatItSendsIsNotCountedAndWhatAReaderSearchesForIs() {
        browser.driver().get("http://localhost:" + elsewhere.getAddress().getPort() + "/");
        browser.await("the other page", () -> "sent".equals(browser.driver().getTitle()));
        browser.one("a").click();
        browser.awaitText("h1", "0 questions for “zeppelin link”");
        assertThat(browser.complaints()).isNotEmpty();
        browser.type("dirigible");
        browser.awaitText("h1", "0 questions for “dirigible”");
        browser.press(Keys.ENTER);
        browser.await("the count", () -> !missed.list().isEmpty());
        assertThat(missed.list()).singleElement().satisfies(search -> {
            assertThat(search.query()).isEqualTo("dirigible");
            assertThat(search.count()).isOne();
        });
    }
}
