package quarry.search.lucene;

import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Exact values that hold a text anywhere, capitals or not: `topic:rest` finds `REST framework`.
final class ExactText {
    /// Longer values are no topic, section or document name.
    private static final int MAX_LENGTH = 100;

    private ExactText() {}

    static Query contains(String field, String text) {
        var wanted = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        var any = Automata.makeAnyString();
        var automaton = Operations.concatenate(java.util.List.of(any, ignoringCase(wanted), any));
        return new AutomatonQuery(
                new Term(field, wanted),
                Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                false);
    }

    private static Automaton ignoringCase(String text) {
        var parts = new java.util.ArrayList<Automaton>();
        text.codePoints()
                .forEach(c ->
                        parts.add(Operations.union(IntStream.of(c, Character.toLowerCase(c), Character.toUpperCase(c))
                                .distinct()
                                .mapToObj(Automata::makeChar)
                                .toList())));
        return Operations.concatenate(parts);
    }
}
