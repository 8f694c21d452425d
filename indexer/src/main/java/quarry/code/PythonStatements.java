package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Parts Python on one line into statements: where two tokens stand side by side that no expression holds side by
/// side, a statement ends. Not thread-safe: one per line.
final class PythonStatements {
    /// Keywords that stand between operands or before one: after them an operand is due.
    private static final Set<String> BETWEEN = Words.of("""
            and or not in is if else elif for while lambda await async from import as return yield raise del assert global
            nonlocal with except def class
            """);

    /// Names that some statements begin with, and that may be plain names: what follows is open.
    private static final Set<String> SOFT = Words.of("match case type print exec async");

    /// A comment of words only, so that no statement can have been drawn into it.
    private static final Pattern PLAIN_COMMENT = Pattern.compile(
            "#(?:[\\s/,.+-]++|(?!(?:pass|break|continue|return|raise|yield|del|import)(?!\\p{L}))\\p{L}++)*+");

    private final List<PythonToken> tokens;
    private final List<PythonStatement> statements = new ArrayList<>();
    private List<PythonToken> current = new ArrayList<>();
    private int depth;
    private boolean certain;

    private PythonStatements(List<PythonToken> tokens) {
        this.tokens = tokens;
        certain = !tokens.isEmpty();
    }

    /// The statements; none where an end is not certain.
    static List<PythonStatement> of(String line) {
        var parts = new PythonStatements(PythonToken.of(line));
        parts.part();
        return parts.certain && parts.depth == 0 ? parts.statements : List.of();
    }

    private void part() {
        for (var i = 0; i < tokens.size() && certain && depth >= 0; i++) {
            var token = tokens.get(i);
            if (depth == 0 && i > 0 && isOperandEnd(tokens.get(i - 1)) && isStart(i, token)) {
                close();
            }
            current.add(token);
            depth += token.depth();
            if (token.kind() == PythonToken.Kind.COMMENT) {
                // The first comment is the last token: nothing but the line's end ends it.
                certain &= current.size() > 1
                        && PLAIN_COMMENT.matcher(token.text()).matches();
            } else if (token.is(";") || token.is("\\")) {
                certain = false;
            } else if (depth == 0 && new PythonStatement(current).isHeader()) {
                certain &= current.stream().noneMatch(part -> part.is("lambda"));
                close();
            }
        }
        close();
    }

    private void close() {
        if (!current.isEmpty()) {
            statements.add(new PythonStatement(current));
            current = new ArrayList<>();
        }
    }

    private static boolean isOperandEnd(PythonToken token) {
        return switch (token.kind()) {
            case NAME -> !BETWEEN.contains(token.text());
            case NUMBER, STRING -> true;
            case SIGN -> token.depth() < 0 || token.is("...");
            case COMMENT -> false;
        };
    }

    /// Whether a token after an operand begins a statement.
    private boolean isStart(int i, PythonToken token) {
        if (current.isEmpty()) {
            return false;
        }
        return switch (token.kind()) {
            case NAME -> isNameStart(i, token.text());
            case NUMBER, STRING -> doubt();
            case SIGN -> token.is("@") ? isSpaced(i) && !isSpaced(i + 1) : isOpeningApart(token) && doubt();
            case COMMENT -> false;
        };
    }

    private boolean isNameStart(int i, String name) {
        var first = current.getFirst().text();
        if (SOFT.contains(first) && current.size() == 1) {
            return doubt();
        }
        return switch (name) {
            case "and", "or", "in", "is", "as" -> false;
            case "not" -> !is(i + 1, "in") && doubt();
            case "lambda" -> doubt();
            case "if" -> isCondition(i);
            case "else" -> is(i + 1, ":");
            case "from" -> !"raise".equals(first) || doubt();
            case "import" -> !"from".equals(first);
            default -> true;
        };
    }

    private boolean doubt() {
        certain = false;
        return false;
    }

    private boolean is(int i, String text) {
        return i < tokens.size() && tokens.get(i).is(text);
    }

    private boolean isSpaced(int i) {
        return i < tokens.size() && tokens.get(i).spaced();
    }

    /// A call or a subscript has no blank before its bracket.
    private static boolean isOpeningApart(PythonToken token) {
        return token.is("{") || (token.depth() > 0 && token.spaced());
    }

    /// Whether the `if` at `i` begins a statement: its colon comes before an `else`.
    private boolean isCondition(int i) {
        var level = 0;
        for (var j = i + 1; j < tokens.size(); j++) {
            level += tokens.get(j).depth();
            if (level == 0 && (is(j, "else") || is(j, ":"))) {
                return is(j, ":");
            }
        }
        return doubt();
    }
}
