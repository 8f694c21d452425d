package quarry.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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
    private static final int MOST_MARKS = 200;

    private final Analyzer analyzer;
    private final Vocabulary vocabulary;
    private final QueryReading reading;
    private final boolean unfinished;
    private final boolean exact;

    /// @param unfinished whether the last word may not be typed to its end
    /// @param exact      whether unknown words stand for nothing but themselves
    QueryTranslation(
            Analyzer analyzer, Vocabulary vocabulary, QueryReading reading, boolean unfinished, boolean exact) {
        this.analyzer = analyzer;
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.unfinished = unfinished;
        this.exact = exact;
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
                case Clause.Words words -> query.add(words(words.text(), strict, Ranking.TEXT), Occur.MUST);
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
            case Clause.Words(var text) -> words(text, strict, Ranking.TEXT);
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
            case Clause.Words(var text) -> words(text, strict, fields);
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

    private Query words(String text, boolean strict, List<Ranking.Field> fields) {
        var words = reading.words(text).stream().distinct().toList();
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word to look for");
        }
        var needed = needed(words);
        boolean telling = !needed.getFirst().frame();
        var clauses = clauses(words, needed, telling ? fields : framed(fields), strict);
        var query = new BooleanQuery.Builder();
        clauses.forEach(clause -> query.add(clause, Occur.SHOULD));
        query.setMinimumNumberShouldMatch(strict ? Ranking.mustMatch(clauses.size()) : 1);
        var ranked = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        if (telling) {
            neighbours(needed, fields).forEach(near -> ranked.add(near, Occur.SHOULD));
            words.stream()
                    .filter(QueryWord::frame)
                    .limit(Ranking.MOST_FRAMES)
                    .forEach(frame -> ranked.add(
                            new BoostQuery(word(frame, framed(fields), List.of()), Ranking.FRAME), Occur.SHOULD));
        }
        return ranked.build();
    }

    /// Where words count that only frame a question. Answers are about none of them, and have all of them.
    private static List<Ranking.Field> framed(List<Ranking.Field> fields) {
        var questions = fields.stream()
                .filter(field -> field.name().equals(Fields.QUESTION))
                .toList();
        return questions.isEmpty() ? fields : questions;
    }

    /// A clause for each word that is needed; words that name one thing together, and have other names for it, make
    /// one.
    private List<Query> clauses(
            List<QueryWord> words, List<QueryWord> needed, List<Ranking.Field> fields, boolean strict) {
        var joined = joined(needed);
        var clauses = new ArrayList<Query>();
        var named = new HashSet<QueryWord>();
        for (var name : reading.names(words, needed)) {
            named.addAll(name.typed());
            clauses.add(named(name, needed, joined, fields));
        }
        for (int i = 0; i < needed.size(); i++) {
            if (!named.contains(needed.get(i))) {
                boolean last =
                        unfinished && i == needed.size() - 1 && needed.get(i).equals(words.getLast());
                var word = word(needed.get(i), fields, around(joined, i));
                clauses.add(
                        last ? begun(word, needed.get(i), fields) : strict ? word : loose(word, needed.get(i), fields));
            }
        }
        return clauses;
    }

    private Query named(
            QueryReading.Name name, List<QueryWord> needed, List<Optional<String>> joined, List<Ranking.Field> fields) {
        var all = new BooleanQuery.Builder();
        name.typed().forEach(word -> all.add(word(word, fields, around(joined, needed.indexOf(word))), Occur.MUST));
        var names = new ArrayList<Query>();
        names.add(all.build());
        for (var other : name.others()) {
            for (var field : fields) {
                names.add(new BoostQuery(name(other, field.name()), Ranking.SYNONYM * field.weight()));
            }
        }
        return new DisjunctionMaxQuery(names, Ranking.TIE);
    }

    /// A name of one word whole or in parts, of several words as a phrase.
    private static Query name(List<QueryWord> name, String field) {
        return name.size() == 1
                ? asWritten(name.getFirst(), field)
                : phrase(
                        field,
                        name.stream()
                                .flatMap(
                                        word -> word.parts().isEmpty() ? Stream.of(word.term()) : word.parts().stream())
                                .toList(),
                        0);
    }

    /// A word that is not typed to its end yet.
    private static Query begun(Query word, QueryWord typed, List<Ranking.Field> fields) {
        var start = typed.typed().replaceAll("[^\\p{L}\\p{N}]", "");
        if (start.length() < 2) {
            return word;
        }
        var any = new ArrayList<Query>();
        any.add(word);
        fields.forEach(field -> any.add(
                new BoostQuery(new PrefixQuery(new Term(field.name(), start)), Ranking.UNFINISHED * field.weight())));
        return new DisjunctionMaxQuery(any, Ranking.TIE);
    }

    /// A name of code, or any of its parts.
    private Query loose(Query word, QueryWord typed, List<Ranking.Field> fields) {
        if (typed.parts().isEmpty()) {
            return word;
        }
        var any = new ArrayList<Query>();
        any.add(word);
        for (var part : typed.parts()) {
            fields.forEach(field -> any.add(new BoostQuery(
                    new ConstantScoreQuery(new TermQuery(new Term(field.name(), part))),
                    Ranking.SINGLE_PARTS * field.weight())));
        }
        return new DisjunctionMaxQuery(any, Ranking.TIE);
    }

    /// The words that tell what is looked for; all of them where none does.
    static List<QueryWord> needed(List<QueryWord> words) {
        var telling = words.stream().filter(word -> !word.frame()).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().limit(Ranking.MOST_WORDS).toList();
    }

    /// For each pair of neighbours the term that they make written as one word, where the index has it: who types
    /// `middle ware` means `middleware`. Empty where it has not.
    private List<Optional<String>> joined(List<QueryWord> words) {
        var joined = new ArrayList<Optional<String>>();
        for (int i = 0; i + 1 < words.size(); i++) {
            var first = words.get(i);
            var second = words.get(i + 1);
            joined.add(
                    first.parts().isEmpty() && second.parts().isEmpty() && i < MAX_NEIGHBOURS
                            ? reading.words(first.typed() + second.typed()).stream()
                                    .map(QueryWord::term)
                                    .filter(vocabulary::knows)
                                    .findFirst()
                            : Optional.empty());
        }
        return joined;
    }

    private static List<String> around(List<Optional<String>> joined, int word) {
        var around = new ArrayList<String>();
        for (int i = Math.max(0, word - 1); i <= word && i < joined.size(); i++) {
            joined.get(i).ifPresent(around::add);
        }
        return around;
    }

    /// A word in whichever of the fields it says most.
    ///
    /// @param joined terms that stand for the word and a neighbour together
    private Query word(QueryWord word, List<Ranking.Field> fields, List<String> joined) {
        var perField = new ArrayList<Query>();
        for (var field : fields) {
            perField.add(new BoostQuery(inField(word, field.name()), field.weight()));
            joined.forEach(term ->
                    perField.add(new BoostQuery(new TermQuery(new Term(field.name(), term)), field.weight())));
        }
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    private Query inField(QueryWord word, String field) {
        return isMistyped(word) ? vocabulary.spelt(word.term(), field) : asWritten(word, field);
    }

    private static Query asWritten(QueryWord word, String field) {
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
        return !exact && !partsKnown && !vocabulary.knows(word.term());
    }

    /// Neighbouring words that stand near each other in the text.
    private static List<Query> neighbours(List<QueryWord> words, List<Ranking.Field> fields) {
        var near = new ArrayList<Query>();
        for (int i = 0; i + 1 < words.size() && words.size() <= MAX_NEIGHBOURS; i++) {
            var pair = List.of(words.get(i).term(), words.get(i + 1).term());
            for (var field : fields) {
                near.add(new BoostQuery(phrase(field.name(), pair, Ranking.SLOP), Ranking.PROXIMITY * field.weight()));
            }
        }
        return near;
    }

    private Query phrase(String text, List<Ranking.Field> fields) {
        var terms = phraseTerms(text);
        var perField = new ArrayList<Query>();
        fields.forEach(field -> perField.add(new BoostQuery(phrase(field.name(), terms, 0), field.weight())));
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    private List<String> phraseTerms(String text) {
        return reading.words(text).stream()
                .flatMap(word -> word.parts().isEmpty() ? Stream.of(word.term()) : word.parts().stream())
                .limit(Ranking.MOST_WORDS)
                .toList();
    }

    private static Query phrase(String field, List<String> terms, int slop) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("an empty phrase");
        }
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    /// Words that begin so. The index holds stems: `queries*` means `query` too.
    private Query prefix(String text, List<Ranking.Field> fields) {
        var perField = new ArrayList<Query>();
        for (var field : fields) {
            beginningWith(text, field.name()).forEach(query -> perField.add(new BoostQuery(query, field.weight())));
        }
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    private List<Query> beginningWith(String text, String field) {
        var start = analyzer.normalize(field, text.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""));
        var queries = new ArrayList<Query>();
        queries.add(new PrefixQuery(new Term(field, start)));
        reading.words(text).stream().limit(1).forEach(word -> queries.add(new TermQuery(new Term(field, word.term()))));
        return queries;
    }

    /// What is marked in the texts of hits: the words that were looked for, but not those that frame the question,
    /// and no more of two neighbours than themselves.
    Query marked(List<Clause> clauses) {
        var marks = new BooleanQuery.Builder();
        var seen = new HashSet<Query>();
        clauses.stream()
                .flatMap(clause -> marks(clause).stream())
                .filter(seen::add)
                .limit(MOST_MARKS)
                .forEach(mark -> marks.add(mark, Occur.SHOULD));
        return marks.build();
    }

    private List<Query> marks(Clause clause) {
        return switch (clause) {
            case Clause.Words(var text) -> wordMarks(text);
            case Clause.Phrase(var text) -> List.of(phrase(Fields.QUESTION, phraseTerms(text), 0));
            case Clause.Prefix(var text) -> beginningWith(text, Fields.QUESTION);
            case Clause.Scoped(var field, var inner) -> EXACT.containsKey(field) ? List.of() : marks(inner);
            case Clause.Must(var inner) -> marks(inner);
            case Clause.Not _ -> List.of();
            case Clause.Any(var sides) ->
                sides.stream().flatMap(side -> marks(side).stream()).toList();
            case Clause.All(var parts) ->
                parts.stream().flatMap(part -> marks(part).stream()).toList();
        };
    }

    private List<Query> wordMarks(String text) {
        var needed = needed(reading.words(text).stream().distinct().toList());
        var marks = new ArrayList<Query>();
        joined(needed).forEach(term -> term.ifPresent(one -> marks.add(mark(one))));
        for (var name : reading.names(reading.words(text))) {
            name.others().forEach(other -> marks.add(name(other, Fields.QUESTION)));
        }
        for (var word : needed) {
            if (isMistyped(word)) {
                vocabulary.spellings(word.term()).forEach(term -> marks.add(mark(term)));
            } else {
                marks.add(mark(word.term()));
                if (!word.parts().isEmpty()) {
                    marks.add(phrase(Fields.QUESTION, word.parts(), 0));
                }
            }
        }
        return marks;
    }

    private static Query mark(String term) {
        return new TermQuery(new Term(Fields.QUESTION, term));
    }
}
