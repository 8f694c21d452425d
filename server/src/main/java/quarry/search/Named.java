package quarry.search;

import java.util.Set;
import quarry.entry.State;

/// Something named whose traces are looked for.
///
/// @param name   as people write it, in plain words, whatever signs stand among them
/// @param asked  whether only questions that ask for it are wanted
/// @param states only entries in one of these; at least one
/// @param most   how many entries are wanted, from 1
public record Named(String name, boolean asked, Set<State> states, int most) {
    public Named {
        states = Set.copyOf(states);
        if (states.isEmpty() || most < 1) {
            throw new IllegalArgumentException("nothing is wanted: states " + states + ", most " + most);
        }
    }
}
