package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays Python on one line out again. What indentation said is gone, so a statement goes where Python or custom leaves
/// it one place: after a `return` the block is over, a method stands in its class, what reads a local name stands in
/// its function. Where two places remain there is no layout. Not thread-safe: one per text.
final class PythonLayout {
    private static final Set<String> LOOPS = Set.of("for", "while");

    private final List<PythonBlock> open = new ArrayList<>();
    private final LaidOut out = new LaidOut(4);
    private boolean classSeen;

    private PythonLayout() {}

    static Optional<String> layOut(String text) {
        var statements = PythonStatements.of(Tokens.of(text, "#"));
        var layout = new PythonLayout();
        return !statements.isEmpty() && layout.write(statements)
                ? Optional.of(layout.out.toString())
                : Optional.empty();
    }

    private boolean write(List<List<Token>> statements) {
        var decorators = new ArrayList<PythonLine>();
        var afterHeader = false;
        for (var tokens : statements) {
            var line = new PythonLine(tokens, !decorators.isEmpty());
            if (line.isDecorator()) {
                decorators.add(line);
                continue;
            }
            var level = afterHeader ? open.size() : line.isClause() ? levelOfClause(line) : level(line);
            if (level < 0 || (line.decorated() && !line.isFunction() && !line.isClass())) {
                return false;
            }
            open.subList(level, open.size()).clear();
            decorators.forEach(decorator -> out.statement(level, decorator.tokens()));
            decorators.clear();
            out.statement(level, line.tokens());
            open.forEach(block -> remember(block, line));
            afterHeader = line.isHeader();
            classSeen |= line.isClass();
            if (afterHeader) {
                open.add(new PythonBlock(line.tokens()));
            }
        }
        return !afterHeader && decorators.isEmpty();
    }

    private void remember(PythonBlock block, PythonLine line) {
        if (block == open.getLast()) {
            block.take(line);
        } else if (block.isFunction()) {
            block.learn(line);
        }
    }

    /// The level of the one block that a clause such as `else:` can belong to; -1 when there are several or none.
    private int levelOfClause(PythonLine clause) {
        var found = -1;
        for (var level = open.size() - 1; level >= 0; level--) {
            var block = open.get(level);
            if (block.isFunction() || block.isClass()) {
                break;
            }
            if (takes(block.keyword(), clause.first())) {
                if (found >= 0) {
                    return -1;
                }
                found = level;
            }
        }
        return found;
    }

    private static boolean takes(String keyword, String clause) {
        return switch (clause) {
            case "elif" -> "if".equals(keyword) || "elif".equals(keyword);
            case "else" ->
                "if".equals(keyword) || "elif".equals(keyword) || "except".equals(keyword) || LOOPS.contains(keyword);
            case "except" -> "try".equals(keyword) || "except".equals(keyword);
            default -> "try".equals(keyword) || "except".equals(keyword) || "else".equals(keyword);
        };
    }

    /// The one level a statement can stand at; -1 when there is a choice.
    private int level(PythonLine line) {
        var found = -1;
        for (var level = open.size(); level >= 0; level--) {
            if (!fits(line, level)) {
                continue;
            }
            if (level > 0 && level == open.size() && open.getLast().isClass()) {
                // What may stand in the class body does: nobody breaks one off for a while.
                return level;
            }
            if (found >= 0) {
                return found > 0 && isHome(line, found) ? found : -1;
            }
            found = level;
        }
        return found;
    }

    /// Whether the block around a level is a class, where fields and methods are at home.
    private boolean isHome(PythonLine line, int level) {
        return open.get(level - 1).isClass() && (line.isAssignment() || line.isMethod() || line.decorated());
    }

    private boolean fits(PythonLine line, int level) {
        // What was left must not be needed: names of functions and loops that end here.
        for (var inner = level; inner < open.size(); inner++) {
            if (!open.get(inner).isClass() && open.get(inner).isKnownTo(line)) {
                return false;
            }
        }
        var function = open.subList(0, level).stream().anyMatch(PythonBlock::isFunction);
        if (line.needsFunction() && !function) {
            return false;
        }
        if (level == 0) {
            // A method may be quoted without its class.
            return !classSeen || (!line.isMethod() && !line.used().contains("self"));
        }
        var block = open.get(level - 1);
        if (block.isClosed()) {
            return false;
        }
        return block.isClass() ? fitsClass(line, level, block) : fitsCode(line, block);
    }

    private boolean fitsClass(PythonLine line, int level, PythonBlock block) {
        var names = open.subList(0, level).stream()
                .filter(PythonBlock::isClass)
                .map(PythonBlock::name)
                .toList();
        if (line.isFunction()) {
            return !block.isOptions() && (line.isMethod() || line.decorated());
        }
        if (line.isClass()) {
            return new PythonBlock(line.tokens()).isOptions() && !block.isOptions();
        }
        if (!line.isAssignment()
                || line.used().stream().anyMatch(names::contains)
                || line.used().contains("self")) {
            return line.isString() && block.isEmpty();
        }
        return !block.isOptions() || !line.assignsCall();
    }

    private static boolean fitsCode(PythonLine line, PythonBlock block) {
        return !line.isMethod() && !line.isClass() && (!line.isImport() || block.isEmpty());
    }
}
