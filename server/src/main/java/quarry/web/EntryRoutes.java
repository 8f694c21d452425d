package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import quarry.entry.Entry;
import quarry.report.Json;
import quarry.search.QuestionRelations;
import quarry.search.SearchEngine;

/// Hands out entries: one by its id, or all of them as a stream.
final class EntryRoutes {
    private static final int CHUNK = 32 * 1024;

    private final SearchEngine engine;
    private final QuestionRelations relations;

    EntryRoutes(SearchEngine engine, QuestionRelations relations) {
        this.engine = engine;
        this.relations = relations;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/entries", this::all);
        routes.get("/api/entries/{id}", this::one);
    }

    private void one(Context context) throws IOException {
        String id = context.pathParam("id");
        Entry entry = engine.entry(id).orElseThrow(() -> unknown(id));
        boolean html = SearchParameters.html(context);
        Responses.json(context, Json.entry(entry, relations.answersTo(id), html));
    }

    static Problem unknown(String id) {
        return Problem.notFound("no entry has the id '" + id + "'; search for its question: /api/search?q=");
    }

    private void all(Context context) throws IOException {
        context.contentType("application/x-ndjson").header("Cache-Control", "no-cache");
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        context.minSizeForCompression(1);
        var out = new BufferedOutputStream(context.outputStream(), CHUNK);
        try {
            engine.forEachEntry(entry -> writeLine(entry, out));
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (context.res().isCommitted()) {
                throw new BrokenStreamException(e);
            }
            throw e;
        }
    }

    private static void writeLine(Entry entry, OutputStream out) {
        try {
            out.write(Json.entry(entry).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
