package quarry.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import quarry.document.Fields;

/// Turns plain words into a query: each word in whichever field it says most, under any of its names; more for
/// neighbours that are neighbours in the text.
final class WordQueries {
    private final TermDictionary vocabulary;
    private final QueryReading reading;
    private final PatternQueries patterns;
    private final boolean unfinished;

    /// @param unfinished whether the last word may not be typed to its end
    WordQueries(TermDictionary vocabulary, QueryReading reading, PatternQueries patterns, boolean unfinished) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.patterns = patterns;
        this.unfinished = unfinished;
    }

    /// @param strict whether most words must match, or any
    /// @param marks  told what each part of the query is there for
    Query of(String text, boolean strict, List<Ranking.Field> fields, HighlightQuery marks) {
        var words = reading.words(text).stream().distinct().toList();
        var operators = operators(text, words);
        if (words.isEmpty() && operators.isEmpty()) {
            return new MatchNoDocsQuery("no word to look for");
        }
        boolean onlyStopWords = words.stream().allMatch(QueryWord::stopWord);
        boolean telling = !onlyStopWords || !operators.isEmpty();
        var needed = onlyStopWords && telling ? List.<QueryWord>of() : QueryWord.needed(words);
        var clauses = clauses(words, needed, telling ? fields : questionOnly(fields), strict, marks);
        operators.forEach(operator -> clauses.add(operator(operator, fields)));
        var query = new BooleanQuery.Builder();
        clauses.forEach(clause -> query.add(clause, Occur.SHOULD));
        query.setMinimumNumberShouldMatch(strict ? Ranking.mustMatch(clauses.size()) : 1);
        var ranked = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        if (telling) {
            neighbours(needed, fields, marks).forEach(near -> ranked.add(near, Occur.SHOULD));
            words.stream()
                    .filter(QueryWord::stopWord)
                    .limit(Ranking.MOST_STOP_WORDS)
                    .forEach(stopWord -> ranked.add(
                            new BoostQuery(word(stopWord, questionOnly(fields), List.of(), marks), Ranking.STOP_WORD),
                            Occur.SHOULD));
        }
        return ranked.build();
    }

    /// The operators among words that the texts have, or all where there are no words.
    List<String> operators(String text, List<QueryWord> words) {
        return SignQueries.operators(text, words.isEmpty()).stream()
                .filter(operator -> words.isEmpty() || vocabulary.hasSigns(operator))
                .toList();
    }

    private static Query operator(String operator, List<Ranking.Field> fields) {
        var perField = new ArrayList<Query>();
        fields.forEach(field -> SignQueries.operator(operator, field.name())
                .ifPresent(query -> perField.add(new BoostQuery(query, field.weight()))));
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    /// Leaves for marking what the words look for: not the words that frame the question, and no more of two neighbours
    /// than themselves.
    void mark(String text, HighlightQuery marks) {
        var words = reading.words(text);
        var needed = QueryWord.needed(words.stream().distinct().toList());
        var marked = new ArrayList<Query>();
        JoinedWords.of(needed, reading, vocabulary).terms().forEach(term -> marked.add(mark(term)));
        for (var name : reading.names(words)) {
            name.others().forEach(other -> marked.add(FieldQueries.name(other, Fields.QUESTION)));
        }
        for (var word : needed) {
            marked.add(mark(word.term()));
            if (!word.parts().isEmpty()) {
                marked.add(FieldQueries.phrase(Fields.QUESTION, word.parts(), 0));
            }
        }
        marks.add(marked);
        marks.addText(words);
        operators(text, words).forEach(operator -> marks.addCharacters(new ExactCharacters(operator)));
    }

    private static Query mark(String term) {
        return new TermQuery(new Term(Fields.QUESTION, term));
    }

    /// Where words count that only frame a question. Answers are about none of them, and have all of them.
    private static List<Ranking.Field> questionOnly(List<Ranking.Field> fields) {
        var questions = fields.stream()
                .filter(field -> field.name().equals(Fields.QUESTION))
                .toList();
        return questions.isEmpty() ? fields : questions;
    }

    /// A clause for each word that is needed; words that name one thing together, and have other names for it, make
    /// one.
    private List<Query> clauses(
            List<QueryWord> words,
            List<QueryWord> needed,
            List<Ranking.Field> fields,
            boolean strict,
            HighlightQuery marks) {
        var joined = JoinedWords.of(needed, reading, vocabulary);
        var clauses = new ArrayList<Query>();
        var named = new HashSet<QueryWord>();
        for (var name : reading.names(words, needed)) {
            named.addAll(name.typed());
            clauses.add(named(name, needed, joined, fields, marks));
        }
        for (int i = 0; i < needed.size(); i++) {
            if (!named.contains(needed.get(i))) {
                boolean last =
                        unfinished && i == needed.size() - 1 && needed.get(i).equals(words.getLast());
                var word = word(needed.get(i), fields, joined.around(i), marks);
                clauses.add(
                        last
                                ? begun(word, needed.get(i), fields, marks)
                                : strict ? word : loose(word, needed.get(i), fields, marks));
            }
        }
        return clauses;
    }

    private Query named(
            QueryReading.Name name,
            List<QueryWord> needed,
            JoinedWords joined,
            List<Ranking.Field> fields,
            HighlightQuery marks) {
        var all = new BooleanQuery.Builder();
        name.typed()
                .forEach(word -> all.add(word(word, fields, joined.around(needed.indexOf(word)), marks), Occur.MUST));
        var names = new ArrayList<Query>();
        names.add(all.build());
        for (var other : name.others()) {
            for (var field : fields) {
                var named = marks.because(FieldQueries.name(other, field.name()), name.typed(), other);
                names.add(new BoostQuery(named, Ranking.SYNONYM * field.weight()));
            }
        }
        return new DisjunctionMaxQuery(names, Ranking.TIE);
    }

    /// A word that is not typed to its end yet.
    private Query begun(Query word, QueryWord typed, List<Ranking.Field> fields, HighlightQuery marks) {
        var start = typed.letters();
        if (start.length() < 2) {
            return word;
        }
        var any = new ArrayList<Query>();
        any.add(word);
        patterns.beginning(start)
                .ifPresent(words -> fields.forEach(field -> {
                    var beginning = new PatternQuery(field.name(), start, words);
                    any.add(new BoostQuery(
                            marks.because(beginning, List.of(typed), Reason.Way.BEGUN),
                            Ranking.UNFINISHED * field.weight()));
                }));
        return new DisjunctionMaxQuery(any, Ranking.TIE);
    }

    /// A name of code, or any of its parts.
    private static Query loose(Query word, QueryWord typed, List<Ranking.Field> fields, HighlightQuery marks) {
        if (typed.parts().isEmpty()) {
            return word;
        }
        var any = new ArrayList<Query>();
        any.add(word);
        for (var part : typed.parts()) {
            for (var field : fields) {
                var single = new ConstantScoreQuery(new TermQuery(new Term(field.name(), part)));
                any.add(new BoostQuery(
                        marks.because(single, List.of(typed), Reason.Way.PART), Ranking.SINGLE_PARTS * field.weight()));
            }
        }
        return new DisjunctionMaxQuery(any, Ranking.TIE);
    }

    /// A word in whichever of the fields it says most.
    ///
    /// @param joined terms that stand for the word and a neighbour together
    private static Query word(
            QueryWord word, List<Ranking.Field> fields, List<JoinedWords.Joined> joined, HighlightQuery marks) {
        var perField = new ArrayList<Query>();
        for (var field : fields) {
            var written = FieldQueries.asWritten(word, field.name());
            perField.add(new BoostQuery(marks.because(written, List.of(word), Reason.Way.ITSELF), field.weight()));
            joined.forEach(one -> perField.add(new BoostQuery(
                    marks.because(new TermQuery(new Term(field.name(), one.term())), one.words(), Reason.Way.JOINED),
                    field.weight())));
        }
        return new DisjunctionMaxQuery(perField, Ranking.TIE);
    }

    /// Neighbouring words that stand near each other in the text.
    private static List<Query> neighbours(List<QueryWord> words, List<Ranking.Field> fields, HighlightQuery marks) {
        var near = new ArrayList<Query>();
        for (int i = 0; i + 1 < words.size() && words.size() <= Ranking.MOST_NEIGHBOURS; i++) {
            var pair = words.subList(i, i + 2);
            var terms = pair.stream().map(QueryWord::term).toList();
            for (var field : fields) {
                near.add(new BoostQuery(
                        marks.because(FieldQueries.phrase(field.name(), terms, Ranking.SLOP), pair, Reason.Way.NEAR),
                        Ranking.PROXIMITY * field.weight()));
            }
        }
        return near;
    }
}
