package quarry.similar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a question asks for, taken apart.
///
/// @param clauses what is asked, the main thing first; at least one
/// @param context what is said before it is asked: "In Django, …", "X is often called …. Why?"
/// @param adjacent neighbouring words written as one, by which `select related` is known for `select_related`
public record QuestionShape(List<Clause> clauses, List<Term> context, Set<String> adjacent) {
    public QuestionShape {
        clauses = List.copyOf(clauses);
        context = List.copyOf(context);
        adjacent = Set.copyOf(adjacent);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("a question that asks nothing");
        }
    }

    /// The first thing asked, which the others usually only add to.
    public Clause main() {
        return clauses.getFirst();
    }

    /// All terms, those of the main clause first.
    public List<Term> terms() {
        var all = new ArrayList<Term>();
        clauses.forEach(clause -> all.addAll(clause.terms()));
        all.addAll(context);
        return all;
    }

    /// The keys under which the question is found, with those of parts and of words that stand side by side.
    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        for (var term : terms()) {
            keys.add(term.key());
            keys.addAll(term.parts());
        }
        return keys;
    }
}
