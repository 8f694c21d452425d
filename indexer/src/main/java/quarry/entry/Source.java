package quarry.entry;

import org.jspecify.annotations.Nullable;

/// The place an entry came from. Lines count from 1 and end with a line feed.
///
/// @param document path of the document relative to the folder that was indexed, with `/`
/// @param line     the question's own line
/// @param endLine  the last line of the entry, at least `line`
/// @param number   the number as printed before the question; null when there is none
public record Source(
        String document, int line, int endLine, @Nullable String number) {
    public Source {
        if (line < 1 || endLine < line) {
            throw new IllegalArgumentException("lines " + line + " to " + endLine + " of " + document);
        }
    }

    Source movedTo(String other) {
        return new Source(other, line, endLine, number);
    }
}
