package quarry.code;

/// A piece of a line of code that no line break can part.
///
/// @param kind   what it is
/// @param text   as written
/// @param spaced whether there is white space before it
record Token(Kind kind, String text, boolean spaced) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        /// From its marker to the end of the text when nothing else ends it.
        COMMENT
    }

    boolean is(String sign) {
        return text.equals(sign) && kind != Kind.STRING;
    }

    boolean isName() {
        return kind == Kind.NAME;
    }
}
