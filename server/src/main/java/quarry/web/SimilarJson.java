package quarry.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import quarry.entry.Entry;
import quarry.search.DuplicateList;
import quarry.search.Gap;
import quarry.search.Gaps;
import quarry.search.SimilarHit;

/// The shapes of what is said about similar questions, as JSON.
public final class SimilarJson {
    private SimilarJson() {}

    public static String hits(List<SimilarHit> hits) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("hits");
            for (var hit : hits) {
                json.writeStartObject();
                Json.fields(hit.entry(), json);
                json.writeNumberField("score", hit.score());
                json.writeBooleanField("duplicate", hit.duplicate());
                json.writeStringField("relation", hit.duplicate() ? "same" : "related");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public static String duplicates(DuplicateList list) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("total", list.total());
            json.writeNumberField("entries", list.entries());
            json.writeArrayFieldStart("clusters");
            for (var cluster : list.clusters()) {
                json.writeStartObject();
                json.writeStringField("question", cluster.question());
                json.writeNumberField("size", cluster.entries().size());
                json.writeNumberField("sources", cluster.sources());
                var best = cluster.best();
                Json.text("best", best == null ? null : best.id(), json);
                json.writeArrayFieldStart("entries");
                for (var entry : cluster.entries()) {
                    asked(entry, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public static String gaps(Gaps list) {
        return gaps(list, List.of(), false);
    }

    /// @param notes what a user should know of how they were looked for, in sentences
    /// @param html  whether the best answer of each that is answered in full is rendered as `answerHtml`
    static String gaps(Gaps list, List<String> notes, boolean html) {
        return Json.write(json -> {
            json.writeStartObject();
            Json.notes(notes, json);
            json.writeNumberField("total", list.total());
            json.writeNumberField("entries", list.entries());
            json.writeObjectFieldStart("kinds");
            for (var kind : Gap.Kind.values()) {
                json.writeNumberField(kind.label(), list.of(kind));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("gaps");
            for (var gap : list.gaps()) {
                json.writeStartObject();
                json.writeFieldName("entry");
                json.writeStartObject();
                Json.fields(gap.entry(), json);
                json.writeEndObject();
                json.writeNumberField("askedIn", gap.askedIn());
                json.writeArrayFieldStart("answeredBy");
                var best = html ? gap.best().orElse(null) : null;
                for (var answer : gap.answeredBy()) {
                    json.writeStartObject();
                    Json.fields(answer, json);
                    if (answer.equals(best)) {
                        json.writeStringField(
                                "answerHtml", AnswerHtml.of(answer.entry().answer()));
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeArrayFieldStart("same");
                for (var entry : gap.same()) {
                    asked(entry, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// Where a question is asked.
    private static void asked(Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("question", entry.question());
        json.writeStringField("state", entry.state().label());
        json.writeStringField("topic", entry.topic());
        Json.source(entry.source(), json);
        json.writeEndObject();
    }
}
