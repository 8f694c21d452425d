package quarry.search.lucene;

import java.util.List;

/// What a user's query says, before it is known how it is searched.
sealed interface Clause {
    /// Plain words: most of them must match.
    record Words(String text) implements Clause {}

    /// `"exact phrase"`.
    record Phrase(String text) implements Clause {}

    /// `word*`.
    record Prefix(String text) implements Clause {}

    /// `field:word`; the field is one of the names that users know.
    record Scoped(String field, Clause clause) implements Clause {}

    /// `+must`.
    record Must(Clause clause) implements Clause {}

    /// `-not`.
    record Not(Clause clause) implements Clause {}

    /// `(a OR b)`.
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    /// Several clauses that stand together as one side of `OR`.
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }
}
