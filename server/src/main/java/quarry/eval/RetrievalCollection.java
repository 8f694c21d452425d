package quarry.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A collection to measure retrieval with: documents, queries, and which answers which. In a folder as `corpus.jsonl`
/// (`id`, `title`, `body`), `queries.jsonl` (`id`, `text`) and `qrels.jsonl` (`q`, `d`, `rel`).
///
/// @param queries those that something answers
public record RetrievalCollection(List<RetrievalCollection.Item> items, List<JudgedQuery> queries) {
    /// A document.
    public record Item(String id, String title, String body) {}

    public RetrievalCollection {
        items = List.copyOf(items);
        queries = List.copyOf(queries);
    }

    /// @throws IOException when a file is missing or of another form; the message names file and line
    public static RetrievalCollection read(Path folder) throws IOException {
        var items = new ArrayList<Item>();
        for (var row : JsonLines.read(folder.resolve("corpus.jsonl")).rows()) {
            items.add(new Item(
                    row.text("id"),
                    row.json().path("title").asText(""),
                    row.json().path("body").asText("")));
        }
        var grades = new HashMap<String, Map<String, Integer>>();
        for (var row : JsonLines.read(folder.resolve("qrels.jsonl")).rows()) {
            if (row.grade("rel") > 0) {
                grades.computeIfAbsent(row.text("q"), query -> new HashMap<>()).put(row.text("d"), row.grade("rel"));
            }
        }
        var queries = new ArrayList<JudgedQuery>();
        for (var row : JsonLines.read(folder.resolve("queries.jsonl")).rows()) {
            var judged = grades.get(row.text("id"));
            if (judged != null) {
                queries.add(new JudgedQuery(row.text("id"), row.text("text"), "", judged));
            }
        }
        return new RetrievalCollection(items, queries);
    }
}
