package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.missed.MissedSearches;

final class MissedSearchRoutesTest {
    private final SampleEngine engine = new SampleEngine(SampleEntries.all());

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
