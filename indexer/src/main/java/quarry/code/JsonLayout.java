package quarry.code;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// Lays JSON out with a line for each member of what is long.
final class JsonLayout {
    /// An object or array up to this length stays on its line.
    private static final int SHORT = 60;

    private JsonLayout() {}

    static Optional<String> layOut(String text) {
        if (text.length() <= SHORT || !Json.looksLike(text)) {
            return Optional.empty();
        }
        var tokens = Tokens.of(text, "//");
        var out = new LaidOut(2);
        var broken = new ArrayDeque<Boolean>();
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (LaidOut.isClosing(token) && !broken.isEmpty() && broken.pop()) {
                out.line(level(broken));
            }
            out.add(token);
            if (LaidOut.isOpening(token)) {
                broken.push(length(tokens, i) > SHORT);
            }
            if ((LaidOut.isOpening(token) || token.is(",")) && !broken.isEmpty() && broken.peek()) {
                out.line(level(broken));
            }
        }
        return Optional.of(out.toString());
    }

    private static int level(ArrayDeque<Boolean> broken) {
        return (int) broken.stream().filter(each -> each).count();
    }

    /// How long what opens at `from` is, or a little more than [#SHORT].
    private static int length(List<Token> tokens, int from) {
        var length = 0;
        var depth = 0;
        for (var i = from; i < tokens.size() && length <= SHORT; i++) {
            length += tokens.get(i).text().length() + (tokens.get(i).spaced() ? 1 : 0);
            depth += LaidOut.isOpening(tokens.get(i)) ? 1 : LaidOut.isClosing(tokens.get(i)) ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return length;
    }
}
