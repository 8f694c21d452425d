package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import quarry.search.SearchEngine;

/// Answers searches.
final class SearchRoutes {
    private static final int MOST_SUGGESTIONS = 8;

    private final SearchEngine engine;

    SearchRoutes(SearchEngine engine) {
        this.engine = engine;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/search", this::search);
        routes.get("/api/suggest", this::suggest);
    }

    private void suggest(Context context) throws IOException {
        String typed = context.queryParam("q");
        Responses.json(context, Json.suggestions(engine.suggest(typed == null ? "" : typed, MOST_SUGGESTIONS)));
    }

    private void search(Context context) throws IOException {
        var result = engine.search(SearchParameters.read(context));
        Responses.json(context, Json.searchResult(result, SearchParameters.html(context)));
    }
}
