package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import quarry.report.Json;
import quarry.search.OpenIndex;
import quarry.syllabus.ShippedSyllabi;
import quarry.syllabus.Syllabus;
import quarry.syllabus.SyllabusReader;

/// Checks the material against lists of concepts, those that come with the program and those that are sent.
final class SyllabusRoutes {
    /// The longest list that may be pasted, in characters: what fits into an address.
    private static final int LONGEST = 10_000;
    /// Each takes some searches.
    private static final int MOST_CONCEPTS = 500;

    private final CheckedSyllabi checked;

    SyllabusRoutes(OpenIndex index) {
        this.checked = new CheckedSyllabi(index);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/syllabi", this::shipped);
        routes.get("/api/syllabus", this::check);
    }

    private void shipped(Context context) {
        var syllabi = ShippedSyllabi.names().stream()
                .map(name -> ShippedSyllabi.of(name).orElseThrow())
                .toList();
        Responses.json(context, Json.syllabi(syllabi));
    }

    private void check(Context context) throws IOException {
        Responses.json(context, Json.syllabus(checked.of(wanted(context))));
    }

    private static Syllabus wanted(Context context) {
        var list = context.queryParam("list");
        return list == null || list.isBlank() ? shipped(context.queryParam("name")) : given(list);
    }

    private static Syllabus shipped(@Nullable String name) {
        var known = String.join(", ", ShippedSyllabi.names());
        if (name == null || name.isBlank()) {
            throw Problem.badRequest("'name' says which syllabus; use one of " + known + ", or give a 'list'");
        }
        return ShippedSyllabi.of(name)
                .orElseThrow(() -> Problem.notFound("there is no syllabus '" + name + "'; use one of " + known));
    }

    private static Syllabus given(String list) {
        if (list.length() > LONGEST) {
            throw Problem.badRequest("'list' has " + list.length() + " characters; use up to " + LONGEST
                    + ", or check the file with 'quarry syllabus FILE'");
        }
        var syllabus = SyllabusReader.read("list", list.lines().toList());
        if (syllabus.concepts().isEmpty()) {
            throw Problem.badRequest("'list' names no concept; write one a line, or Markdown headings and items");
        }
        if (syllabus.concepts().size() > MOST_CONCEPTS) {
            throw Problem.badRequest("'list' has " + syllabus.concepts().size() + " concepts; use up to "
                    + MOST_CONCEPTS + ", or check the file with 'quarry syllabus FILE'");
        }
        return syllabus;
    }
}
