package quarry.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quarry.entry.Entry;

/// Finds entries in an index. Safe for use by many threads.
public interface SearchEngine {
    /// The entries that match, best first. Never fails on account of the query's text.
    SearchResult search(SearchRequest request) throws IOException;

    /// What a user who has typed a text may be looking for, best first; nothing from an engine that does not suggest.
    ///
    /// @param size most suggestions wanted
    default List<Suggestion> suggest(String typed, int size) throws IOException {
        return List.of();
    }

    Optional<Entry> entry(String id) throws IOException;

    /// Hands over every entry, by document path and then in document order.
    void forEachEntry(Consumer<Entry> reader) throws IOException;

    /// Whether there is nothing to find.
    default boolean isEmpty() throws IOException {
        return coverage().topics().isEmpty();
    }

    /// What of a filter no entry has; nothing from an engine that does not tell.
    default List<UnknownValue> unknown(Filter filter) throws IOException {
        return List.of();
    }

    /// Counts of entries by topic and by source.
    Coverage coverage() throws IOException;
}
