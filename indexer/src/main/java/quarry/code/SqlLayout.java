package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lays SQL out with a line for each clause; white space means nothing in SQL, so this is always right. A `--` comment
/// has no end on one line: then there is no layout.
final class SqlLayout {
    private static final Set<String> CLAUSES =
            Words.of("where having limit offset union intersect except values returning join select");
    private static final Set<String> SIDES = Words.of("left right inner full cross natural");

    private SqlLayout() {}

    static Optional<String> layOut(String text) {
        var tokens = Tokens.of(text, "");
        if (tokens.isEmpty() || tokens.stream().anyMatch(token -> token.is("--") || token.is("#"))) {
            return Optional.empty();
        }
        var out = new LaidOut(4);
        var line = new ArrayList<Token>();
        var depth = 0;
        var first = "";
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += LaidOut.isOpening(token) ? 1 : LaidOut.isClosing(token) ? -1 : 0;
            if (depth < 0) {
                return Optional.empty();
            }
            if (!line.isEmpty() && depth == 0 && (tokens.get(i - 1).is(";") || isClause(tokens, i, first))) {
                out.statement(0, line);
                line.clear();
            }
            if (i == 0 || tokens.get(i - 1).is(";")) {
                first = word(token);
            }
            line.add(token);
        }
        out.statement(0, line);
        return depth == 0 ? Optional.of(out.toString()) : Optional.empty();
    }

    private static boolean isClause(List<Token> tokens, int i, String first) {
        if (!tokens.get(i).isName()) {
            return false;
        }
        var word = word(tokens.get(i));
        var before = word(tokens.get(i - 1));
        var after = i + 1 < tokens.size() ? word(tokens.get(i + 1)) : "";
        if ("create".equals(first) || "alter".equals(first) || "grant".equals(first)) {
            return "select".equals(word) && "as".equals(before);
        }
        return switch (word) {
            case "from" -> !"delete".equals(before) && !"distinct".equals(before);
            case "group", "order" -> "by".equals(after);
            case "set" -> "update".equals(first);
            case "join" -> !SIDES.contains(before) && !"outer".equals(before);
            case "select" -> !"explain".equals(before) && !"analyze".equals(before);
            default -> SIDES.contains(word) ? "join".equals(after) || "outer".equals(after) : CLAUSES.contains(word);
        };
    }

    private static String word(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
