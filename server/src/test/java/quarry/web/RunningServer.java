package quarry.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import quarry.search.lucene.IndexedNotes;

/// A real server on a free port over a real index of two small documents, one of them hostile.
final class RunningServer implements AutoCloseable {
    private static final String NOTES = """
            # Gardens
            ## Tools

            ### When do you use prune_roses?

            In late winter, with sharp blades. See [the guide](https://example.org) and ![a rose](https://example.org/rose.png).

            ```python
            prune_roses(bed, month=2)
            ```

            | Month | Work |
            | --- | --- |
            | 2 | roses |

            ### What is a rake for?

            Leaves.

            ## Soil

            ### What is loam?
            """;
    private static final String HOSTILE = """
            What does <script>window.hacked = true</script> do to a page?
            It runs <svg onload="window.hacked = true">, <img src=x onerror="window.hacked = true"> and
            [this](javascript:alert(1)).

            Why is {% block %} no tag here?

            Is prune_roses asked twice?

            Why are there so many questions?
            """;

    private final IndexedNotes notes;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(IndexedNotes notes, WebServer server) {
        this.notes = notes;
        this.server = server;
    }

    static RunningServer in(Path folder) throws IOException {
        var notes = IndexedNotes.in(folder, Map.of("notes.md", NOTES, "hostile.txt", HOSTILE));
        return new RunningServer(notes, WebServer.start(notes.open(), "127.0.0.1", 0));
    }

    /// Adds a document to what is being served.
    void add(String name, String text) throws IOException {
        notes.add(name, text);
    }

    String address() {
        return server.address().toString();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        notes.close();
    }
}
