package quarry.search;

import java.util.List;
import java.util.Map;

/// What the material holds, counted by topic and by source.
public record Coverage(List<Topic> topics, List<Source> sources) {
    public Coverage {
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    /// Entries by state.
    public record Counts(long entries, long answered, long unanswered, long placeholder, long withCode) {}

    /// @param bySource entries of this topic by document
    /// @param byLevel  entries of this topic by level's label, those without a level left out
    public record Topic(String topic, Counts counts, Map<String, Counts> bySource, Map<String, Long> byLevel) {}

    /// @param byTopic entries of this document by topic
    public record Source(String document, Counts counts, Map<String, Long> byTopic) {}
}
