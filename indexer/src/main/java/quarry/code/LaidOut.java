package quarry.code;

import java.util.ArrayDeque;
import java.util.List;

/// Lines as they are written out, with their indentation. Not thread-safe: one per text.
final class LaidOut {
    /// A statement up to this length stays on its line.
    private static final int SHORT = 60;

    private final StringBuilder text = new StringBuilder();
    private final int step;
    private int level;
    private boolean fresh = true;

    /// @param step blanks a level
    LaidOut(int step) {
        this.step = step;
    }

    /// Begins a line; no line is left empty.
    LaidOut line(int atLevel) {
        level = Math.max(0, atLevel);
        fresh = true;
        return this;
    }

    LaidOut add(Token token) {
        return add(token.text(), token.spaced());
    }

    LaidOut add(String piece, boolean spaced) {
        if (fresh) {
            text.append(text.isEmpty() ? "" : "\n").append(" ".repeat(level * step));
            fresh = false;
        } else if (spaced) {
            text.append(' ');
        }
        text.append(piece);
        return this;
    }

    /// A statement on a line of its own. A bracket with a blank after it was broken over lines, and is again when the
    /// statement is long.
    LaidOut statement(int atLevel, List<Token> tokens) {
        line(atLevel);
        var length =
                tokens.stream().mapToInt(token -> token.text().length() + 1).sum();
        var brackets = new ArrayDeque<Boolean>();
        var broken = 0;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (isClosing(token) && !brackets.isEmpty() && brackets.pop()) {
                broken--;
                line(atLevel + broken);
            }
            add(token);
            if (isOpening(token)) {
                var breaks = length > SHORT
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).spaced();
                brackets.push(breaks);
                broken += breaks ? 1 : 0;
                if (breaks) {
                    line(atLevel + broken);
                }
            } else if (token.is(",") && !brackets.isEmpty() && brackets.peek()) {
                line(atLevel + broken);
            }
        }
        return this;
    }

    static boolean isOpening(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    static boolean isClosing(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
