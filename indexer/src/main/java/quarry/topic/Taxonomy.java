package quarry.topic;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The topics that entries are filed under. One ships with the product; a file of the same form adds topics to it, or
/// words to topics that it has.
///
/// @param topics in the order in which equals are preferred
public record Taxonomy(List<Topic> topics) {
    /// The topic of entries that nothing speaks for.
    public static final String GENERAL = "General";

    private static final String SHIPPED = "topics.yaml";
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private record TopicsFile(@Nullable List<Topic> topics) {}

    public Taxonomy {
        topics = List.copyOf(topics);
    }

    /// The taxonomy that ships with the product.
    public static Taxonomy shipped() {
        try (var in = Taxonomy.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + SHIPPED);
            }
            return read(in, SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This taxonomy and what a user's file adds to it.
    ///
    /// @param content what is in the file
    /// @param name    the file's
    /// @throws IOException when it makes no sense; the message names the file, the line and what is wrong
    public Taxonomy extendedBy(String content, String name) throws IOException {
        return extendedBy(read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name));
    }

    private Taxonomy extendedBy(Taxonomy other) {
        var merged = new LinkedHashMap<String, Topic>();
        topics.forEach(topic -> merged.put(topic.name(), topic));
        other.topics.forEach(topic -> merged.merge(topic.name(), topic, Taxonomy::merge));
        return new Taxonomy(List.copyOf(merged.values()));
    }

    private static Topic merge(Topic one, Topic more) {
        return new Topic(
                one.name(),
                joined(one.headings(), more.headings()),
                joined(one.strong(), more.strong()),
                joined(one.words(), more.words()),
                joined(one.weak(), more.weak()));
    }

    private static List<String> joined(List<String> one, List<String> more) {
        return Stream.concat(one.stream(), more.stream()).distinct().toList();
    }

    private static Taxonomy read(InputStream in, String name) throws IOException {
        try {
            var file = YAML.readValue(in, TopicsFile.class);
            if (file == null || file.topics() == null) {
                throw new IOException(name + ": has no list 'topics'; write 'topics:' and below it '- name: …'");
            }
            return new Taxonomy(file.topics());
        } catch (JacksonException e) {
            var place =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr() + ":";
            throw new IOException(
                    name + ":" + place + " " + e.getOriginalMessage()
                            + "; a topic has name, headings, strong, words and weak, the last four lists of phrases",
                    e);
        }
    }
}
