package quarry.search;

import java.util.List;
import java.util.stream.Collectors;

/// What was searched for instead of what was typed.
///
/// @param text  the query as it was meant: as typed, but for the words
/// @param words what stands for which of its words, in order, each once; at least one
public record Corrected(String text, List<Corrected.Word> words) {
    /// @param from   as typed; two words where they are one
    /// @param to     what was looked for in its place
    /// @param reason why, in a few words
    public record Word(String from, String to, String reason) {}

    public Corrected {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("nothing is corrected in: " + text);
        }
    }

    /// Why, in a few words.
    public String reason() {
        return words.stream().map(Word::reason).collect(Collectors.joining(", "));
    }
}
