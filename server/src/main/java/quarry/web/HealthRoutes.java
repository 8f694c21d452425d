package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.report.Json;
import quarry.search.OpenIndex;

/// Tells whether the server is alive, and whether it can answer searches.
final class HealthRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final OpenIndex index;

    HealthRoutes(OpenIndex index) {
        this.index = index;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/health/live", context -> Responses.json(context, Json.status("live")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context context) {
        try {
            index.requireReady();
        } catch (IOException | RuntimeException e) {
            LOG.debug("not ready", e);
            throw Problem.unavailable("the index can't be read; run 'quarry check' to see what is wrong with it");
        }
        Responses.json(context, Json.status("ready"));
    }
}
