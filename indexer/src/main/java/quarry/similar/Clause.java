package quarry.similar;

import java.util.List;

/// One thing that is asked.
///
/// @param kind     the sort of answer it wants
/// @param terms    what it names, each once
/// @param subjects the things to be told apart, without order; fewer than two unless it is a difference or a plain
///                 list of things
public record Clause(QuestionKind kind, List<Term> terms, List<List<Term>> subjects) {
    public Clause {
        terms = List.copyOf(terms);
        subjects = subjects.stream().map(List::copyOf).toList();
    }
}
