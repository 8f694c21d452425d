package quarry.search;

import java.io.IOException;

/// An index that is open to be searched. Each call sees one state of it from beginning to end, whatever is written
/// meanwhile. Safe for use by many threads; what it hands out is as long of use as it is open, and fails with an
/// [IllegalStateException] afterwards.
public interface OpenIndex extends AutoCloseable {
    SearchEngine engine();

    QuestionRelations relations();

    ConceptSearch concepts();

    DeepRankings rankings();

    /// Names the state that is searched now: the same as long as nothing of it changes, and never again once it has.
    String edition() throws IOException;

    /// Turns to what was written since it was opened.
    void refresh() throws IOException;

    /// Begins to load what the first searches need, and returns at once. Searches that come earlier go by what is
    /// there.
    void warmUp() throws IOException;

    /// Loads what searches need, for a program that searches once and can wait.
    void awaitWarm() throws IOException;

    /// Finds out whether searches can be answered now and after.
    ///
    /// @throws IOException when they cannot; the message says why and what to do
    void requireReady() throws IOException;

    /// Ends it, once however often it is called.
    @Override
    void close() throws IOException;
}
