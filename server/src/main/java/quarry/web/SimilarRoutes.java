package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import quarry.report.GapReport;
import quarry.report.Json;
import quarry.search.Gap;
import quarry.search.GapRequest;
import quarry.search.Gaps;
import quarry.search.QuestionRelations;
import quarry.search.SearchEngine;
import quarry.search.UnknownValue;

/// Answers what is similar, what is asked twice and what lacks an answer.
final class SimilarRoutes {
    private final SearchEngine engine;
    private final QuestionRelations relations;

    SimilarRoutes(SearchEngine engine, QuestionRelations relations) {
        this.engine = engine;
        this.relations = relations;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/similar", this::toText);
        routes.get("/api/entries/{id}/similar", this::toEntry);
        routes.get("/api/duplicates", this::duplicates);
        routes.get("/api/gaps", this::gaps);
    }

    private void toText(Context context) throws IOException {
        var request = SearchParameters.read(context);
        Responses.json(context, Json.similar(relations.to(request.query(), request.size())));
    }

    private void toEntry(Context context) throws IOException {
        var id = context.pathParam("id");
        var hits =
                relations.toEntry(id, SearchParameters.read(context).size()).orElseThrow(() -> EntryRoutes.unknown(id));
        Responses.json(context, Json.similar(hits));
    }

    private void duplicates(Context context) throws IOException {
        var page = Page.of(context);
        Responses.json(context, Json.duplicates(relations.duplicates(page.from(), page.size())));
    }

    private void gaps(Context context) throws IOException {
        String format = context.queryParam("format");
        switch (format == null ? "json" : format) {
            case "", "json" ->
                Responses.json(
                        context, Json.gaps(gaps(context, false), notes(context), SearchParameters.html(context)));
            case "csv" ->
                download(
                        context,
                        "text/csv;charset=utf-8",
                        "gaps.csv",
                        GapReport.csv(gaps(context, false).gaps()));
            case "markdown" ->
                download(
                        context,
                        "text/markdown;charset=utf-8",
                        "gaps.md",
                        GapReport.markdown(gaps(context, true).gaps()));
            default -> throw Problem.badRequest("'format' is '" + format + "'; use json, csv or markdown");
        }
    }

    private List<String> notes(Context context) throws IOException {
        return engine.unknown(SearchParameters.read(context).filter()).stream()
                .map(UnknownValue::note)
                .toList();
    }

    /// @param study whether they are listed to be studied, each question once
    private Gaps gaps(Context context, boolean study) throws IOException {
        var filter = SearchParameters.read(context).filter();
        var kind = context.queryParam("kind");
        var page = Page.of(context);
        try {
            return relations.gaps(new GapRequest(
                    filter,
                    kind == null || kind.isEmpty() ? null : Gap.Kind.of(kind),
                    study || SearchParameters.flag(context, "distinct"),
                    page.from(),
                    page.size()));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /// A part of a list; the whole of it where no size is given.
    private record Page(int from, int size) {
        static Page of(Context context) {
            var request = SearchParameters.read(context);
            var size = context.queryParam("size");
            return new Page(request.from(), size == null || size.isEmpty() ? Integer.MAX_VALUE : request.size());
        }
    }

    private static void download(Context context, String mediaType, String name, List<String> lines) {
        context.contentType(mediaType)
                .header("Cache-Control", "no-cache")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(String.join("\n", lines) + "\n");
    }
}
