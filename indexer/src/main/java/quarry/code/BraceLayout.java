package quarry.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays out languages whose statements end in `;` and whose blocks stand in braces. JavaScript may leave the semicolon
/// out: then there is no layout. Not thread-safe: one per text.
final class BraceLayout {
    private static final Set<String> SCRIPTS = Set.of("javascript", "typescript");
    private static final Set<String> UNCOMMENTED = Set.of("css", "scss", "nginx");

    /// Keywords that a name may follow, or that may follow a name.
    private static final Set<String> JOINING = Words.of("""
            const let var function class new return typeof async await export default import from of in instanceof extends
            implements throw case else static get set delete void yield if for while do as type interface enum public
            private protected readonly abstract declare namespace is keyof
            """);

    private static final Set<String> HEADS = Set.of("if", "for", "while", "else", "switch", "catch");

    /// What goes on after a closed block on the same line.
    private static final Set<String> GOING_ON = Words.of("; , ) . ] : ( ?. else catch finally");

    private final boolean script;
    private final List<Token> tokens;
    private final Deque<Brace> braces = new ArrayDeque<>();
    private final LaidOut out = new LaidOut(4);
    private int depth;
    private int level;
    private int start;

    private BraceLayout(boolean script, List<Token> tokens) {
        this.script = script;
        this.tokens = tokens;
    }

    /// @param depth how many brackets were open before it
    private record Brace(boolean block, int depth) {}

    static Optional<String> layOut(String language, String text) {
        var tokens = Tokens.of(text, UNCOMMENTED.contains(language) ? "" : "//");
        if (tokens.isEmpty() || ("nginx".equals(language) && text.indexOf('#') >= 0)) {
            return Optional.empty();
        }
        var layout = new BraceLayout(SCRIPTS.contains(language), tokens);
        return layout.write() ? Optional.of(layout.out.toString()) : Optional.empty();
    }

    private boolean write() {
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.kind() == Token.Kind.COMMENT && !token.text().startsWith("/*")) {
                return false;
            }
            if (script && i > start && isGap(i)) {
                return false;
            }
            if (!step(i, token)) {
                return false;
            }
        }
        return depth == 0 && braces.isEmpty();
    }

    private boolean step(int i, Token token) {
        switch (token.kind() == Token.Kind.SIGN ? token.text() : "") {
            case "(", "[" -> {
                out.add(token);
                depth++;
            }
            case ")", "]" -> {
                out.add(token);
                return --depth >= 0;
            }
            case "{" -> open(i, token);
            case "}" -> {
                return close(i, token);
            }
            case ";" -> {
                out.add(token);
                if (depth == base()) {
                    next(i);
                }
            }
            default -> {
                out.add(token);
                if (token.kind() == Token.Kind.COMMENT && depth == base()) {
                    next(i);
                }
            }
        }
        return true;
    }

    private int base() {
        return braces.isEmpty() ? 0 : braces.peek().depth() + 1;
    }

    private void next(int i) {
        out.line(level);
        start = i + 1;
    }

    private void open(int i, Token token) {
        var block = isBlock(i);
        braces.push(new Brace(block, depth));
        depth++;
        out.add(token);
        if (block && !is(i + 1, "}")) {
            level++;
            next(i);
        } else if (block) {
            level++;
            start = i + 1;
        }
    }

    private boolean close(int i, Token token) {
        if (braces.isEmpty() || braces.peek().depth() + 1 != depth) {
            return false;
        }
        depth--;
        var brace = braces.pop();
        if (brace.block()) {
            level--;
            if (!tokens.get(i - 1).is("{")) {
                out.line(level);
            }
        }
        out.add(token);
        if (brace.block()
                && (i + 1 == tokens.size()
                        || !GOING_ON.contains(tokens.get(i + 1).text()))) {
            next(i);
        } else if (brace.block()) {
            start = i + 1;
        }
        return true;
    }

    /// Whether a brace opens a block, not a value.
    private boolean isBlock(int i) {
        if (i == 0) {
            return true;
        }
        var before = tokens.get(i - 1);
        return !before.is("(")
                && !before.is(",")
                && !before.is("=")
                && !before.is(":")
                && !before.is("[")
                && !before.is("return")
                && !before.is("?")
                && !before.is("$")
                && !before.is("]")
                && !(before.is("{")
                        && i > 1
                        && !braces.isEmpty()
                        && !braces.peek().block());
    }

    private boolean is(int i, String text) {
        return i < tokens.size() && tokens.get(i).is(text);
    }

    /// Whether two tokens stand side by side that only a line break could have parted.
    private boolean isGap(int i) {
        var before = tokens.get(i - 1);
        var token = tokens.get(i);
        var operand = token.isName() || token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER;
        if (!operand || JOINING.contains(before.text()) || (JOINING.contains(token.text()) && isInfix(token))) {
            return false;
        }
        if (before.is(")") && HEADS.contains(tokens.get(start).text())) {
            return false;
        }
        var ended = before.isName()
                || before.kind() == Token.Kind.STRING
                || before.kind() == Token.Kind.NUMBER
                || before.is(")")
                || before.is("]")
                || before.is("}");
        return ended && depth == base();
    }

    private static boolean isInfix(Token token) {
        return token.is("of")
                || token.is("in")
                || token.is("instanceof")
                || token.is("from")
                || token.is("extends")
                || token.is("implements")
                || token.is("as")
                || token.is("else")
                || token.is("is");
    }
}
