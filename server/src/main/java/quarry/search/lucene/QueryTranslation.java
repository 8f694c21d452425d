package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import quarry.entry.State;
import quarry.index.Fields;

/// Turns what a user typed into a Lucene query.
final class QueryTranslation {
    /// The names users type for fields that hold exact values.
    private static final Map<String, String> EXACT = Map.of(
            "source",
            Fields.SOURCE,
            "topic",
            Fields.TOPIC,
            "section",
            Fields.SECTION,
            "level",
            Fields.LEVEL,
            "state",
            Fields.STATE);

    /// A longer list of words is a text; its neighbourhoods cost more than they tell.
    private static final int MAX_NEIGHBOURS = 16;

    private final Analyzer analyzer;
    private final Vocabulary vocabulary;

    QueryTranslation(Analyzer analyzer, Vocabulary vocabulary) {
        this.analyzer = analyzer;
        this.vocabulary = vocabulary;
    }

    /// The query whose scores rank entries.
    ///
    /// @param strict whether most words must match, or any
    Query ranked(List<Clause> clauses, boolean strict) {
        if (clauses.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return FunctionScoreQuery.boostByQuery(
                all(clauses, strict), new TermQuery(new Term(Fields.STATE, State.ANSWERED.label())), Ranking.ANSWERED);
    }

    private Query all(List<Clause> clauses, boolean strict) {
        var query = new BooleanQuery.Builder();
        boolean positive = false;
        for (var clause : clauses) {
            positive |= !(clause instanceof Clause.Not);
            switch (clause) {
                case Clause.Not(var inner) -> query.add(one(inner, strict), Occur.MUST_NOT);
                case Clause.Must(var inner) -> query.add(one(inner, strict), Occur.MUST);
                case Clause.Words words -> query.add(words(words.text(), strict, Ranking.TEXT), Occur.MUST);
                case Clause.Phrase _, Clause.Prefix _, Clause.Scoped _, Clause.Any _ ->
                    query.add(one(clause, strict), Occur.MUST);
            }
        }
        if (!positive) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return query.build();
    }

    private Query one(Clause clause, boolean strict) {
        return switch (clause) {
            case Clause.Words(var text) -> words(text, strict, Ranking.TEXT);
            case Clause.Phrase(var text) -> phrase(text, Ranking.TEXT);
            case Clause.Prefix(var text) -> prefix(text, Ranking.TEXT);
            case Clause.Scoped(var field, var inner) -> scoped(field, inner, strict);
            case Clause.Must(var inner) -> one(inner, strict);
            case Clause.Not(var inner) -> all(List.of(new Clause.Not(inner)), strict);
            case Clause.Any(var clauses) -> {
                var any = new BooleanQuery.Builder();
                clauses.forEach(inner -> any.add(one(inner, strict), Occur.SHOULD));
                yield any.build();
            }
        };
    }

    private Query scoped(String field, Clause clause, boolean strict) {
        var exact = EXACT.get(field);
        if (exact != null) {
            return new ConstantScoreQuery(exactValue(exact, clause));
        }
        var fields = List.of(new Ranking.Field(field, 1f));
        return switch (clause) {
            case Clause.Words(var text) -> words(text, strict, fields);
            case Clause.Phrase(var text) -> phrase(text, fields);
            case Clause.Prefix(var text) -> prefix(text, fields);
            case Clause.Scoped _, Clause.Must _, Clause.Not _, Clause.Any _ -> one(clause, strict);
        };
    }

    private static Query exactValue(String field, Clause clause) {
        return switch (clause) {
            case Clause.Words(var text) -> ExactText.contains(field, text);
            case Clause.Phrase(var text) -> ExactText.contains(field, text);
            case Clause.Prefix(var text) -> ExactText.contains(field, text);
            case Clause.Scoped _, Clause.Must _, Clause.Not _, Clause.Any _ ->
                new MatchNoDocsQuery("no value of " + field);
        };
    }

    private Query words(String text, boolean strict, List<Ranking.Field> fields) {
        var words = QueryWord.of(analyzer, text).stream().distinct().toList();
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word to look for");
        }
        var telling = words.stream()
                .filter(word -> !word.frame())
                .limit(Ranking.MOST_WORDS)
                .toList();
        var needed = telling.isEmpty() ? words.subList(0, Math.min(words.size(), Ranking.MOST_WORDS)) : telling;
        var query = new BooleanQuery.Builder();
        for (var word : needed) {
            query.add(word(word, fields), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(strict ? Ranking.mustMatch(needed.size()) : 1);
        var ranked = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        neighbours(needed, fields).forEach(near -> ranked.add(near, Occur.SHOULD));
        if (!telling.isEmpty()) {
            words.stream()
                    .filter(QueryWord::frame)
                    .limit(Ranking.MOST_FRAMES)
                    .forEach(frame -> ranked.add(new BoostQuery(word(frame, fields), Ranking.FRAME), Occur.SHOULD));
        }
        return ranked.build();
    }

    /// A word in whichever of the fields it says most.
    private Query word(QueryWord word, List<Ranking.Field> fields) {
        var perField = new ArrayList<Query>();
        for (var field : fields) {
            perField.add(new BoostQuery(inField(word, field.name()), field.weight()));
        }
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    private Query inField(QueryWord word, String field) {
        if (isMistyped(word)) {
            return new FuzzyQuery(
                    new Term(field, word.term()),
                    Ranking.edits(word.term()),
                    Ranking.EXACT_PREFIX,
                    Ranking.MOST_SPELLINGS,
                    true);
        }
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

    /// A word that occurs nowhere, neither whole nor with all its parts, is taken for a typing error.
    private boolean isMistyped(QueryWord word) {
        boolean partsKnown = !word.parts().isEmpty() && word.parts().stream().allMatch(vocabulary::knows);
        return !partsKnown && !vocabulary.knows(word.term());
    }

    /// Neighbouring words that stand near each other in the text, or are one word there.
    private static List<Query> neighbours(List<QueryWord> words, List<Ranking.Field> fields) {
        var near = new ArrayList<Query>();
        for (int i = 0; i + 1 < words.size() && i < MAX_NEIGHBOURS; i++) {
            var first = words.get(i);
            var second = words.get(i + 1);
            for (var field : fields) {
                var together = new DisjunctionMaxQuery(
                        List.of(
                                phrase(field.name(), List.of(first.term(), second.term()), Ranking.SLOP),
                                new TermQuery(new Term(field.name(), first.term() + second.term()))),
                        Ranking.TIE);
                near.add(new BoostQuery(together, Ranking.PROXIMITY * field.weight()));
            }
        }
        return near;
    }

    private Query phrase(String text, List<Ranking.Field> fields) {
        var terms = QueryWord.of(analyzer, text).stream()
                .flatMap(word -> word.parts().isEmpty() ? List.of(word.term()).stream() : word.parts().stream())
                .toList();
        var perField = new ArrayList<Query>();
        fields.forEach(field -> perField.add(new BoostQuery(phrase(field.name(), terms, 0), field.weight())));
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    private static Query phrase(String field, List<String> terms, int slop) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("an empty phrase");
        }
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    private static Query prefix(String text, List<Ranking.Field> fields) {
        var start = text.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
        var perField = new ArrayList<Query>();
        fields.forEach(field ->
                perField.add(new BoostQuery(new PrefixQuery(new Term(field.name(), start)), field.weight())));
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }
}
