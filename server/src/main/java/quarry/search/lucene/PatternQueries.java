package quarry.search.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import quarry.document.Fields;
import quarry.query.Clause;

/// Turns patterns of words into automata that read the terms of the index. These are stems, so that a pattern also
/// stands for the stems of the words that match it as they are spelt: `quer?es` finds what `queries` finds.
final class PatternQueries {
    /// The most spellings of the index by whose stems a pattern is also searched.
    private static final int MOST_SPELLINGS = 50;

    private final QueryReading reading;
    private final TermDictionary vocabulary;

    PatternQueries(QueryReading reading, TermDictionary vocabulary) {
        this.reading = reading;
        this.vocabulary = vocabulary;
    }

    Optional<Automaton> wildcard(Clause.Wildcard wildcard) {
        var term = new Term(Fields.WORD, reading.normal(wildcard.pattern()));
        return withStems(WildcardQuery.toAutomaton(term, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }

    /// Words that begin so.
    Optional<Automaton> beginning(String start) {
        return wildcard(new Clause.Wildcard(start + "*"));
    }

    Optional<Automaton> fuzzy(Clause.Fuzzy fuzzy) {
        return withStems(new LevenshteinAutomata(reading.normal(fuzzy.word()), true).toAutomaton(fuzzy.edits()));
    }

    /// Empty when the expression is none, or too complicated.
    Optional<Automaton> regexp(Clause.Regexp regexp) {
        try {
            return withStems(new RegExp(regexp.pattern(), RegExp.ALL, RegExp.CASE_INSENSITIVE).toAutomaton());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Automaton> withStems(Automaton pattern) {
        try {
            var words = deterministic(pattern);
            var stems = vocabulary.spelt(words, MOST_SPELLINGS).stream()
                    .flatMap(word -> reading.words(word).stream().limit(1))
                    .map(QueryWord::term)
                    .distinct()
                    .map(BytesRef::new)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return Optional.of(
                    stems.isEmpty()
                            ? words
                            : deterministic(Operations.union(List.of(words, Automata.makeStringUnion(stems)))));
        } catch (TooComplexToDeterminizeException e) {
            return Optional.empty();
        }
    }

    private static Automaton deterministic(Automaton automaton) {
        return Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
