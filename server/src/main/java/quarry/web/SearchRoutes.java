package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import quarry.search.SearchEngine;

/// Searches, entries and coverage.
final class SearchRoutes {
    private final SearchEngine engine;
    private final Measurements measurements;

    SearchRoutes(SearchEngine engine, Measurements measurements) {
        this.engine = engine;
        this.measurements = measurements;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/search", this::search);
        routes.get("/api/entries", this::entries);
        routes.get("/api/entries/{id}", this::entry);
        routes.get("/api/coverage", this::coverage);
    }

    private void search(Context request) throws IOException {
        var result = engine.search(SearchParameters.of(request));
        measurements.searched(result.tookMicros());
        request.contentType(ContentType.APPLICATION_JSON).result(Json.searchResult(result));
    }

    private void entry(Context request) throws IOException {
        var id = request.pathParam("id");
        var entry = engine.entry(id);
        if (entry.isEmpty()) {
            Problems.write(request, 404, "there is no entry with the id '" + id + "'; search for its words instead");
            return;
        }
        boolean html = "true".equals(request.queryParam("html"));
        request.contentType(ContentType.APPLICATION_JSON)
                .result(html ? Json.entryWithHtml(entry.get()) : Json.entry(entry.get()));
    }

    /// Written as it is read, so that a million entries take no more memory than one.
    private void entries(Context request) throws IOException {
        request.contentType("application/x-ndjson");
        var out = new BufferedWriter(new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8));
        engine.forEachEntry(entry -> {
            try {
                out.write(Json.entry(entry));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("the reader has gone", e);
            }
        });
        out.flush();
    }

    private void coverage(Context request) throws IOException {
        request.contentType(ContentType.APPLICATION_JSON).result(Json.coverage(engine.coverage()));
    }
}
