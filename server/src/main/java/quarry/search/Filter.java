package quarry.search;

import java.util.Set;
import quarry.entry.Level;
import quarry.entry.State;

/// Narrows a search. Values of one field are alternatives, fields must all hold; an empty set does not narrow.
///
/// @param code whether only entries with code are wanted
public record Filter(Set<String> topics, Set<String> sources, Set<State> states, Set<Level> levels, boolean code) {
    public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), false);

    public Filter {
        topics = Set.copyOf(topics);
        sources = Set.copyOf(sources);
        states = Set.copyOf(states);
        levels = Set.copyOf(levels);
    }
}
