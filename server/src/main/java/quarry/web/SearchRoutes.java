package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.missed.MissedSearches;
import quarry.report.Json;
import quarry.search.ConceptSearch;
import quarry.search.SearchEngine;

/// Answers searches, and tells which of them found nothing good.
final class SearchRoutes {
    private static final int MOST_SUGGESTIONS = 8;

    private final SearchEngine engine;
    private final ConceptSearch concepts;
    private final @Nullable MissedSearches missed;

    /// @param missed null when they are not counted
    SearchRoutes(SearchEngine engine, ConceptSearch concepts, @Nullable MissedSearches missed) {
        this.engine = engine;
        this.concepts = concepts;
        this.missed = missed;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/search", this::search);
        routes.get("/api/suggest", this::suggest);
        routes.get("/api/gaps/searches", this::missed);
    }

    private void suggest(Context context) throws IOException {
        String typed = context.queryParam("q");
        Responses.json(context, Json.suggestions(engine.suggest(typed == null ? "" : typed, MOST_SUGGESTIONS)));
    }

    private void search(Context context) throws IOException {
        var request = SearchParameters.read(context);
        var result = engine.search(request);
        boolean uncounted = SearchParameters.flag(context, "uncounted") || ForeignPages.sent(context);
        if (missed != null && !uncounted) {
            missed.note(request, result, concepts);
        }
        Responses.json(context, Json.searchResult(result, SearchParameters.html(context)));
    }

    private void missed(Context context) {
        Responses.json(context, Json.missed(missed != null, missed == null ? List.of() : missed.list()));
    }
}
