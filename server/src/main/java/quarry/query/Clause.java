package quarry.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a query asks for. Immutable. Clauses are equal when they ask for the same, wherever in a text their words were
/// typed; [#print] and parsing again give an equal clause.
public sealed interface Clause {
    /// Plain words, of which most must match.
    record Words(List<Word> words) implements Clause {
        /// @throws IllegalArgumentException when there are none
        public Words {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no words");
            }
        }

        /// A text that nobody typed, as words.
        public static Words of(String text) {
            return new Words(List.of(new Word(text, 0, text.length())));
        }

        /// The words with spaces between them.
        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /// A plain word with the signs around it.
    ///
    /// @param text  what is meant, without signs that only kept others from being syntax
    /// @param start where the word begins in what was typed, in characters from 0
    /// @param end   behind its last character
    record Word(String text, int start, int end) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && word.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /// `"exact phrase"`, `"two words"~5`.
    ///
    /// @param slop how many places its words may stand apart
    record Phrase(String text, int slop) implements Clause {}

    /// `w?rd`, `wor*`: a word in which `?` stands for any character, `*` for any characters.
    record Wildcard(String pattern) implements Clause {}

    /// `wrd~1`: words that differ in no more letters than the edits say.
    ///
    /// @param edits from 0 to 2
    record Fuzzy(String word, int edits) implements Clause {}

    /// `/regexp/` in Lucene's syntax, which a whole word must match. It may still be none.
    record Regexp(String pattern) implements Clause {}

    /// `line:[1 TO 50]`.
    ///
    /// @param from the least number; 0 for any
    /// @param to   the largest one; [Integer#MAX_VALUE] for any
    record Range(QueryField field, int from, int to) implements Clause {}

    /// `field:word`: words, a phrase or a pattern in a field.
    record Scoped(QueryField field, Clause clause) implements Clause {}

    /// `is:open`, `has:code`.
    record Is(Flag flag) implements Clause {}

    /// `+must`: all of its words must match.
    record Must(Clause clause) implements Clause {}

    /// `-not`.
    record Not(Clause clause) implements Clause {}

    /// Clauses that must all match; none of them match everything. Of plain words it has no more than one run.
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /// `a OR b`.
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    /// `clause^2`.
    ///
    /// @param factor what its score is multiplied by
    record Boost(Clause clause, float factor) implements Clause {}

    /// The clause in the query language.
    default String print() {
        return ClausePrinter.print(this);
    }

    /// The plain words that may be misspelt. The others are meant as they are: those of phrases and patterns, values of
    /// fields, and what must not be there.
    default Stream<Word> spelt() {
        return switch (this) {
            case Words(var words) -> words.stream();
            case Scoped(var field, var clause) ->
                field.holds() == QueryField.Holds.TEXT ? clause.spelt() : Stream.empty();
            case Must(var clause) -> clause.spelt();
            case Boost(var clause, var _) -> clause.spelt();
            case All(var clauses) -> clauses.stream().flatMap(Clause::spelt);
            case Any(var clauses) -> clauses.stream().flatMap(Clause::spelt);
            case Phrase _, Wildcard _, Fuzzy _, Regexp _, Range _, Is _, Not _ -> Stream.empty();
        };
    }
}
