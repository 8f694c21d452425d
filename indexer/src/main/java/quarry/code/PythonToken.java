package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of a line of Python that no line break can part.
///
/// @param spaced whether there is white space before it
record PythonToken(Kind kind, String text, boolean spaced) {
    /// Named as the groups of [#PIECE].
    enum Kind {
        COMMENT,
        STRING,
        NUMBER,
        NAME,
        SIGN
    }

    private static final Pattern PIECE = Pattern.compile("""
            (?<COMMENT>#.*+)\
            |(?<STRING>(?i:[rbfu]{0,2}+)(?:\"""(?:[^"\\\\]|\\\\.|"(?!""))*+\"""|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''\
            |"(?:[^"\\\\]|\\\\.)*+"|'(?:[^'\\\\]|\\\\.)*+'))\
            |(?<NUMBER>\\d\\w*+(?:\\.\\d\\w*+)*+)|(?<NAME>[\\p{L}_][\\p{L}\\d_]*+)\
            |(?<SIGN>\\.\\.\\.|->|(?:\\*\\*|//|<<|>>|[-+*/%|&^@:=!<>])=|\\*\\*|//|<<|>>|\\S)""");

    /// The tokens of a line; none when a string has no end.
    static List<PythonToken> of(String line) {
        var tokens = new ArrayList<PythonToken>();
        var matcher = PIECE.matcher(line);
        var end = 0;
        while (matcher.find()) {
            for (var kind : Kind.values()) {
                if (matcher.group(kind.name()) != null) {
                    tokens.add(new PythonToken(kind, matcher.group(), matcher.start() > end));
                }
            }
            if (tokens.getLast().is("\"") || tokens.getLast().is("'")) {
                return List.of();
            }
            end = matcher.end();
        }
        return tokens;
    }

    boolean is(String name) {
        return text.equals(name);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /// What it adds to the depth of brackets.
    int depth() {
        return kind != Kind.SIGN ? 0 : "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
    }
}
