package quarry.search;

import java.util.List;

/// A piece of text with the parts of it that matched. Plain text: whoever shows it escapes it.
///
/// @param matches ordered, not overlapping
public record Passage(String text, List<Range> matches) {
    public Passage {
        matches = List.copyOf(matches);
    }

    /// Characters from `start` up to but not including `end`.
    public record Range(int start, int end) {
        public Range {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException(start + " to " + end);
            }
        }
    }
}
