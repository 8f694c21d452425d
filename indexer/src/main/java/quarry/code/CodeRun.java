package quarry.code;

import org.jspecify.annotations.Nullable;

/// A run of lines that is code.
///
/// @param from     index of its first line, the line that names the language included
/// @param to       index after its last line; never a blank line's
/// @param language canonical name as in [Languages]; null when unknown
/// @param text     the code itself, byte for byte; what all its lines are indented by is left out, and so is a
///                 line that only names the language
public record CodeRun(int from, int to, @Nullable String language, String text) {
    public CodeRun {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a run of code needs at least one line, not " + from + " to " + to);
        }
    }
}
