package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import quarry.search.SearchEngine;

/// Answers searches.
final class SearchRoutes {
    private final SearchEngine engine;

    SearchRoutes(SearchEngine engine) {
        this.engine = engine;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/search", this::search);
    }

    private void search(Context context) throws IOException {
        var result = engine.search(SearchParameters.read(context));
        Responses.json(context, Json.searchResult(result, SearchParameters.html(context)));
    }
}
