package quarry.web;

import io.javalin.config.RoutesConfig;
import quarry.search.SearchEngine;

/// Tells what the material holds, by topic and by source.
final class CoverageRoutes {
    private final SearchEngine engine;

    CoverageRoutes(SearchEngine engine) {
        this.engine = engine;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/coverage", context -> Responses.json(context, Json.coverage(engine.coverage())));
    }
}
