package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The page and its files, out of the jar. They are few and small, so all are in memory, each with a tag that tells
/// browsers whether theirs is still the same.
final class Pages {
    private static final String FOLDER = "page/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "json", "application/json");
    private static final List<String> FILES = List.of(
            "index.html",
            "page.css",
            "app.js",
            "api.js",
            "dom.js",
            "code.js",
            "search.js",
            "entry.js",
            "coverage.js",
            "icon.svg",
            "openapi.json",
            "highlight/LICENSE.txt",
            "highlight/core.min.js",
            "highlight/bash.min.js",
            "highlight/django.min.js",
            "highlight/dockerfile.min.js",
            "highlight/java.min.js",
            "highlight/javascript.min.js",
            "highlight/json.min.js",
            "highlight/python.min.js",
            "highlight/sql.min.js",
            "highlight/xml.min.js",
            "highlight/yaml.min.js");
    /// Addresses of views; the page itself tells them apart.
    private static final List<String> VIEWS = List.of("/", "/entries/{id}", "/coverage");

    private static final class File {
        private final byte[] bytes;
        private final String type;
        private final String tag;

        File(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
            this.tag = '"' + hash(bytes) + '"';
        }
    }

    private final Map<String, File> files = new HashMap<>();

    Pages() {
        FILES.forEach(name -> files.put(name, load(name)));
    }

    void addTo(RoutesConfig routes) {
        VIEWS.forEach(view -> routes.get(view, request -> send(request, "index.html")));
        for (var name : FILES) {
            if (!name.equals("index.html")) {
                routes.get(
                        name.equals("openapi.json") ? "/openapi.json" : "/page/" + name,
                        request -> send(request, name));
            }
        }
    }

    private void send(Context request, String name) {
        var file = files.get(name);
        if (file == null) {
            throw new IllegalStateException(name + " was not loaded");
        }
        request.header("ETag", file.tag).header("Cache-Control", "no-cache");
        if (file.tag.equals(request.header("If-None-Match"))) {
            request.status(304);
        } else {
            request.contentType(file.type).result(file.bytes);
        }
    }

    private static File load(String name) {
        try (var in = Pages.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + name);
            }
            var bytes = in.readAllBytes();
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            return new File(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
