package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import quarry.report.Json;
import quarry.search.QuestionRelations;
import quarry.search.SearchEngine;

/// Tells what the material holds, by topic and by source.
final class CoverageRoutes {
    private final SearchEngine engine;
    private final QuestionRelations relations;

    CoverageRoutes(SearchEngine engine, QuestionRelations relations) {
        this.engine = engine;
        this.relations = relations;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/coverage", this::coverage);
    }

    private void coverage(Context context) throws IOException {
        var coverage = engine.coverage();
        var readiness = SearchParameters.flag(context, "ready") ? relations.readiness() : null;
        Responses.json(context, Json.coverage(coverage, readiness));
    }
}
