package quarry.format.pdf;

/// A painted character. Lengths are in points, from the page's upper left corner.
///
/// @param text  what it stands for; a ligature is several characters
/// @param left  where it begins
/// @param base  the line it stands on, growing downwards
/// @param width how far the next character would be
/// @param size  of its font as painted
/// @param font  how its font looks
record Glyph(String text, float left, float base, float width, float size, Look font) {
    /// How a font looks.
    ///
    /// @param bold heavier than normal
    /// @param mono every character equally wide
    record Look(boolean bold, boolean mono) {
        static final Look PLAIN = new Look(false, false);
    }

    float right() {
        return left + width;
    }
}
