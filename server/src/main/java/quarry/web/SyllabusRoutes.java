package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import quarry.search.SearchEngine;
import quarry.syllabus.ShippedSyllabi;
import quarry.syllabus.SyllabusCheck;

/// Checks the material against the lists of concepts that come with the program.
final class SyllabusRoutes {
    private final SearchEngine engine;

    SyllabusRoutes(SearchEngine engine) {
        this.engine = engine;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/syllabus", this::check);
    }

    private void check(Context context) throws IOException {
        String name = context.queryParam("name");
        var known = String.join(", ", ShippedSyllabi.names());
        if (name == null || name.isBlank()) {
            throw Problem.badRequest("'name' says which syllabus; use one of " + known);
        }
        var syllabus = ShippedSyllabi.of(name)
                .orElseThrow(() -> Problem.notFound("there is no syllabus '" + name + "'; use one of " + known));
        Responses.json(context, SyllabusLines.json(SyllabusCheck.of(syllabus, engine)));
    }
}
