package quarry.code;

import java.util.ArrayList;
import java.util.List;

/// Parts a line of code into tokens. Not thread-safe: one per line.
final class Tokens {
    private static final List<String> LONG_SIGNS = List.of(
            "...", "**=", "//=", ">>=", "<<=", "===", "!==", "?.", "->", "=>", ":=", "==", "!=", "<=", ">=", "+=", "-=",
            "*=", "/=", "%=", "|=", "&=", "^=", "**", "//", "<<", ">>", "&&", "||", "++", "--", "::", "??");

    private final String line;
    private final String marker;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String line, String marker) {
        this.line = line;
        this.marker = marker;
    }

    /// @param marker what begins a comment that runs to the end: `#`, `//`, or nothing
    /// @return the tokens; none when a string has no end
    static List<Token> of(String line, String marker) {
        var tokens = new Tokens(line, marker);
        return tokens.read() ? List.copyOf(tokens.tokens) : List.of();
    }

    private boolean read() {
        while (at < line.length()) {
            var from = at;
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at < line.length() && !next(at > from)) {
                return false;
            }
        }
        return true;
    }

    private boolean next(boolean spaced) {
        var start = at;
        var c = line.charAt(at);
        Token.Kind kind;
        if (!marker.isEmpty() && line.startsWith(marker, at)) {
            kind = Token.Kind.COMMENT;
            at = line.length();
        } else if (!isPython() && line.startsWith("/*", at)) {
            kind = Token.Kind.COMMENT;
            var end = line.indexOf("*/", at + 2);
            at = end < 0 ? line.length() : end + 2;
        } else if (c == '"' || c == '\'' || c == '`' || isPrefixed()) {
            kind = Token.Kind.STRING;
            if (!string()) {
                return false;
            }
        } else if (Character.isDigit(c)) {
            kind = Token.Kind.NUMBER;
            while (at < line.length() && (Words.isWordPart(line.charAt(at)) || isPoint())) {
                at++;
            }
        } else if (Words.isWordPart(c)) {
            kind = Token.Kind.NAME;
            while (at < line.length() && Words.isWordPart(line.charAt(at))) {
                at++;
            }
        } else {
            kind = Token.Kind.SIGN;
            at += LONG_SIGNS.stream()
                    .filter(sign -> line.startsWith(sign, at))
                    .findFirst()
                    .map(String::length)
                    .orElse(1);
        }
        tokens.add(new Token(kind, line.substring(start, at), spaced));
        return true;
    }

    private boolean isPython() {
        return "#".equals(marker);
    }

    private boolean isPoint() {
        return line.charAt(at) == '.' && at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
    }

    /// Whether a string with a prefix such as `f"…"` or `rb'…'` begins here.
    private boolean isPrefixed() {
        if (!isPython()) {
            return false;
        }
        var i = at;
        while (i < line.length() && i < at + 2 && "rbfuRBFU".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i > at && i < line.length() && (line.charAt(i) == '"' || line.charAt(i) == '\'');
    }

    private boolean string() {
        while (Character.isLetter(line.charAt(at))) {
            at++;
        }
        var quote = line.substring(at, at + 1);
        var close = line.startsWith(quote.repeat(3), at) && isPython() ? quote.repeat(3) : quote;
        at += close.length();
        while (at < line.length()) {
            if (line.charAt(at) == '\\') {
                at += 2;
            } else if (line.startsWith(close, at)) {
                at += close.length();
                return true;
            } else {
                at++;
            }
        }
        return false;
    }
}
