package quarry.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.Automaton;

/// The words of a field that match a pattern.
final class PatternQuery extends AutomatonQuery {
    private final String typed;

    /// @param typed the pattern as it was typed, or the beginning of a word
    PatternQuery(String field, String typed, Automaton automaton) {
        super(new Term(field, typed), automaton, false);
        this.typed = typed;
    }

    String typed() {
        return typed;
    }
}
