package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Finds entries by exact values, capitals or not.
final class ValueQueries {
    /// Longer values are no topic, section or document name.
    private static final int MAX_LENGTH = 100;

    private ValueQueries() {}

    /// Values that hold a text anywhere: `topic:rest` finds `REST framework`.
    static Query containing(String field, String text) {
        var any = Automata.makeAnyString();
        return query(field, text, Operations.concatenate(List.of(any, literally(text), any)));
    }

    static Query equalTo(String field, String text) {
        return query(field, text, literally(text));
    }

    /// Values that match from beginning to end.
    ///
    /// @param pattern with `*` for any characters and `?` for one
    static Query like(String field, String pattern) {
        return query(field, pattern, automaton(pattern, c -> switch (c) {
            case '*' -> Automata.makeAnyString();
            case '?' -> Automata.makeAnyChar();
            default -> inAnyCase(c);
        }));
    }

    /// Values that are whole numbers.
    static Query between(String field, int from, int to) {
        return from > to
                ? new MatchNoDocsQuery("no number is at least " + from + " and at most " + to)
                : query(field, from + " to " + to, Automata.makeDecimalInterval(from, to, 0));
    }

    private static Query query(String field, String text, Automaton automaton) {
        return new AutomatonQuery(
                new Term(field, text),
                Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                false);
    }

    private static Automaton literally(String text) {
        return automaton(text, ValueQueries::inAnyCase);
    }

    private static Automaton automaton(String text, IntFunction<Automaton> characters) {
        var parts = new ArrayList<Automaton>();
        text.codePoints().limit(MAX_LENGTH).forEach(c -> parts.add(characters.apply(c)));
        return Operations.concatenate(parts);
    }

    private static Automaton inAnyCase(int c) {
        return Operations.union(IntStream.of(c, Character.toLowerCase(c), Character.toUpperCase(c))
                .distinct()
                .mapToObj(Automata::makeChar)
                .toList());
    }
}
