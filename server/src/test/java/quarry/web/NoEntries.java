package quarry.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quarry.entry.Entry;
import quarry.search.Coverage;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// An engine that holds nothing and fails when it is asked.
final class NoEntries implements SearchEngine {
    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        throw new IOException("disk on fire");
    }

    @Override
    public Optional<Entry> entry(String id) {
        return Optional.empty();
    }

    @Override
    public void forEachEntry(Consumer<Entry> reader) {}

    @Override
    public Coverage coverage() {
        return new Coverage(List.of(), List.of());
    }

    @Override
    public void close() {}
}
