package quarry.search.lucene;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Words, names and phrases in one field.
final class FieldQueries {
    private FieldQueries() {}

    /// A word as the texts have it, whole or in parts.
    static Query asWritten(QueryWord word, String field) {
        var whole = new TermQuery(new Term(field, word.term()));
        if (word.parts().isEmpty()) {
            return whole;
        }
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(whole, Ranking.WHOLE),
                        new BoostQuery(phrase(field, word.parts(), 0), Ranking.PARTS)),
                Ranking.TIE);
    }

    /// A name of one word whole or in parts, of several words as a phrase.
    static Query name(List<QueryWord> name, String field) {
        return name.size() == 1 ? asWritten(name.getFirst(), field) : phrase(field, terms(name), 0);
    }

    /// @param slop how far from each other the terms may stand
    static Query phrase(String field, List<String> terms, int slop) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("an empty phrase");
        }
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    /// The terms that words have where they stand side by side in a text: parts instead of what has parts.
    static List<String> terms(List<QueryWord> words) {
        return words.stream()
                .flatMap(word -> word.parts().isEmpty() ? Stream.of(word.term()) : word.parts().stream())
                .toList();
    }
}
