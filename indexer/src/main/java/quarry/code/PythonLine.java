package quarry.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A statement of Python and what matters for where it can stand.
///
/// @param tokens    the statement
/// @param decorated whether decorators stand above it
record PythonLine(List<Token> tokens, boolean decorated) {
    private static final Set<String> CLAUSES = Set.of("elif", "else", "except", "finally");
    private static final Set<String> BRANCHES = Set.of("if", "for", "while", "with", "try", "async");

    String first() {
        return tokens.getFirst().text();
    }

    boolean isHeader() {
        return PythonStatements.isHeader(tokens);
    }

    boolean isDecorator() {
        return tokens.getFirst().is("@");
    }

    boolean isClause() {
        return CLAUSES.contains(first()) && isHeader();
    }

    boolean isBranch() {
        return BRANCHES.contains(first()) && !isFunction();
    }

    boolean isFunction() {
        return tokens.getFirst().is("def")
                || (tokens.getFirst().is("async") && tokens.get(1).is("def"));
    }

    boolean isClass() {
        return tokens.getFirst().is("class");
    }

    boolean isImport() {
        return tokens.getFirst().is("import") || tokens.getFirst().is("from");
    }

    boolean needsFunction() {
        return tokens.getFirst().is("return") || tokens.stream().anyMatch(token -> token.is("yield"));
    }

    /// Whether it is a function whose first parameter is the object or the class.
    boolean isMethod() {
        return isFunction() && tokens.stream().limit(6).anyMatch(token -> token.is("self") || token.is("cls"));
    }

    boolean isString() {
        return tokens.getFirst().kind() == Token.Kind.STRING;
    }

    /// Whether it gives a plain name a value or a type.
    boolean isAssignment() {
        return tokens.size() > 2
                && tokens.getFirst().isName()
                && (tokens.get(1).is("=") || tokens.get(1).is(":"))
                && !isHeader();
    }

    /// Whether it gives a name what a call returns.
    boolean assignsCall() {
        return isAssignment() && tokens.getLast().is(")") && tokens.get(2).isName();
    }

    /// Names it gives a value to.
    Set<String> assigned() {
        var names = new HashSet<String>();
        if (first().equals("global") || first().equals("nonlocal")) {
            tokens.stream().skip(1).filter(Token::isName).map(Token::text).forEach(names::add);
            return names;
        }
        if (isFunction() || isClass()) {
            names.add(tokens.get(tokens.getFirst().is("async") ? 2 : 1).text());
            return names;
        }
        var equals = 0;
        while (equals < tokens.size() && !tokens.get(equals).is("=")) {
            equals++;
        }
        for (var i = 0; i < equals && equals < tokens.size(); i++) {
            var member = i > 0 && tokens.get(i - 1).is(".");
            var holder = i + 1 < tokens.size()
                    && (tokens.get(i + 1).is(".") || tokens.get(i + 1).is("["));
            if (tokens.get(i).isName() && !member && !holder) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    /// Names it reads, without members and names of arguments; a function brings its own.
    Set<String> used() {
        var names = new HashSet<String>();
        if (isFunction()) {
            return names;
        }
        for (var i = 0; i < tokens.size(); i++) {
            var member = i > 0 && tokens.get(i - 1).is(".");
            var given = i + 1 < tokens.size() && tokens.get(i + 1).is("=");
            if (tokens.get(i).isName() && !member && !given) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    /// Names it reads, those left out that it only gives a value to.
    Set<String> read() {
        var names = used();
        if (isAssignment()) {
            assigned().stream()
                    .filter(name ->
                            tokens.stream().filter(token -> token.is(name)).count() == 1)
                    .forEach(names::remove);
        }
        return names;
    }
}
