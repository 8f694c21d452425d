package quarry.search;

import java.util.List;
import java.util.Set;
import quarry.entry.State;

/// Something named whose traces are looked for.
///
/// @param words  its name as plain words, whatever signs stand among them; empty where it is looked for
///               in questions alone
/// @param asked  what a question that names it asks for, as the index keeps it of questions: for each word the keys of
///               which one must be there; empty when no question can be told by that
/// @param states only entries in one of these; at least one
/// @param most   so many entries are wanted, from 1
public record Named(String words, List<Set<String>> asked, Set<State> states, int most) {
    /// The same, to be found in questions alone.
    public Named inQuestions() {
        return new Named("", asked, states, most);
    }

    public Named {
        asked = List.copyOf(asked);
        states = Set.copyOf(states);
        if (states.isEmpty() || most < 1) {
            throw new IllegalArgumentException("nothing is wanted: states " + states + ", most " + most);
        }
    }
}
