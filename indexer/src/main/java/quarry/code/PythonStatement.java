package quarry.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A statement of Python and what matters for where it can stand; a header is one without its body.
record PythonStatement(List<PythonToken> tokens) {
    private static final Set<String> BLOCKS =
            Words.of("class def if elif else for while with try except finally async");

    boolean isHeader() {
        return tokens.getLast().is(":") && BLOCKS.contains(tokens.getFirst().text());
    }

    boolean isDecorator() {
        return tokens.getFirst().is("@");
    }

    boolean isFunction() {
        return "def".equals(keyword());
    }

    boolean isClass() {
        return "class".equals(keyword());
    }

    /// Whether it is a function whose first parameter is the object or the class.
    boolean isMethod() {
        return isFunction() && tokens.stream().limit(6).anyMatch(token -> token.is("self") || token.is("cls"));
    }

    /// Whether it gives a plain name a value or a type.
    boolean isAssignment() {
        return tokens.size() > 2 && tokens.getFirst().isName() && !isHeader() && (is(1, "=") || is(1, ":"));
    }

    /// Whether it gives a name what a call returns.
    boolean assignsCall() {
        return isAssignment() && tokens.getLast().is(")") && tokens.get(2).isName();
    }

    boolean needsFunction() {
        return is(0, "return") || tokens.stream().anyMatch(token -> token.is("yield"));
    }

    /// What it begins with, `async` left out.
    String keyword() {
        return tokens.get(start()).text();
    }

    /// What stands after [#keyword], as the name of a class or a function does.
    String name() {
        return tokens.size() > start() + 1 ? tokens.get(start() + 1).text() : "";
    }

    /// Names that are known in its body alone: parameters, what a loop runs over, what stands after `as`.
    Set<String> bound() {
        var names = new HashSet<String>();
        var all = isFunction() || "for".equals(keyword());
        for (var i = start() + (isFunction() ? 2 : 1); i < tokens.size() && !isClass() && !is(i, "in"); i++) {
            if (tokens.get(i).isName() && (all || is(i - 1, "as"))) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    /// Names it gives a value to.
    Set<String> assigned() {
        if (isFunction() || isClass()) {
            return Set.of(name());
        }
        var names = new HashSet<String>();
        var equals = tokens.stream().map(PythonToken::text).toList().indexOf("=");
        for (var i = 0; i < equals; i++) {
            if (isVariable(i) && !is(i + 1, ".") && !is(i + 1, "[")) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    /// Names it reads; a function brings its own.
    Set<String> read() {
        var names = new HashSet<String>();
        for (var i = 0; i < tokens.size() && !isFunction(); i++) {
            if (isVariable(i) && !is(i + 1, "=") && !(i == 0 && isAssignment())) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    private boolean isVariable(int i) {
        return tokens.get(i).isName() && (i == 0 || !is(i - 1, "."));
    }

    private int start() {
        return is(0, "async") && tokens.size() > 1 ? 1 : 0;
    }

    private boolean is(int i, String text) {
        return i < tokens.size() && tokens.get(i).is(text);
    }
}
