package quarry.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lays Python that stands on one line out again. What indentation said is gone, so a statement goes where Python or
/// custom leaves it one place: after a `return` the block is over, a method stands in its class, what reads a local
/// name stands in its function. Where two places remain there is no layout. Not thread-safe: one per text.
public final class FlattenedPython {
    /// A longer text is left alone.
    private static final int LIMIT = 8_000;

    /// A statement up to this length stays on its line.
    private static final int SHORT = 60;

    /// Classes that hold options of the class around them and nothing else.
    private static final Set<String> OPTIONS = Set.of("Meta", "Media", "Config", "Params");

    /// What nothing can follow in its block.
    private static final Set<String> LAST = Set.of("return", "raise", "break", "continue", "pass");

    private final List<Block> open = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private boolean classSeen;

    private FlattenedPython() {}

    /// A block that is being written, and the names known in it alone.
    private static final class Block {
        private final PythonStatement header;
        private final Set<String> names;
        private @Nullable PythonStatement last;

        Block(PythonStatement header) {
            this.header = header;
            this.names = header.bound();
        }

        boolean isOptions() {
            return header.isClass() && OPTIONS.contains(header.name());
        }

        boolean isClosed() {
            return last != null && LAST.contains(last.keyword());
        }

        /// Whether a statement needs what is known in this block alone. Not so when it calls the function that the
        /// block is: that can be recursion, and it can be the use of it below.
        boolean isNeededBy(PythonStatement statement) {
            var read = statement.read();
            return read.stream().anyMatch(names::contains) && !(header.isFunction() && read.contains(header.name()));
        }
    }

    /// The code over lines again, where it is certain where they end. Nothing but white space changes.
    ///
    /// @param text Python on one line
    /// @return empty when the text has line breaks already, when there is nothing to part, or when its lines could
    ///         end in more than one place; the text is then best kept as it is
    public static Optional<String> layOut(String text) {
        var line = text.strip();
        if (line.length() > LIMIT || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            return Optional.empty();
        }
        var layout = new FlattenedPython();
        return layout.write(PythonStatements.of(line))
                ? Optional.of(layout.out.toString()).filter(result -> result.indexOf('\n') >= 0)
                : Optional.empty();
    }

    private boolean write(List<PythonStatement> statements) {
        var decorators = new ArrayList<PythonStatement>();
        var afterHeader = false;
        for (var statement : statements) {
            if (statement.isDecorator()) {
                decorators.add(statement);
                continue;
            }
            var decorated = !decorators.isEmpty();
            var level = afterHeader ? open.size() : level(statement, decorated);
            if (level < 0 || (decorated && !statement.isFunction() && !statement.isClass())) {
                return false;
            }
            open.subList(level, open.size()).clear();
            decorators.forEach(decorator -> line(level, decorator));
            decorators.clear();
            line(level, statement);
            if (!open.isEmpty()) {
                open.getLast().last = statement;
            }
            open.stream()
                    .filter(block -> block.header.isFunction())
                    .forEach(block -> block.names.addAll(statement.assigned()));
            afterHeader = statement.isHeader();
            classSeen |= statement.isClass();
            if (afterHeader) {
                open.add(new Block(statement));
            }
        }
        return !afterHeader && decorators.isEmpty();
    }

    /// The one level a statement can stand at; -1 when there is a choice, or none. What may stand in a class body
    /// does: nobody breaks one off for a while.
    private int level(PythonStatement statement, boolean decorated) {
        var clause = openers(statement);
        var least = open.size();
        while (least > 0 && !open.get(least - 1).isNeededBy(statement)) {
            least--;
        }
        var levels = IntStream.rangeClosed(least, open.size())
                .filter(level -> clause.isEmpty() ? fits(statement, decorated, level) : takesClause(clause, level))
                .toArray();
        var innermost = levels.length == 0 ? -1 : levels[levels.length - 1];
        return levels.length == 1
                        || (innermost > 0 && open.get(innermost - 1).header.isClass())
                ? innermost
                : -1;
    }

    /// The blocks that a clause such as `else:` can go on with; empty when the statement is none.
    private static Set<String> openers(PythonStatement statement) {
        return switch (statement.isHeader() ? statement.keyword() : "") {
            case "elif" -> Set.of("if", "elif");
            case "else" -> Set.of("if", "elif", "except", "for", "while");
            case "except" -> Set.of("try", "except");
            case "finally" -> Set.of("try", "except", "else");
            default -> Set.of();
        };
    }

    private boolean takesClause(Set<String> openers, int level) {
        return level < open.size()
                && openers.contains(open.get(level).header.keyword())
                && open.subList(level, open.size()).stream()
                        .noneMatch(block -> block.header.isFunction() || block.header.isClass());
    }

    private boolean fits(PythonStatement statement, boolean decorated, int level) {
        var around = open.subList(0, level);
        if (statement.needsFunction() && around.stream().noneMatch(block -> block.header.isFunction())) {
            return false;
        }
        if (level == 0) {
            // A method may be quoted without its class.
            return !isPass(statement)
                    && (!classSeen
                            || (!statement.isMethod() && !statement.read().contains("self")));
        }
        var block = around.getLast();
        if (block.isClosed()) {
            return false;
        }
        if (!block.header.isClass()) {
            return !statement.isMethod()
                    && !statement.isClass()
                    && (!isImport(statement) || block.last == null || isImport(block.last));
        }
        if (statement.isFunction()) {
            return !block.isOptions() && (statement.isMethod() || decorated);
        }
        if (statement.isClass()) {
            return new Block(statement).isOptions() && !block.isOptions();
        }
        var own = new HashSet<>(Set.of("self"));
        around.forEach(each -> own.add(each.header.isClass() ? each.header.name() : "self"));
        return isPass(statement)
                || (statement.isAssignment()
                        && statement.read().stream().noneMatch(own::contains)
                        && !(block.isOptions() && statement.assignsCall()));
    }

    private static boolean isPass(PythonStatement statement) {
        return "pass".equals(statement.keyword());
    }

    private static boolean isImport(PythonStatement statement) {
        return "import".equals(statement.keyword()) || "from".equals(statement.keyword());
    }

    /// Writes a statement on a line of its own. A bracket with a blank after it was broken over lines, and is again
    /// when the statement is long.
    private void line(int level, PythonStatement statement) {
        var tokens = statement.tokens();
        var length =
                tokens.stream().mapToInt(token -> token.text().length() + 1).sum();
        var broken = new ArrayDeque<Boolean>();
        var breaks = true;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.depth() < 0) {
                breaks |= broken.pop();
            }
            if (breaks) {
                var inner = (int) broken.stream().filter(each -> each).count();
                out.append(out.isEmpty() ? "" : "\n").append(" ".repeat(4 * (level + inner)));
            } else if (token.spaced()) {
                out.append(' ');
            }
            out.append(token.text());
            if (token.depth() > 0) {
                broken.push(length > SHORT
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).spaced());
            }
            breaks = (token.depth() > 0 || token.is(",")) && !broken.isEmpty() && broken.peek();
        }
    }
}
