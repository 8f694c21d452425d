package quarry.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import quarry.document.Fields;

/// How much an entry as a whole is about the words of a query, any of them: BM25F (Robertson, Zaragoza and Taylor,
/// "Simple BM25 extension to multiple weighted fields", 2004). A word that the query repeats counts as often.
///
/// @param score scores entries
/// @param told  the same score weighed by [LengthPrior]
record TopicalWords(Query score, Query told) {
    private static final LengthPrior LENGTH =
            new LengthPrior(List.of(Fields.QUESTION, Fields.ANSWER, Fields.CODE), Ranking.HALF_TELLING);

    /// @param words the words that tell
    /// @param names what some of them name together, with its other names
    /// @param marks told what each part of the query is there for
    static TopicalWords of(List<QueryWord> words, List<QueryReading.Name> names, HighlightQuery marks) {
        var any = new BooleanQuery.Builder();
        var named = new HashSet<QueryWord>();
        for (var name : names) {
            named.addAll(name.typed());
            any.add(anyName(name, marks), Occur.SHOULD);
        }
        words.stream().filter(word -> !named.contains(word)).forEach(word -> addAnywhere(word, any, marks));
        var score = any.build();
        return new TopicalWords(score, new FunctionScoreQuery(score, LENGTH.scores()));
    }

    /// Whichever name says most: all of one, or less for a part of what was typed.
    private static Query anyName(QueryReading.Name name, HighlightQuery marks) {
        var part = new BooleanQuery.Builder();
        name.typed().forEach(word -> addAnywhere(word, part, marks));
        var names = new ArrayList<Query>();
        names.add(new BoostQuery(part.build(), Ranking.NAME_IN_PART));
        names.add(all(name.typed(), word -> marks.because(anywhere(word.term()), List.of(word), Reason.Way.ITSELF)));
        name.others()
                .forEach(other -> names.add(new BoostQuery(
                        all(other, word -> marks.because(anywhere(word.term()), name.typed(), other)),
                        Ranking.SYNONYM)));
        return new DisjunctionMaxQuery(names, 0);
    }

    private static Query all(List<QueryWord> words, Function<QueryWord, Query> anywhere) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(anywhere.apply(word), Occur.MUST));
        return all.build();
    }

    private static void addAnywhere(QueryWord word, BooleanQuery.Builder any, HighlightQuery marks) {
        any.add(marks.because(anywhere(word.term()), List.of(word), Reason.Way.ITSELF), Occur.SHOULD);
        word.parts()
                .forEach(part -> any.add(marks.because(anywhere(part), List.of(word), Reason.Way.PART), Occur.SHOULD));
    }

    private static Query anywhere(String term) {
        return new CombinedFieldQuery.Builder(term)
                .addField(Fields.QUESTION, Ranking.TOPICAL_QUESTION)
                .addField(Fields.ANSWER)
                .addField(Fields.CODE)
                .build();
    }
}
