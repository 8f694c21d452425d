package quarry.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;

/// Finds entries in an index. Safe for use by many threads.
public interface SearchEngine extends AutoCloseable {
    /// The entries that match, best first. Never fails on account of the query's text.
    SearchResult search(SearchRequest request) throws IOException;

    /// What a user who has typed a text may be looking for, best first; nothing from an engine that does not suggest.
    ///
    /// @param size most suggestions wanted
    default List<Suggestion> suggest(String typed, int size) throws IOException {
        return List.of();
    }

    /// The entries that may speak of something, those whose question names it first. Nothing is counted, corrected or
    /// highlighted for it.
    default List<Entry> naming(Named named) throws IOException {
        var filter = new Filter(Set.of(), Set.of(), named.states(), Set.of(), false);
        int size = Math.min(named.most(), SearchRequest.MAX_SIZE);
        return search(new SearchRequest(named.words(), 0, size, filter, false, false, Mode.LEXICAL)).hits().stream()
                .map(Hit::entry)
                .toList();
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

    /// The names that mean the same in this material: those that come with the program, those that users gave with
    /// their documents, and those that the documents introduce.
    default Synonyms synonyms() throws IOException {
        return Synonyms.shipped();
    }

    /// Names what is searched now: the same as long as nothing of it changes, and never again once it has.
    String edition();

    /// Finds out whether searches can be answered now and after.
    ///
    /// @throws IOException when they cannot; the message says why and what to do
    default void requireReady() throws IOException {
        search(SearchRequest.of("ready"));
    }

    /// Compares the entries' questions.
    SimilarQuestions similarQuestions();

    /// Ends it, once however often it is called. Whatever is asked afterwards fails with an [IllegalStateException].
    @Override
    void close() throws IOException;
}
