package quarry.search;

import java.util.List;
import java.util.Map;

/// What the material holds, counted by topic and by source.
///
/// @param unclear the documents of which little was understood, by path
public record Coverage(List<Topic> topics, List<Source> sources, List<Unclear> unclear) {
    public Coverage {
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
        unclear = List.copyOf(unclear);
    }

    /// A document of which little was understood, so that it may hold more than was found.
    ///
    /// @param lines  lines that are not blank
    /// @param unused how many of them nobody found a use for
    public record Unclear(String document, long entries, int lines, int unused) {}

    /// Entries by state.
    public record Counts(long entries, long answered, long unanswered, long placeholder, long withCode) {}

    /// @param bySource entries of this topic by document
    /// @param byLevel  entries of this topic by level's label, those without a level left out
    public record Topic(String topic, Counts counts, Map<String, Counts> bySource, Map<String, Long> byLevel) {}

    /// @param byTopic entries of this document by topic
    public record Source(String document, Counts counts, Map<String, Long> byTopic) {}
}
