package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.Query;
import quarry.index.Fields;

/// How much an entry as a whole is about the words of a query, any of them: BM25F (Robertson, Zaragoza and Taylor,
/// "Simple BM25 extension to multiple weighted fields", 2004). A word that the query repeats counts as often.
///
/// @param score scores entries
/// @param told  the same score weighed by [TellingLength]
record TopicalWords(Query score, Query told) {
    private static final TellingLength LENGTH =
            new TellingLength(List.of(Fields.QUESTION, Fields.ANSWER, Fields.CODE), Ranking.HALF_TELLING);

    /// @param words the words that tell
    static TopicalWords of(List<QueryWord> words, Vocabulary vocabulary) {
        var any = new BooleanQuery.Builder();
        terms(words, vocabulary).forEach(term -> any.add(anywhere(term), Occur.SHOULD));
        var score = any.build();
        return new TopicalWords(score, new FunctionScoreQuery(score, LENGTH.scores()));
    }

    private static List<String> terms(List<QueryWord> words, Vocabulary vocabulary) {
        var terms = new ArrayList<String>();
        for (var word : words) {
            if (word.parts().isEmpty() && !vocabulary.knows(word.term())) {
                terms.addAll(vocabulary.spellings(word.term()));
            } else {
                terms.add(word.term());
                terms.addAll(word.parts());
            }
        }
        return terms;
    }

    private static Query anywhere(String term) {
        return new CombinedFieldQuery.Builder(term)
                .addField(Fields.QUESTION, Ranking.TOPICAL_QUESTION)
                .addField(Fields.ANSWER)
                .addField(Fields.CODE)
                .build();
    }
}
