package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// Requests that are reserved and not answered yet.
final class LaterRoutes {
    private LaterRoutes() {}

    static void addTo(RoutesConfig routes) {
        reserve(routes, "/api/suggest", "Suggestions are");
    }

    private static void reserve(RoutesConfig routes, String path, String what) {
        Handler refusal = context -> {
            throw Problem.notFound(what + " not offered by this version; /openapi.json lists what is");
        };
        routes.get(path, refusal);
    }
}
