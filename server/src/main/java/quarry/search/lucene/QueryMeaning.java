package quarry.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import quarry.index.lucene.Fields;
import quarry.query.Clause;
import quarry.search.Mode;
import quarry.vector.SentenceModel;

/// What a query means beyond its words, as far as that is wanted and can be had: its vector. A query that says exactly
/// what it wants, by signs of the query language or by names out of code alone, has no further meaning.
final class QueryMeaning {
    private static final String LOADING = "Searched by words alone: the sentence model is still loading.";

    private final List<String> notes;
    private final IndexSearcher searcher;
    private final @Nullable HybridQuery hybrid;

    /// A query over all entries, and over those that a filter leaves.
    record Fused(Query all, Query narrowed) {}

    private QueryMeaning(List<String> notes, IndexSearcher searcher, @Nullable HybridQuery hybrid) {
        this.searcher = searcher;
        this.notes = notes;
        this.hybrid = hybrid;
    }

    /// Never waits for the model: as long as it is loading, words alone have to do.
    static QueryMeaning of(
            Clause clause, Mode mode, IndexSearcher searcher, QueryReading reading, Vocabulary vocabulary)
            throws IOException {
        var model = SentenceModel.shipped();
        if (mode == Mode.LEXICAL || !hasVectors(searcher)) {
            return new QueryMeaning(List.of(), searcher, null);
        }
        var text = clause instanceof Clause.Words plain ? plain.text() : "";
        var typed = reading.words(text);
        var words = QueryWord.needed(typed);
        if (saysItAll(words, vocabulary, reading)) {
            return new QueryMeaning(List.of(), searcher, null);
        }
        var encoder = model.ifLoaded();
        if (encoder.isEmpty()) {
            model.loadInBackground();
            var note = model.failure().map(why -> "Searched by words alone: " + why + ".");
            return new QueryMeaning(List.of(note.orElse(LOADING)), searcher, null);
        }
        var all = TopicalWords.of(words, reading.names(typed, words));
        return new QueryMeaning(
                List.of(),
                searcher,
                new HybridQuery(searcher, all, encoder.get().encode(text)));
    }

    static boolean hasVectors(IndexSearcher searcher) {
        return searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().hasVectorValues()
                        && leaf.reader().getFieldInfos().fieldInfo(Fields.VECTOR) != null);
    }

    /// Whether words alone name what is looked for: a single one, names out of code, or a name typed in parts.
    private static boolean saysItAll(List<QueryWord> words, Vocabulary vocabulary, QueryReading reading) {
        if (words.stream().distinct().count() < 2 || words.stream().allMatch(QueryMeaning::isName)) {
            return true;
        }
        var joined = words.stream().map(QueryWord::typed).collect(Collectors.joining());
        return reading.words(joined).stream().map(QueryWord::term).anyMatch(vocabulary::knows);
    }

    /// Whether a word looks like a name out of code.
    private static boolean isName(QueryWord word) {
        return !word.parts().isEmpty()
                || !word.typed().chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
    }

    /// How the search goes then.
    Mode mode() {
        return hybrid == null ? Mode.LEXICAL : Mode.HYBRID;
    }

    List<String> notes() {
        return notes;
    }

    /// @param members what matches and ranks by words
    Query over(Query members) throws IOException {
        return hybrid == null ? members : hybrid.query(matching(members));
    }

    /// @param members what matches and ranks by words
    Fused fused(Query members, FilterQueries filter) throws IOException {
        if (hybrid == null) {
            return new Fused(members, filter.narrow(members));
        }
        var matching = matching(members);
        var all = hybrid.query(matching);
        return filter.isEmpty()
                ? new Fused(all, all)
                : new Fused(all, filter.narrow(hybrid.query(matching, filter.narrow(MatchAllDocsQuery.INSTANCE))));
    }

    /// Words find many entries in one run, but slowly for a query that asks of one after the other.
    private Query matching(Query members) throws IOException {
        return new MatchedDocuments(BlockSearch.of(searcher, members, 1).matches());
    }
}
