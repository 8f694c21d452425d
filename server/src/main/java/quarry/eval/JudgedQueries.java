package quarry.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Reads judged queries, each on a line: `{"q": "…", "rel": {"ID": grade, …}}`, with a `kind` if wanted.
public final class JudgedQueries {
    private JudgedQueries() {}

    /// @throws IOException when the file cannot be read or is of another form; the message names file and line
    public static List<JudgedQuery> read(Path file) throws IOException {
        var queries = new ArrayList<JudgedQuery>();
        for (var row : JsonLines.read(file).rows()) {
            var grades = new HashMap<String, Integer>();
            row.json()
                    .path("rel")
                    .properties()
                    .forEach(one -> grades.put(one.getKey(), one.getValue().asInt()));
            var text = row.text("q");
            queries.add(new JudgedQuery(text, text, row.json().path("kind").asText(""), grades));
        }
        return queries;
    }
}
