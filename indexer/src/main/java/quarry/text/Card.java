package quarry.text;

import org.jspecify.annotations.Nullable;

/// A question with its answer, as a record of its document.
///
/// @param line     the line it begins on, from 1; where the format has no lines, the number of the row or record
/// @param endLine  the line it ends on
/// @param number   its number as the document prints it; null when it has none
/// @param question Markdown; what follows its first line, such as code or options, is the question's prompt
/// @param answer   Markdown; empty when there is none
/// @param section  what the document files it under, such as its category, sheet or deck; null when it does not
/// @param level    the level in the document's words, such as `easy` or `Senior`; null when it has none
public record Card(
        int line,
        int endLine,
        @Nullable String number,
        String question,
        String answer,
        @Nullable String section,
        @Nullable String level) {
    public Card {
        if (line < 1 || endLine < line) {
            throw new IllegalArgumentException("a card on lines " + line + " to " + endLine);
        }
    }
}
