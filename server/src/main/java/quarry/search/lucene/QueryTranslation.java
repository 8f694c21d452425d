package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automaton;
import quarry.document.Fields;
import quarry.entry.State;
import quarry.query.Clause;
import quarry.query.Flag;
import quarry.query.QueryField;

/// Turns a clause into a Lucene query, in one walk.
final class QueryTranslation {
    /// The fields of the index by those that users name.
    private static final Map<QueryField, String> FIELDS = Map.of(
            QueryField.QUESTION, Fields.QUESTION,
            QueryField.ANSWER, Fields.ANSWER,
            QueryField.CODE, Fields.CODE,
            QueryField.SOURCE, Fields.SOURCE,
            QueryField.TOPIC, Fields.TOPIC,
            QueryField.SECTION, Fields.SECTION,
            QueryField.LEVEL, Fields.LEVEL,
            QueryField.STATE, Fields.STATE,
            QueryField.NUMBER, Fields.NUMBER,
            QueryField.LINE, Fields.LINE);

    /// Reading a text again takes about a hundredth of a millisecond.
    private static final int MOST_READ = 20_000;

    private final QueryReading reading;
    private final WordQueries words;
    private final PatternQueries patterns;
    private final RelationQueries relations;

    /// @param unfinished whether the last word may not be typed to its end
    QueryTranslation(QueryReading reading, TermDictionary vocabulary, boolean unfinished) {
        this.reading = reading;
        this.patterns = new PatternQueries(reading, vocabulary);
        this.words = new WordQueries(vocabulary, reading, patterns, unfinished);
        this.relations = RelationQueries.ofDocuments();
    }

    /// How a clause is meant.
    ///
    /// @param strict whether most of its words must match, or any
    /// @param fields where it is looked for
    /// @param unread how many more texts may be read for exact characters
    private record Sense(boolean strict, List<Ranking.Field> fields, HighlightQuery marks, AtomicInteger unread) {
        Sense strictly() {
            return new Sense(true, fields, marks, unread);
        }

        Sense in(String field) {
            return new Sense(strict, List.of(new Ranking.Field(field, 1)), marks, unread);
        }

        /// What must not be there is not marked.
        Sense unmarked() {
            return new Sense(true, fields, new HighlightQuery(), unread);
        }
    }

    /// A query whose scores rank entries.
    ///
    /// @param strict whether most of its words must match, or any
    /// @param marks  told what is looked for, and what each part of the query is there for
    Query of(Clause clause, boolean strict, HighlightQuery marks) {
        var query = query(clause, new Sense(strict, Ranking.TEXT, marks, new AtomicInteger(MOST_READ)));
        return query instanceof MatchAllDocsQuery ? query : Ranking.favouringAnswers(query, Ranking.ANSWERED);
    }

    private Query query(Clause clause, Sense sense) {
        return switch (clause) {
            case Clause.Words typed -> words(typed.text(), sense);
            case Clause.Phrase(var text, int slop) ->
                slop == 0 && SignQueries.isExact(text) ? exact(text.strip(), sense) : phrase(text, slop, sense);
            case Clause.Wildcard wildcard -> pattern(patterns.wildcard(wildcard), wildcard.pattern(), sense);
            case Clause.Fuzzy fuzzy -> fuzzy(fuzzy, sense);
            case Clause.Regexp regexp -> pattern(patterns.regexp(regexp), regexp.pattern(), sense);
            case Clause.Range(var field, int from, int to) -> new ConstantScoreQuery(range(field, from, to));
            case Clause.Scoped(var field, var inner) -> scoped(field, inner, sense);
            case Clause.Is(var flag) -> new ConstantScoreQuery(is(flag));
            case Clause.Must(var inner) -> query(inner, sense.strictly());
            case Clause.Not _ -> all(List.of(clause), sense);
            case Clause.All(var clauses) -> all(clauses, sense);
            case Clause.Any(var clauses) -> any(clauses, sense);
            case Clause.Boost(var inner, float factor) -> new BoostQuery(query(inner, sense), factor);
        };
    }

    private Query all(List<Clause> clauses, Sense sense) {
        if (clauses.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var all = new BooleanQuery.Builder();
        for (var clause : clauses) {
            if (clause instanceof Clause.Not(var inner)) {
                all.add(query(inner, sense.unmarked()), Occur.MUST_NOT);
            } else {
                all.add(query(clause, sense), Occur.MUST);
            }
        }
        if (clauses.stream().allMatch(Clause.Not.class::isInstance)) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private Query any(List<Clause> clauses, Sense sense) {
        var any = new BooleanQuery.Builder();
        for (var clause : clauses) {
            any.add(query(clause, sense), Occur.SHOULD);
        }
        return any.build();
    }

    private Query words(String text, Sense sense) {
        words.mark(text, sense.marks());
        return words.of(text, sense.strict(), sense.fields(), sense.marks());
    }

    private Query phrase(String text, int slop, Sense sense) {
        var typed = reading.words(text);
        var terms = FieldQueries.terms(typed).stream().limit(Ranking.MOST_WORDS).toList();
        sense.marks().addText(typed);
        sense.marks().add(List.of(FieldQueries.phrase(Fields.QUESTION, terms, slop)));
        var way = slop > 0 ? Reason.Way.NEAR : Reason.Way.PHRASE;
        return best(
                sense, field -> List.of(sense.marks().because(FieldQueries.phrase(field, terms, slop), typed, way)));
    }

    private Query exact(String text, Sense sense) {
        var characters = new ExactCharacters(text);
        var typed = reading.words(text);
        sense.marks().addCharacters(characters);
        return best(
                sense,
                field -> SignQueries.exact(characters, typed, field, sense.unread()).stream()
                        .toList());
    }

    /// What is no pattern after all is words.
    private Query pattern(Optional<Automaton> pattern, String typed, Sense sense) {
        if (pattern.isEmpty()) {
            return words(typed, sense);
        }
        sense.marks().add(List.of(new PatternQuery(Fields.QUESTION, typed, pattern.get())));
        return best(sense, field -> List.of(new PatternQuery(field, typed, pattern.get())));
    }

    /// The word itself counts more than those like it.
    private Query fuzzy(Clause.Fuzzy fuzzy, Sense sense) {
        return new DisjunctionMaxQuery(
                List.of(
                        pattern(patterns.fuzzy(fuzzy), fuzzy.word() + "~" + fuzzy.edits(), sense),
                        words(fuzzy.word(), sense)),
                Ranking.TIE);
    }

    /// A query in whichever of the fields it says most.
    private static Query best(Sense sense, Function<String, List<Query>> queries) {
        var perField = new ArrayList<Query>();
        for (var field : sense.fields()) {
            queries.apply(field.name()).forEach(query -> perField.add(new BoostQuery(query, field.weight())));
        }
        return perField.isEmpty()
                ? new MatchNoDocsQuery("none of the fields has it")
                : new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    private Query scoped(QueryField field, Clause clause, Sense sense) {
        var name = FIELDS.getOrDefault(field, field.label());
        return field.holds() == QueryField.Holds.TEXT
                ? query(clause, sense.in(name))
                : new ConstantScoreQuery(value(field, name, clause));
    }

    /// States and numbers are typed whole, of other values a part.
    private static Query value(QueryField field, String name, Clause clause) {
        return switch (clause) {
            case Clause.Wildcard(var pattern) -> ValueQueries.like(name, pattern);
            case Clause.Phrase(var text, var _) -> value(field, name, text);
            case Clause.Words(var words) -> {
                var all = new BooleanQuery.Builder();
                words.forEach(word -> all.add(value(field, name, word.text()), Occur.MUST));
                yield all.build();
            }
            case Clause.Fuzzy(var word, var _) -> value(field, name, word);
            case Clause.Regexp(var pattern) -> value(field, name, pattern);
            case Clause.Range _,
                    Clause.Scoped _,
                    Clause.Is _,
                    Clause.Must _,
                    Clause.Not _,
                    Clause.All _,
                    Clause.Any _,
                    Clause.Boost _ -> new MatchNoDocsQuery("no value of " + name);
        };
    }

    private static Query value(QueryField field, String name, String text) {
        return field == QueryField.STATE || field == QueryField.NUMBER
                ? ValueQueries.equalTo(name, text)
                : ValueQueries.containing(name, text);
    }

    private Query range(QueryField field, int from, int to) {
        return switch (field) {
            case LINE -> IntField.newRangeQuery(Fields.LINE, from, to);
            case ASKED -> relations.asked(from, to);
            case NUMBER -> ValueQueries.between(Fields.NUMBER, from, to);
            case QUESTION, ANSWER, CODE, SOURCE, TOPIC, SECTION, LEVEL, STATE ->
                new MatchNoDocsQuery("no numbers in " + field.label());
        };
    }

    private static Query is(Flag flag) {
        return switch (flag) {
            case CODE -> new TermQuery(new Term(Fields.HAS_CODE, "true"));
            case OPEN ->
                new BooleanQuery.Builder()
                        .add(state(State.UNANSWERED), Occur.SHOULD)
                        .add(state(State.PLACEHOLDER), Occur.SHOULD)
                        .build();
            case ANSWERED -> state(State.ANSWERED);
            case UNANSWERED -> state(State.UNANSWERED);
            case PLACEHOLDER -> state(State.PLACEHOLDER);
        };
    }

    private static Query state(State state) {
        return new TermQuery(new Term(Fields.STATE, state.label()));
    }
}
