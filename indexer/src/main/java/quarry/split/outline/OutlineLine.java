package quarry.split.outline;

/// A line with its form.
///
/// @param number the line in the document, from 1; two neighbours share it where one line holds two things
/// @param raw    the line as read
/// @param indent width of the white space before it, a tab reaching to the next multiple of four
/// @param marker the printed number of a heading or a numbered line, the sign of a bullet, the language of an
///               opening fence; else empty
/// @param depth  level of a heading, 1 to 6; else 0
/// @param text   what is left without marker and sign; inline markup stays
public record OutlineLine(int number, String raw, LineKind kind, int indent, String marker, int depth, String text) {
    public boolean is(LineKind wanted) {
        return kind == wanted;
    }

    public boolean isBlank() {
        return kind == LineKind.BLANK;
    }

    /// The same line with what follows on others.
    OutlineLine saying(String joined) {
        return new OutlineLine(number, raw, kind, indent, marker, depth, joined);
    }

    /// The line whose text stands on the one where it begins.
    OutlineLine continued() {
        return new OutlineLine(number, raw, LineKind.CONTINUED, indent, "", 0, "");
    }

    OutlineLine aside() {
        return new OutlineLine(number, raw, LineKind.ASIDE, indent, marker, depth, text);
    }

    OutlineLine as(LineKind other) {
        return new OutlineLine(number, raw, other, indent, "", 0, text);
    }
}
