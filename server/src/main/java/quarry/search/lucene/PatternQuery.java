package quarry.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/// The words of a field that match a pattern.
final class PatternQuery extends AutomatonQuery {
    private final String typed;
    private final boolean unfinished;

    private PatternQuery(String field, String typed, boolean unfinished, Automaton automaton) {
        super(new Term(field, typed), automaton, false);
        this.typed = typed;
        this.unfinished = unfinished;
    }

    /// @param typed the pattern as it was typed
    PatternQuery(String field, String typed, Automaton automaton) {
        this(field, typed, false, automaton);
    }

    /// Words that begin as one was typed that may go on.
    static PatternQuery beginning(String field, String typed, Automaton automaton) {
        return new PatternQuery(field, typed, true, automaton);
    }

    String typed() {
        return typed;
    }

    /// Whether a beginning was typed, and no pattern.
    boolean isUnfinished() {
        return unfinished;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PatternQuery pattern && pattern.unfinished == unfinished;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
