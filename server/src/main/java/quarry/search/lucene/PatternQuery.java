package quarry.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/// The words of a field that match a pattern.
final class PatternQuery extends AutomatonQuery {
    private final String typed;

    /// @param typed the pattern as it was typed
    PatternQuery(String field, String typed, Automaton automaton) {
        super(new Term(field, typed), automaton, false);
        this.typed = typed;
    }

    String typed() {
        return typed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
