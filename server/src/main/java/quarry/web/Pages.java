package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import quarry.search.SearchEngine;

/// Serves the page: one HTML document at the address of each view, and the files it loads. Browsers keep the
/// files and ask whether they changed.
final class Pages {
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]++/)*+[a-z0-9-]++(?:\\.[a-z0-9-]++)++");
    private static final String HTML = "text/html;charset=utf-8";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", HTML,
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json;charset=utf-8",
            "svg", "image/svg+xml");

    private static final String HELP = "help/query";

    private final SearchEngine engine;
    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    Pages(SearchEngine engine) {
        this.engine = engine;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::view);
        routes.get("/coverage", this::view);
        routes.get("/duplicates", this::view);
        routes.get("/gaps", this::view);
        routes.get("/study", this::view);
        routes.get("/syllabus", this::view);
        routes.get("/asked", this::view);
        routes.get("/help/query", context -> send(help(), context));
        routes.get("/entries/{id}", this::entry);
        routes.get("/page/<file>", context -> send(file("page/" + context.pathParam("file")), context));
        routes.get("/favicon.ico", context -> send(file("page/favicon.svg"), context));
        routes.get("/openapi.json", context -> send(file("openapi.json"), context));
    }

    private void entry(Context context) throws IOException {
        String id = context.pathParam("id");
        if (engine.entry(id).isPresent()) {
            view(context);
        } else if (ProblemPage.accepts(context, "json") && !ProblemPage.accepts(context, "text/html")) {
            throw EntryRoutes.unknown(id);
        } else {
            ProblemPage.answer(
                    context,
                    HttpStatus.NOT_FOUND,
                    "This question is not here",
                    "Its document has changed or is no longer indexed, or the address is misspelt. Search for the"
                            + " question above.");
        }
    }

    private void view(Context context) {
        send(file("page/index.html"), context);
    }

    private static void send(Optional<StaticFile> found, Context context) {
        StaticFile file = found.orElseThrow(() -> Problem.notFound(Problems.detail(404)));
        context.contentType(file.mediaType())
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding")
                .header("ETag", file.etag());
        String known = context.header("If-None-Match");
        if (known != null && context.statusCode() == 200 && known.contains(file.etag())) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        String encodings = context.header("Accept-Encoding");
        context.disableCompression();
        if (encodings != null && encodings.contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(file.zipped());
        } else {
            context.result(file.bytes());
        }
    }

    private Optional<StaticFile> help() throws IOException {
        var known = files.get(HELP);
        if (known == null) {
            known = StaticFile.of(QueryHelp.html().getBytes(StandardCharsets.UTF_8), HTML);
            files.put(HELP, known);
        }
        return Optional.of(known);
    }

    private Optional<StaticFile> file(String name) {
        StaticFile known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (mediaType == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (var in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            var read = StaticFile.of(in.readAllBytes(), mediaType);
            files.put(name, read);
            return Optional.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
