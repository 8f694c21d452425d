package quarry.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarry.search.Coverage;
import quarry.search.Readiness;

/// The shape of what the material covers, as JSON.
public final class CoverageJson {
    private CoverageJson() {}

    public static String of(Coverage coverage) {
        return of(coverage, null);
    }

    /// @param readiness adds the distinct questions, of each topic and in all, how many of them are `ready`, and which
    ///                  topics are thin
    public static String of(Coverage coverage, @Nullable Readiness readiness) {
        var thin = readiness == null ? Set.<String>of() : readiness.thin();
        return Json.write(json -> {
            json.writeStartObject();
            if (readiness != null) {
                share(readiness.all(), json);
            }
            json.writeArrayFieldStart("topics");
            for (Coverage.Topic topic : coverage.topics()) {
                json.writeStartObject();
                json.writeStringField("topic", topic.topic());
                counts(topic.counts(), json);
                json.writeObjectFieldStart("bySource");
                for (Map.Entry<String, Coverage.Counts> source :
                        topic.bySource().entrySet()) {
                    json.writeObjectFieldStart(source.getKey());
                    counts(source.getValue(), json);
                    json.writeEndObject();
                }
                json.writeEndObject();
                numbers("byLevel", topic.byLevel(), json);
                if (readiness != null) {
                    share(readiness.of(topic.topic()), json);
                    json.writeBooleanField("thin", thin.contains(topic.topic()));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sources");
            for (Coverage.Source source : coverage.sources()) {
                json.writeStartObject();
                json.writeStringField("document", source.document());
                counts(source.counts(), json);
                numbers("byTopic", source.byTopic(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void share(Readiness.Share share, JsonGenerator json) throws IOException {
        json.writeNumberField("distinct", share.distinct());
        json.writeNumberField("ready", share.ready());
    }

    private static void counts(Coverage.Counts counts, JsonGenerator json) throws IOException {
        json.writeNumberField("entries", counts.entries());
        json.writeNumberField("answered", counts.answered());
        json.writeNumberField("unanswered", counts.unanswered());
        json.writeNumberField("placeholder", counts.placeholder());
        json.writeNumberField("withCode", counts.withCode());
    }

    private static void numbers(String name, Map<String, Long> numbers, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }
}
