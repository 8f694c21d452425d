package quarry.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import quarry.document.Fields;
import quarry.entry.State;
import quarry.query.Clause;
import quarry.search.Mode;
import quarry.vector.SentenceModel;

/// What a query means beyond its words, as far as that is wanted and can be had: its vector. A query that says exactly
/// what it wants, by signs of the query language or by names out of code alone, has no further meaning.
final class QueryEmbedding {
    private static final String LOADING = "Searched by words alone: the sentence model is still loading.";

    private final List<String> notes;
    private final Mode mode;
    private final MatchRanking ranking;

    private QueryEmbedding(List<String> notes, Mode mode, MatchRanking ranking) {
        this.notes = List.copyOf(notes);
        this.mode = mode;
        this.ranking = ranking;
    }

    /// Never waits for the model: as long as it is loading, words alone have to do.
    ///
    /// @param marks told what each part of the query is there for
    static QueryEmbedding of(
            Clause clause,
            Mode mode,
            Snapshot.Lease lease,
            QueryReading reading,
            TermDictionary vocabulary,
            HighlightQuery marks)
            throws IOException {
        var searcher = lease.searcher();
        var byWords = new MatchRanking.ByWords(searcher);
        var text = clause instanceof Clause.Words plain ? plain.text() : "";
        var typed = reading.words(text);
        var words = QueryWord.needed(typed);
        if (mode == Mode.LEXICAL || !hasVectors(searcher) || saysItAll(words, vocabulary, reading)) {
            return new QueryEmbedding(List.of(), Mode.LEXICAL, byWords);
        }
        var model = SentenceModel.shipped();
        var encoder = model.ifLoaded();
        if (encoder.isEmpty()) {
            model.loadInBackground();
            var note = model.failure().map(why -> "Searched by words alone: " + why + ".");
            return new QueryEmbedding(List.of(note.orElse(LOADING)), Mode.LEXICAL, byWords);
        }
        var state = lease.facets().get().column(Fields.STATE);
        int answered = state.values().indexOf(State.ANSWERED.label());
        var hybrid = new HybridRanking(
                searcher,
                TopicalWords.of(words, reading.names(typed, words), marks),
                encoder.get().encode(text),
                entry -> state.number(entry) == answered && answered >= 0);
        return new QueryEmbedding(List.of(), Mode.HYBRID, hybrid);
    }

    static boolean hasVectors(IndexSearcher searcher) {
        return searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().hasVectorValues()
                        && leaf.reader().getFieldInfos().fieldInfo(Fields.VECTOR) != null);
    }

    /// Whether words alone name what is looked for: a single one, names out of code, or a name typed in parts.
    private static boolean saysItAll(List<QueryWord> words, TermDictionary vocabulary, QueryReading reading) {
        if (words.stream().distinct().count() < 2 || words.stream().allMatch(QueryEmbedding::isName)) {
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
        return mode;
    }

    List<String> notes() {
        return notes;
    }

    MatchRanking ranking() {
        return ranking;
    }
}
