package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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

    private final Analyzer analyzer;
    private final QueryReading reading;
    private final WordQueries words;

    QueryTranslation(Analyzer analyzer, QueryReading reading, WordQueries words) {
        this.analyzer = analyzer;
        this.reading = reading;
        this.words = words;
    }

    /// Whether a field that users name holds exact values.
    static boolean isExact(String field) {
        return EXACT.containsKey(field);
    }

    /// The query whose scores rank entries.
    ///
    /// @param strict whether most words must match, or any
    Query ranked(List<Clause> clauses, boolean strict) {
        if (clauses.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return new ScaledQuery(
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
                case Clause.Words(var text) -> query.add(words.of(text, strict, Ranking.TEXT), Occur.MUST);
                case Clause.Phrase _, Clause.Prefix _, Clause.Scoped _, Clause.Any _, Clause.All _ ->
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
            case Clause.Words(var text) -> words.of(text, strict, Ranking.TEXT);
            case Clause.Phrase(var text) -> phrase(text, Ranking.TEXT);
            case Clause.Prefix(var text) -> prefix(text, Ranking.TEXT);
            case Clause.Scoped(var field, var inner) -> scoped(field, inner, strict);
            case Clause.Must(var inner) -> one(inner, strict);
            case Clause.Not _ -> all(List.of(clause), strict);
            case Clause.All(var clauses) -> all(clauses, strict);
            case Clause.Any(var sides) -> any(sides, side -> one(side, strict));
        };
    }

    private static Query any(List<Clause> clauses, Function<Clause, Query> translation) {
        var any = new BooleanQuery.Builder();
        clauses.forEach(clause -> any.add(translation.apply(clause), Occur.SHOULD));
        return any.build();
    }

    private static Query every(List<Clause> clauses, Function<Clause, Query> translation) {
        var every = new BooleanQuery.Builder();
        clauses.forEach(clause -> every.add(translation.apply(clause), Occur.MUST));
        return every.build();
    }

    private Query scoped(String field, Clause clause, boolean strict) {
        var exact = EXACT.get(field);
        if (exact != null) {
            return new ConstantScoreQuery(exactValue(exact, clause));
        }
        var fields = List.of(new Ranking.Field(field, 1f));
        return switch (clause) {
            case Clause.Words(var text) -> words.of(text, strict, fields);
            case Clause.Phrase(var text) -> phrase(text, fields);
            case Clause.Prefix(var text) -> prefix(text, fields);
            case Clause.Any(var sides) -> any(sides, side -> scoped(field, side, strict));
            case Clause.All(var parts) -> every(parts, part -> scoped(field, part, strict));
            case Clause.Scoped _, Clause.Must _, Clause.Not _ -> one(clause, strict);
        };
    }

    private static Query exactValue(String field, Clause clause) {
        return switch (clause) {
            case Clause.Words(var text) -> ExactText.contains(field, text);
            case Clause.Phrase(var text) -> ExactText.contains(field, text);
            case Clause.Prefix(var text) -> ExactText.contains(field, text);
            case Clause.Any(var sides) -> any(sides, side -> exactValue(field, side));
            case Clause.All(var parts) -> every(parts, part -> exactValue(field, part));
            case Clause.Scoped _, Clause.Must _, Clause.Not _ -> new MatchNoDocsQuery("no value of " + field);
        };
    }

    private Query phrase(String text, List<Ranking.Field> fields) {
        var perField = new ArrayList<Query>();
        fields.forEach(field -> perField.add(new BoostQuery(phrase(text, field.name()), field.weight())));
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    /// A text word by word in one field.
    Query phrase(String text, String field) {
        var terms = FieldQueries.terms(reading.words(text)).stream()
                .limit(Ranking.MOST_WORDS)
                .toList();
        return FieldQueries.phrase(field, terms, 0);
    }

    /// Words that begin so. The index holds stems: `queries*` means `query` too.
    private Query prefix(String text, List<Ranking.Field> fields) {
        var perField = new ArrayList<Query>();
        for (var field : fields) {
            beginningWith(text, field.name()).forEach(query -> perField.add(new BoostQuery(query, field.weight())));
        }
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    /// The same in one field, by what is typed and by its stem.
    List<Query> beginningWith(String text, String field) {
        var start = analyzer.normalize(field, text.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""));
        var queries = new ArrayList<Query>();
        queries.add(new PrefixQuery(new Term(field, start)));
        reading.words(text).stream().limit(1).forEach(word -> queries.add(new TermQuery(new Term(field, word.term()))));
        return queries;
    }
}
