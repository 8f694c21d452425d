package quarry.search;

import java.util.List;

/// A part of the list of the questions that more than one entry asks, most entries first.
///
/// @param total   how many questions the whole list has
/// @param entries how many entries ask them
public record DuplicateList(int total, int entries, List<Duplicates> clusters) {
    public DuplicateList {
        clusters = List.copyOf(clusters);
    }
}
