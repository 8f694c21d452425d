package quarry.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.search.ConceptSearch;
import quarry.search.Coverage;
import quarry.search.DeepRankings;
import quarry.search.InMemoryIndex;
import quarry.search.Named;
import quarry.search.OpenIndex;
import quarry.search.QuestionRelations;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.Suggestion;

/// An index that answers from the sample entries whatever is not answered otherwise.
interface IndexOnSamples extends OpenIndex, SearchEngine, ConceptSearch {
    InMemoryIndex SAMPLES = new InMemoryIndex(SampleEntries.all());

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
    default SearchEngine engine() {
        return this;
    }

    @Override
    default ConceptSearch concepts() {
        return this;
    }

    @Override
    default DeepRankings rankings() {
        return SAMPLES.rankings();
    }

    @Override
    default List<Entry> naming(Named named) throws IOException {
        return SAMPLES.naming(named);
    }

    @Override
    default Synonyms synonyms() throws IOException {
        return SAMPLES.synonyms();
    }

    @Override
    default void refresh() {}

    @Override
    default void warmUp() {}

    @Override
    default void awaitWarm() {}

    @Override
    default void requireReady() throws IOException {
        search(SearchRequest.of("ready"));
    }

    @Override
    default String edition() {
        return SAMPLES.edition();
    }

    @Override
    default QuestionRelations relations() {
        return SAMPLES.relations();
    }

    @Override
    default void close() {}
}
