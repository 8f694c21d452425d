package quarry.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quarry.entry.Entry;
import quarry.search.Coverage;
import quarry.search.InMemorySearchEngine;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.SimilarQuestions;
import quarry.search.Suggestion;

/// An engine that answers from the sample entries whatever is not answered otherwise.
interface EngineOnSamples extends SearchEngine {
    InMemorySearchEngine SAMPLES = new InMemorySearchEngine(SampleEntries.all());

    @Override
    default SearchResult search(SearchRequest request) throws IOException {
        return SAMPLES.search(request);
    }

    @Override
    default List<Suggestion> suggest(String typed, int size) throws IOException {
        return SAMPLES.suggest(typed, size);
    }

    @Override
    default Optional<Entry> entry(String id) throws IOException {
        return SAMPLES.entry(id);
    }

    @Override
    default void forEachEntry(Consumer<Entry> reader) throws IOException {
        SAMPLES.forEachEntry(reader);
    }

    @Override
    default Coverage coverage() throws IOException {
        return SAMPLES.coverage();
    }

    @Override
    default String edition() {
        return SAMPLES.edition();
    }

    @Override
    default SimilarQuestions similarQuestions() {
        return SAMPLES.similarQuestions();
    }

    @Override
    default void close() {}
}
