package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Parts Python on one line into statements: where two tokens stand side by side that no expression holds side by
/// side, a statement ends. Not thread-safe: one per line.
final class PythonStatements {
    /// Keywords that stand between operands or before one: after them an operand is due.
    private static final Set<String> BETWEEN = Words.of("""
            and or not in is if else elif for while lambda await async from import as return yield raise del assert global
            nonlocal with except def class
            """);

    private static final Set<String> BLOCKS =
            Words.of("class def if elif else for while with try except finally async");

    /// Names that some statements begin with, and that may be plain names: what follows is open.
    private static final Set<String> SOFT = Words.of("match case type print exec");

    private static final Set<String> BODILESS = Words.of("pass break continue return raise yield del import");

    private final List<Token> tokens;
    private final List<List<Token>> statements = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private int depth;
    private boolean certain = true;

    private PythonStatements(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// @return the statements, a header being one without its body; none where an end is not certain
    static List<List<Token>> of(List<Token> tokens) {
        var statements = new PythonStatements(tokens);
        return statements.part() ? statements.statements : List.of();
    }

    /// Whether a statement is a header: one that a body follows.
    static boolean isHeader(List<Token> statement) {
        return statement.getLast().is(":")
                && BLOCKS.contains(statement.getFirst().text());
    }

    private boolean part() {
        for (var i = 0; i < tokens.size() && certain; i++) {
            var token = tokens.get(i);
            if (token.kind() == Token.Kind.COMMENT) {
                return !current.isEmpty() && depth == 0 && isPlain(token.text()) && end(token);
            }
            if (token.is(";") || (LaidOut.isClosing(token) && --depth < 0)) {
                return false;
            }
            if (depth == 0 && !current.isEmpty() && !LaidOut.isClosing(token) && isStart(i)) {
                close();
            }
            current.add(token);
            depth += LaidOut.isOpening(token) ? 1 : 0;
            if (depth == 0 && token.is(":") && isHeader(current)) {
                certain &= current.stream().noneMatch(part -> part.is("lambda"));
                close();
            }
        }
        if (!certain || depth != 0 || current.isEmpty()) {
            return false;
        }
        close();
        return true;
    }

    private boolean end(Token comment) {
        current.add(comment);
        close();
        return certain;
    }

    private void close() {
        statements.add(current);
        current = new ArrayList<>();
    }

    /// Whether a comment holds words only, so that no statement can have been drawn into it.
    private static boolean isPlain(String comment) {
        for (var word : comment.substring(1).strip().split("[\\s/,.+-]+", -1)) {
            if (!word.chars().allMatch(Character::isLetter) || BODILESS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isStart(int i) {
        var previous = tokens.get(i - 1);
        var token = tokens.get(i);
        if (!isOperandEnd(previous)) {
            return false;
        }
        return switch (token.kind()) {
            case NAME -> isNameStart(i, token.text(), previous);
            case NUMBER, STRING -> doubt();
            case SIGN -> isSignStart(i, token);
            case COMMENT -> false;
        };
    }

    private boolean isNameStart(int i, String name, Token previous) {
        var first = current.getFirst().text();
        if ((SOFT.contains(previous.text()) && current.size() == 1) || ("async".equals(first) && current.size() == 1)) {
            return doubt();
        }
        return switch (name) {
            case "and", "or", "in", "is", "as" -> false;
            case "not" -> !is(i + 1, "in") && doubt();
            case "lambda" -> doubt();
            case "if" -> isCondition(i);
            case "else" -> is(i + 1, ":");
            case "from" -> isImport(i + 1) || (!"raise".equals(first) && !previous.is("yield") && doubt());
            case "import" -> !"from".equals(first);
            default -> true;
        };
    }

    private boolean isSignStart(int i, Token token) {
        if (token.is("@")) {
            return isDecorator(i);
        }
        if (token.is("{")) {
            return doubt();
        }
        return (token.is("(") || token.is("[")) && token.spaced() && doubt();
    }

    private boolean doubt() {
        certain = false;
        return false;
    }

    private boolean is(int i, String text) {
        return i < tokens.size() && tokens.get(i).is(text);
    }

    private static boolean isOperandEnd(Token token) {
        return switch (token.kind()) {
            case NAME -> !BETWEEN.contains(token.text());
            case NUMBER, STRING -> true;
            case SIGN -> LaidOut.isClosing(token) || token.is("...");
            case COMMENT -> false;
        };
    }

    /// Whether the `if` at `i` begins a statement: its colon comes before an `else`.
    private boolean isCondition(int i) {
        var level = 0;
        for (var j = i + 1; j < tokens.size(); j++) {
            var token = tokens.get(j);
            level += LaidOut.isOpening(token) ? 1 : LaidOut.isClosing(token) ? -1 : 0;
            if (level == 0 && token.is("else")) {
                return false;
            }
            if (level == 0 && token.is(":")) {
                return true;
            }
        }
        return doubt();
    }

    private boolean isImport(int i) {
        var j = i;
        while (j < tokens.size() && (tokens.get(j).is(".") || tokens.get(j).is("..."))) {
            j++;
        }
        while (j < tokens.size() && (tokens.get(j).is(".") || (tokens.get(j).isName() && !is(j, "import")))) {
            j++;
        }
        return j > i && is(j, "import");
    }

    private boolean isDecorator(int i) {
        var j = i + 1;
        var level = 0;
        while (j < tokens.size()) {
            var token = tokens.get(j);
            if (level == 0 && (token.is("def") || token.is("class") || token.is("async") || token.is("@"))) {
                return j > i + 1;
            }
            level += LaidOut.isOpening(token) ? 1 : LaidOut.isClosing(token) ? -1 : 0;
            if (level < 0 || (level == 0 && !token.isName() && !token.is(".") && !LaidOut.isClosing(token))) {
                return false;
            }
            j++;
        }
        return false;
    }
}
