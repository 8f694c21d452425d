package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.index.IndexRequest;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.testing.Waiting;

/// The command as a whole, with a real server.
final class ServeCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path index = Path.of("");
    private Thread serving = new Thread();

    @BeforeEach
    void someNotes() throws IOException {
        index = folder.resolve("index");
        write("optics/lens.md", "# What is a lens?\n\nGround glass.\n");
        write("birds/wren.md", "# What is a wren?\n\nA small bird.\n");
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void serve(String... paths) throws Exception {
        var arguments = new ArrayList<>(List.of("serve", "--port", "0", "--index", index.toString()));
        for (var path : paths) {
            arguments.add(folder.resolve(path).toString());
        }
        serving = Thread.ofPlatform()
                .start(() -> Main.run(
                        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new)));
        Waiting.until(() -> !out.toString().isBlank());
    }

    @AfterEach
    void stop() throws InterruptedException {
        serving.interrupt();
        serving.join();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(out.toString().strip() + path));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private boolean finds(String word) throws IOException, InterruptedException {
        return get("/api/search?exact=true&q=" + word).body().contains("\"total\":1");
    }

    @Test
    void pathsAreAddedAndEverythingIsServedAndNamed() throws Exception {
        IndexRun.update(
                new LuceneEntryIndex(index),
                IndexRequest.of(List.of(folder.resolve("birds"))),
                (done, all, path) -> {});
        serve("optics");
        assertThat(finds("lens")).isTrue();
        assertThat(finds("wren")).isTrue();
        Waiting.until(() -> err.toString().contains("serving"));
        assertThat(err.toString()).containsPattern("serving .*birds.*optics");
    }

    @Test
    void whatAnotherProgramBuildsIsServedNext() throws Exception {
        serve("optics");
        assertThat(finds("wren")).isFalse();
        IndexRun.update(
                new LuceneEntryIndex(index),
                IndexRequest.of(List.of(folder.resolve("birds"))),
                (done, all, path) -> {});
        Waiting.until(() -> finds("wren"));
    }

    @Test
    void anIndexThatIsGoneIsNotReadyUntilItIsBack() throws Exception {
        serve("optics");
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        Files.move(index, folder.resolve("unplugged"));
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        Waiting.until(() -> err.toString().contains("what was read before is served on"));
        assertThat(finds("lens")).isTrue();
        Files.move(folder.resolve("unplugged"), index);
        Waiting.until(() -> get("/health/ready").statusCode() == 200);
    }
}
