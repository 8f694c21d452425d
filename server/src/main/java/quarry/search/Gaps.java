package quarry.search;

import java.util.List;
import java.util.Map;

/// A part of the list of open questions, those asked by most sources first.
///
/// @param total how many the whole list has
/// @param entries how many entries ask them
/// @param kinds how many there are of each kind, whichever of them was asked for
public record Gaps(int total, int entries, Map<Gap.Kind, Integer> kinds, List<Gap> gaps) {
    public Gaps {
        kinds = Map.copyOf(kinds);
        gaps = List.copyOf(gaps);
    }

    public int of(Gap.Kind kind) {
        return kinds.getOrDefault(kind, 0);
    }
}
