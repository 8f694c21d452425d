package quarry.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.State;

/// What the groups of promises ask of the engine under test.
interface Promises {
    OpenIndex index();

    default SearchEngine engine() {
        return index().engine();
    }

    default List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        engine().forEachEntry(entries::add);
        return entries;
    }

    default SearchResult search(SearchRequest request) throws IOException {
        var result = engine().search(request);
        SoundResult.assertSound(request, result);
        return result;
    }

    /// What a query finds, all of it on one page.
    default List<Entry> found(String query) throws IOException {
        return found(query, Filter.NONE);
    }

    default List<Entry> found(String query, Filter filter) throws IOException {
        return entries(search(all(query, filter, false)));
    }

    /// All entries that ask what an entry asks, itself included.
    default List<Entry> asking(Entry entry) throws IOException {
        return index().relations().duplicates().stream()
                .map(Duplicates::entries)
                .filter(cluster -> cluster.contains(entry))
                .findFirst()
                .orElse(List.of(entry));
    }

    static List<Entry> entries(SearchResult result) {
        return result.hits().stream().map(Hit::entry).toList();
    }

    static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    /// For all hits, as the material has no more of them than fit one page, and for words as they are typed.
    static SearchRequest all(String query, Filter filter, boolean fold) {
        return new SearchRequest(query, 0, SearchRequest.MAX_SIZE, filter, fold, false, Mode.LEXICAL, true, false);
    }

    static Filter topic(String topic) {
        return new Filter(Set.of(topic), Set.of(), Set.of(), Set.of(), false);
    }

    static Filter source(String document) {
        return new Filter(Set.of(), Set.of(document), Set.of(), Set.of(), false);
    }

    static Filter state(State... states) {
        return new Filter(Set.of(), Set.of(), Set.of(states), Set.of(), false);
    }

    static Filter level(Level... levels) {
        return new Filter(Set.of(), Set.of(), Set.of(), Set.of(levels), false);
    }

    static boolean isAnswered(Entry entry) {
        return entry.state() == State.ANSWERED;
    }

    static String wording(Entry entry) {
        return wording(entry.question());
    }

    /// A question's words: those that share them ask the same, whatever engine compares them.
    static String wording(String question) {
        return question.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
