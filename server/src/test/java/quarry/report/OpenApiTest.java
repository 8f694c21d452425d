package quarry.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.entry.Entry;

/// The description of the interface says of each answer what the record that is written says: the same properties, all
/// the way down, and which of them are always there.
final class OpenApiTest {
    private static final JsonNode DESCRIPTION = description();

    private static JsonNode description() {
        try (var stream = OpenApiTest.class.getResourceAsStream("/quarry/web/openapi.json")) {
            return Json.MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("/api/search", Json.SearchBody.class),
                Arguments.of("/api/entries", Entry.class),
                Arguments.of("/api/entries/{id}", Json.EntryBody.class),
                Arguments.of("/api/coverage", Json.CoverageBody.class),
                Arguments.of("/api/syllabi", Json.SyllabiBody.class),
                Arguments.of("/api/syllabus", Json.SyllabusReportBody.class),
                Arguments.of("/api/suggest", Json.SuggestionsBody.class),
                Arguments.of("/api/similar", Json.SimilarBody.class),
                Arguments.of("/api/entries/{id}/similar", Json.SimilarBody.class),
                Arguments.of("/api/duplicates", Json.DuplicatesBody.class),
                Arguments.of("/api/gaps", Json.GapsBody.class),
                Arguments.of("/api/gaps/searches", Json.MissedBody.class),
                Arguments.of("/health/live", Json.StatusBody.class),
                Arguments.of("/health/ready", Json.StatusBody.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatIsDescribedIsWhatIsWritten(String path, Class<?> written) {
        var content = DESCRIPTION
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        var schema = content.elements().next().path("schema");
        assertSame(path, schema, written);
    }

    @Test
    void soAreProblems() {
        assertSame("Problem", DESCRIPTION.at("/components/schemas/Problem"), Json.ProblemBody.class);
    }

    private static void assertSame(String place, JsonNode schema, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertSame(place + "[]", resolved(schema).path("items"), list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            var properties = new LinkedHashMap<String, Property>();
            addProperties(record, false, properties);
            var described = described(schema);
            assertThat(described.properties().keySet())
                    .as(place)
                    .containsExactlyInAnyOrderElementsOf(properties.keySet());
            var always = new TreeSet<String>();
            properties.forEach((name, property) -> {
                if (!property.optional()) {
                    always.add(name);
                }
            });
            assertThat(described.required()).as(place + ": required").isEqualTo(always);
            properties.forEach(
                    (name, property) -> assertSame(place + "." + name, described.property(name), property.type()));
        }
    }

    /// @param optional whether it may be left out
    private record Property(Type type, boolean optional) {}

    private static void addProperties(Class<?> record, boolean optional, Map<String, Property> properties) {
        for (var component : record.getRecordComponents()) {
            boolean mayLack = optional || annotation(record, component, JsonInclude.class) != null;
            if (annotation(record, component, JsonUnwrapped.class) == null) {
                properties.put(component.getName(), new Property(component.getGenericType(), mayLack));
            } else {
                boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                addProperties(component.getType(), mayLack || isNullable, properties);
            }
        }
    }

    private static <A extends Annotation> @Nullable A annotation(
            Class<?> record, RecordComponent component, Class<A> kind) {
        var mixIn = Json.MAPPER.findMixInClassFor(record);
        var added = mixIn == null
                ? null
                : Arrays.stream(mixIn.getDeclaredMethods())
                        .filter(method ->
                                method.getName().equals(component.getName()) && method.isAnnotationPresent(kind))
                        .map(method -> method.getAnnotation(kind))
                        .findFirst()
                        .orElse(null);
        return added == null ? component.getAccessor().getAnnotation(kind) : added;
    }

    private record Described(Map<String, JsonNode> properties, TreeSet<String> required) {
        JsonNode property(String name) {
            return properties.getOrDefault(name, DESCRIPTION);
        }
    }

    /// The properties of a schema and of those that it is made of.
    private static Described described(JsonNode schema) {
        var node = resolved(schema);
        var all = new Described(new LinkedHashMap<>(), new TreeSet<>());
        node.path("properties").properties().forEach(field -> all.properties().put(field.getKey(), field.getValue()));
        node.path("required").forEach(name -> all.required().add(name.asText()));
        for (var part : node.path("allOf")) {
            var more = described(part);
            all.properties().putAll(more.properties());
            all.required().addAll(more.required());
        }
        return all;
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? DESCRIPTION.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
