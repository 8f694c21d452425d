package quarry.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import quarry.entry.Entry;
import quarry.search.Coverage;
import quarry.search.Coverage.Counts;
import quarry.search.Facets;
import quarry.search.Hit;
import quarry.search.Passage;
import quarry.search.SearchResult;

/// Entries, search results and coverage as JSON, each shape spelled out once.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /// An entry, in one line.
    public static String entry(Entry entry) {
        return write(node(entry));
    }

    /// An entry with its answer as HTML beside the Markdown.
    static String entryWithHtml(Entry entry) {
        return write(node(entry).put("answerHtml", AnswerHtml.of(entry.answer())));
    }

    /// A page of hits, in one line.
    public static String searchResult(SearchResult result) {
        var node = MAPPER.createObjectNode()
                .put("query", result.query())
                .put("total", result.total())
                .put("totalRelation", result.exact() ? "eq" : "gte")
                .put("tookMicros", result.tookMicros())
                .putNull("corrected");
        var hits = node.putArray("hits");
        result.hits().forEach(hit -> hits.add(node(hit)));
        node.set("facets", node(result.facets()));
        return write(node);
    }

    static String coverage(Coverage coverage) {
        var node = MAPPER.createObjectNode();
        var topics = node.putArray("topics");
        for (var topic : coverage.topics()) {
            var row = put(topics.addObject().put("topic", topic.topic()), topic.counts());
            var bySource = row.putObject("bySource");
            topic.bySource().forEach((source, counts) -> put(bySource.putObject(source), counts));
            put(row.putObject("byLevel"), topic.byLevel());
        }
        var sources = node.putArray("sources");
        for (var source : coverage.sources()) {
            var row = put(sources.addObject().put("document", source.document()), source.counts());
            put(row.putObject("byTopic"), source.byTopic());
        }
        return write(node);
    }

    static String problem(int status, String title, String detail) {
        return write(MAPPER.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail));
    }

    static String status(String status) {
        return write(MAPPER.createObjectNode().put("status", status));
    }

    private static ObjectNode put(ObjectNode node, Counts counts) {
        return node.put("entries", counts.entries())
                .put("answered", counts.answered())
                .put("unanswered", counts.unanswered())
                .put("placeholder", counts.placeholder())
                .put("withCode", counts.withCode());
    }

    private static void put(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }

    private static ObjectNode node(Entry entry) {
        var node = MAPPER.createObjectNode()
                .put("id", entry.id())
                .put("question", entry.question())
                .put("answer", entry.answer());
        var code = node.putArray("code");
        entry.code()
                .forEach(snippet ->
                        code.addObject().put("language", snippet.language()).put("text", snippet.text()));
        node.put("topic", entry.topic())
                .put("section", entry.section())
                .put("level", entry.level() == null ? null : entry.level().label())
                .put("state", entry.state().label());
        node.putObject("source")
                .put("document", entry.source().document())
                .put("line", entry.source().line())
                .put("endLine", entry.source().endLine())
                .put("number", entry.source().number());
        return node;
    }

    private static ObjectNode node(Hit hit) {
        var node = node(hit.entry()).put("score", hit.score());
        var highlights = node.putObject("highlights").put("question", Marked.html(hit.question()));
        put(highlights.putArray("answer"), hit.answer());
        put(highlights.putArray("code"), hit.code());
        node.put("duplicates", hit.duplicates());
        if (hit.explanation() != null) {
            node.put("explanation", hit.explanation());
        }
        return node;
    }

    private static void put(ArrayNode node, List<Passage> passages) {
        passages.forEach(passage -> node.add(Marked.html(passage)));
    }

    private static ObjectNode node(Facets facets) {
        var node = MAPPER.createObjectNode();
        put(node, "topic", facets.topic());
        put(node, "source", facets.source());
        put(node, "state", facets.state());
        put(node, "level", facets.level());
        return node;
    }

    private static void put(ObjectNode node, String facet, List<Facets.Count> counts) {
        var array = node.putArray(facet);
        counts.forEach(count -> array.addObject().put("value", count.value()).put("count", count.count()));
    }

    private static String write(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and numbers can always be written", e);
        }
    }
}
