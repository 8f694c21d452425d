package quarry.query;

/// A piece of a query.
///
/// @param kind   what it is
/// @param start  where it begins in what was typed
/// @param end    behind its last character
/// @param suffix where its factor, slop or number of edits begins; `end` when it has none
record Token(Kind kind, int start, int end, int suffix) {
    enum Kind {
        /// Plain, whatever its signs.
        WORD,
        WILDCARD,
        PHRASE,
        REGEXP,
        RANGE,
        FIELD,
        PLUS,
        MINUS,
        NOT,
        AND,
        OR,
        OPEN,
        CLOSE
    }

    Token(Kind kind, int start, int end) {
        this(kind, start, end, end);
    }

    /// The same characters as a plain word.
    Token plain() {
        return new Token(Kind.WORD, start, end);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether it is a word of a run of words.
    boolean isPlain() {
        return kind == Kind.WORD && suffix == end;
    }

    /// Whether it is something to look for.
    boolean isOperand() {
        return switch (kind) {
            case WORD, WILDCARD, PHRASE, REGEXP, RANGE -> true;
            case FIELD, PLUS, MINUS, NOT, AND, OR, OPEN, CLOSE -> false;
        };
    }

    /// Whether it belongs to what stands behind it.
    boolean isPrefix() {
        return switch (kind) {
            case FIELD, PLUS, MINUS, NOT -> true;
            case WORD, WILDCARD, PHRASE, REGEXP, RANGE, AND, OR, OPEN, CLOSE -> false;
        };
    }
}
