package quarry.format.pdf;

/// Characters without space between them, in one look.
///
/// @param glued whether it follows the word before it without a space
record Word(String text, float left, float right, float base, float size, Glyph.Look look, boolean glued) {
    float middle() {
        return (left + right) / 2;
    }
}
