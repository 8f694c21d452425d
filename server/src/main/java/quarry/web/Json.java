package quarry.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Snippet;
import quarry.entry.Source;
import quarry.entry.State;
import quarry.search.Corrected;
import quarry.search.Facets;
import quarry.search.Gap;
import quarry.search.Hit;
import quarry.search.Passage;
import quarry.search.SearchResult;
import quarry.search.Suggestion;

/// The shapes of everything that goes out as JSON, each on one line. They are kept stable: what is there may
/// be added to, never renamed.
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    public static String entry(Entry entry) {
        return write(json -> {
            json.writeStartObject();
            fields(entry, json);
            json.writeEndObject();
        });
    }

    /// An entry by itself, with what other entries answer it with when it is open.
    ///
    /// @param html whether its Markdown is rendered beside it, as `promptHtml` and `answerHtml`, as is the best of
    ///             those answers
    static String entry(Entry entry, List<Gap.Answer> answeredBy, boolean html) {
        return write(json -> {
            json.writeStartObject();
            fields(entry, json);
            if (html) {
                json.writeStringField("promptHtml", AnswerHtml.of(entry.prompt()));
                json.writeStringField("answerHtml", AnswerHtml.of(entry.answer()));
            }
            if (entry.state() != State.ANSWERED) {
                answeredBy(answeredBy, html ? Json::answerHtml : Json::answer, json);
            }
            json.writeEndObject();
        });
    }

    /// Writes what is shown of an answer.
    private interface AnswerWriter {
        void write(Entry entry, JsonGenerator json) throws IOException;
    }

    /// What other entries answer an open one with.
    ///
    /// @param best writes what is shown of the best of them
    private static void answeredBy(List<Gap.Answer> answers, AnswerWriter best, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("answeredBy");
        for (Gap.Answer answer : answers) {
            json.writeStartObject();
            fields(answer, json);
            if (answer.equals(answers.getFirst())) {
                best.write(answer.entry(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void answer(Entry entry, JsonGenerator json) throws IOException {
        json.writeStringField("answer", entry.answer());
    }

    private static void answerHtml(Entry entry, JsonGenerator json) throws IOException {
        json.writeStringField("answerHtml", AnswerHtml.of(entry.answer()));
    }

    private static void beginning(Entry entry, JsonGenerator json) throws IOException {
        json.writeStringField("beginning", Highlight.html(Passage.beginning(entry)));
    }

    static void fields(Gap.Answer answer, JsonGenerator json) throws IOException {
        json.writeStringField("id", answer.entry().id());
        json.writeStringField("question", answer.entry().question());
        source(answer.entry().source(), json);
        json.writeNumberField("score", answer.score());
        json.writeBooleanField("full", answer.full());
    }

    public static String searchResult(SearchResult result) {
        return searchResult(result, false);
    }

    /// @param html whether each hit has its prompt rendered as `promptHtml` beside the Markdown
    static String searchResult(SearchResult result, boolean html) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("query", result.query());
            json.writeNumberField("total", result.total());
            json.writeNumberField("entries", result.entries());
            json.writeStringField("totalRelation", result.exact() ? "eq" : "gte");
            json.writeNumberField("tookMicros", result.tookMicros());
            json.writeStringField("mode", result.mode().label());
            notes(result.notes(), json);
            corrected(result.corrected(), json);
            json.writeArrayFieldStart("hits");
            for (Hit hit : result.hits()) {
                hit(hit, html, json);
            }
            json.writeEndArray();
            facets(result.facets(), json);
            json.writeEndObject();
        });
    }

    static void notes(List<String> notes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notes");
        for (String note : notes) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    static String suggestions(List<Suggestion> suggestions) {
        return write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("suggestions");
            for (Suggestion suggestion : suggestions) {
                json.writeStartObject();
                json.writeStringField("text", suggestion.text());
                json.writeStringField("kind", suggestion.kind().label());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// A problem document as in RFC 9457.
    static String problem(int status, String title, String detail, String instance) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            json.writeStringField("instance", instance);
            json.writeEndObject();
        });
    }

    static String status(String status) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("status", status);
            json.writeEndObject();
        });
    }

    private static void corrected(@Nullable Corrected corrected, JsonGenerator json) throws IOException {
        if (corrected == null) {
            json.writeNullField("corrected");
            return;
        }
        json.writeObjectFieldStart("corrected");
        json.writeStringField("text", corrected.text());
        json.writeStringField("reason", corrected.reason());
        json.writeArrayFieldStart("words");
        for (Corrected.Word word : corrected.words()) {
            json.writeStartObject();
            json.writeStringField("from", word.from());
            json.writeStringField("to", word.to());
            json.writeStringField("reason", word.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void hit(Hit hit, boolean html, JsonGenerator json) throws IOException {
        json.writeStartObject();
        fields(hit.entry(), json);
        if (html) {
            json.writeStringField("promptHtml", AnswerHtml.of(hit.entry().prompt()));
        }
        json.writeNumberField("score", hit.score());
        json.writeObjectFieldStart("highlights");
        json.writeStringField("question", Highlight.html(hit.question()));
        passages("answer", hit.answer(), json);
        passages("code", hit.code(), json);
        json.writeEndObject();
        json.writeNumberField("duplicates", hit.duplicates());
        if (hit.entry().state() != State.ANSWERED) {
            answeredBy(hit.answeredBy(), Json::beginning, json);
        }
        String explanation = hit.explanation();
        if (explanation != null) {
            json.writeStringField("explanation", explanation);
        }
        json.writeEndObject();
    }

    static void fields(Entry entry, JsonGenerator json) throws IOException {
        json.writeStringField("id", entry.id());
        json.writeStringField("question", entry.question());
        json.writeStringField("prompt", entry.prompt());
        json.writeStringField("answer", entry.answer());
        json.writeArrayFieldStart("code");
        for (Snippet snippet : entry.code()) {
            json.writeStartObject();
            text("language", snippet.language(), json);
            json.writeStringField("text", snippet.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("topic", entry.topic());
        text("section", entry.section(), json);
        Level level = entry.level();
        text("level", level == null ? null : level.label(), json);
        json.writeStringField("state", entry.state().label());
        source(entry.source(), json);
    }

    static void source(Source source, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("document", source.document());
        json.writeNumberField("line", source.line());
        json.writeNumberField("endLine", source.endLine());
        text("number", source.number(), json);
        json.writeEndObject();
    }

    private static void passages(String name, List<Passage> passages, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Passage passage : passages) {
            json.writeString(Highlight.html(passage));
        }
        json.writeEndArray();
    }

    private static void facets(Facets facets, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("facets");
        facet("topic", facets.topic(), json);
        facet("source", facets.source(), json);
        facet("state", facets.state(), json);
        facet("level", facets.level(), json);
        json.writeEndObject();
    }

    private static void facet(String name, List<Facets.Count> counts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Facets.Count count : counts) {
            json.writeStartObject();
            json.writeStringField("value", count.value());
            json.writeNumberField("count", count.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void text(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    static String write(Body body) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can't be written to", e);
        }
        return text.toString();
    }

    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
