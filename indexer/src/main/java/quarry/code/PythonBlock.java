package quarry.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A block of Python that is being written: a class, a function, a branch or a loop. Not thread-safe.
final class PythonBlock {
    private static final Set<String> OPTIONS = Set.of("Meta", "Media", "Config", "Params");
    private static final Set<String> LAST = Set.of("return", "raise", "break", "continue", "pass");

    private final String keyword;
    private final String name;
    private final Set<String> names = new HashSet<>();
    private boolean closed;
    private boolean empty = true;

    PythonBlock(List<Token> header) {
        var async = header.getFirst().is("async");
        keyword = header.get(async ? 1 : 0).text();
        name = header.size() > (async ? 2 : 1) ? header.get(async ? 2 : 1).text() : "";
        for (var i = async ? 2 : 1;
                i < header.size() && !isClass() && !header.get(i).is("in");
                i++) {
            var bound =
                    isFunction() || "for".equals(keyword) || header.get(i - 1).is("as");
            if (bound && header.get(i).isName() && !header.get(i).text().equals(name)) {
                names.add(header.get(i).text());
            }
        }
    }

    boolean isClass() {
        return "class".equals(keyword);
    }

    boolean isFunction() {
        return "def".equals(keyword);
    }

    /// Whether it is a class that holds options of the class around it and nothing else.
    boolean isOptions() {
        return isClass() && OPTIONS.contains(name);
    }

    String keyword() {
        return keyword;
    }

    String name() {
        return name;
    }

    /// Whether its last statement was one that nothing can follow.
    boolean isClosed() {
        return closed;
    }

    boolean isEmpty() {
        return empty;
    }

    void take(PythonLine line) {
        empty = false;
        closed = LAST.contains(line.first());
        if (isFunction()) {
            learn(line);
        }
    }

    /// Learns the names that a line further in gives a value to.
    void learn(PythonLine line) {
        names.addAll(line.assigned());
    }

    /// Whether a line reads something that is known in this block alone. Not so when it calls the function that the
    /// block is: that can be recursion, and it can be the use of it below.
    boolean isKnownTo(PythonLine line) {
        var read = line.read();
        return read.stream().anyMatch(names::contains) && !(isFunction() && read.contains(name));
    }
}
