package quarry.code;

/// Reads JSON just far enough to tell whether a text is JSON.
final class Json {
    private static final int MAX_DEPTH = 200;
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /// Whether the text is one JSON object, or an array with a string or an object in it.
    static boolean looksLike(String text) {
        if (text.length() < 2 || (text.charAt(0) != '{' && text.charAt(0) != '[') || text.indexOf('"') < 0) {
            return false;
        }
        var json = new Json(text);
        return json.value(0) && json.isAtEnd();
    }

    private boolean value(int depth) {
        skipBlanks();
        if (at >= text.length() || depth > MAX_DEPTH) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{' -> members(depth, '}');
            case '[' -> members(depth, ']');
            case '"' -> string();
            default -> literal();
        };
    }

    private boolean members(int depth, char close) {
        at++;
        skipBlanks();
        if (at < text.length() && text.charAt(at) == close) {
            at++;
            return true;
        }
        while (true) {
            if ((close == '}' && !key()) || !value(depth + 1)) {
                return false;
            }
            skipBlanks();
            if (at >= text.length()) {
                return false;
            }
            var c = text.charAt(at++);
            if (c == close) {
                return true;
            }
            if (c != ',') {
                return false;
            }
        }
    }

    private boolean key() {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != '"' || !string()) {
            return false;
        }
        skipBlanks();
        return at < text.length() && text.charAt(at++) == ':';
    }

    private boolean string() {
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                at++;
                return true;
            }
        }
        return false;
    }

    private boolean literal() {
        var from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at).matches("true|false|null|-?\\d[\\d.eE+-]*+|\\.\\.\\.");
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
