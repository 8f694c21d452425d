package quarry.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import quarry.index.Fields;

/// What is marked in the texts of hits: the words that were looked for, but not those that frame the question, and no
/// more of two neighbours than themselves.
final class MarkedWords {
    private static final int MOST = 200;

    private final QueryTranslation translation;
    private final Vocabulary vocabulary;
    private final QueryReading reading;

    MarkedWords(QueryTranslation translation, Vocabulary vocabulary, QueryReading reading) {
        this.translation = translation;
        this.vocabulary = vocabulary;
        this.reading = reading;
    }

    /// A query whose matches are marked, in whatever field they are.
    Query of(List<Clause> clauses) {
        var marks = new BooleanQuery.Builder();
        var seen = new HashSet<Query>();
        clauses.stream()
                .flatMap(clause -> marks(clause).stream())
                .filter(seen::add)
                .limit(MOST)
                .forEach(mark -> marks.add(mark, Occur.SHOULD));
        return marks.build();
    }

    private List<Query> marks(Clause clause) {
        return switch (clause) {
            case Clause.Words(var text) -> wordMarks(text);
            case Clause.Phrase(var text) -> List.of(translation.phrase(text, Fields.QUESTION));
            case Clause.Prefix(var text) -> translation.beginningWith(text, Fields.QUESTION);
            case Clause.Scoped(var field, var inner) -> QueryTranslation.isExact(field) ? List.of() : marks(inner);
            case Clause.Must(var inner) -> marks(inner);
            case Clause.Not _ -> List.of();
            case Clause.Any(var sides) ->
                sides.stream().flatMap(side -> marks(side).stream()).toList();
            case Clause.All(var parts) ->
                parts.stream().flatMap(part -> marks(part).stream()).toList();
        };
    }

    private List<Query> wordMarks(String text) {
        var needed = QueryWord.needed(reading.words(text).stream().distinct().toList());
        var marks = new ArrayList<Query>();
        JoinedWords.of(needed, reading, vocabulary).terms().forEach(term -> marks.add(mark(term)));
        for (var name : reading.names(reading.words(text))) {
            name.others().forEach(other -> marks.add(FieldQueries.name(other, Fields.QUESTION)));
        }
        for (var word : needed) {
            marks.add(mark(word.term()));
            if (!word.parts().isEmpty()) {
                marks.add(FieldQueries.phrase(Fields.QUESTION, word.parts(), 0));
            }
        }
        return marks;
    }

    private static Query mark(String term) {
        return new TermQuery(new Term(Fields.QUESTION, term));
    }
}
