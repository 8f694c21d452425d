package quarry.search;

import java.util.List;
import java.util.stream.Collectors;
import quarry.entry.Entry;
import quarry.entry.Prose;
import quarry.entry.Snippet;

/// A piece of text with the parts of it that matched. Plain text: whoever shows it escapes it.
///
/// @param matches ordered, not overlapping
public record Passage(String text, List<Range> matches) {
    /// The length of the beginning that stands for a text in which nothing matches, in characters.
    private static final int BEGINNING = 240;

    public Passage {
        matches = List.copyOf(matches);
    }

    /// The beginning of an answer's prose, or of its code when it is nothing else.
    public static Passage beginning(Entry entry) {
        var prose = Prose.of(entry.answer());
        return beginning(
                prose.isBlank()
                        ? entry.code().stream().map(Snippet::text).collect(Collectors.joining("\n\n"))
                        : prose.replace("\n\n", "\n"));
    }

    /// The beginning of a text, up to the end of a word, in which nothing matches.
    public static Passage beginning(String text) {
        if (text.length() <= BEGINNING) {
            return new Passage(text, List.of());
        }
        int end = BEGINNING;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == 0) {
            end = Character.isLowSurrogate(text.charAt(BEGINNING)) ? BEGINNING - 1 : BEGINNING;
        }
        return new Passage(text.substring(0, end).stripTrailing() + "…", List.of());
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
