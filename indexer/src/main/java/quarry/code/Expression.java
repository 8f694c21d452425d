package quarry.code;

/// A chain of names, calls and subscripts such as `a.b(c)[0].d()`, read from the beginning of a line.
///
/// @param end       index after the chain; -1 when there is none
/// @param dots      how many attributes it reaches through
/// @param calls     how many calls
/// @param arguments whether a call or subscript has something in it
/// @param telling   whether an argument is more than a plain name: a string, a number, a keyword argument, a call
/// @param open      whether the line ends within a bracket
record Expression(int end, int dots, int calls, boolean arguments, boolean telling, boolean open) {
    private static final Expression NONE = new Expression(-1, 0, 0, false, false, false);

    /// @param code a line without strings and comments
    static Expression at(String code, int from) {
        var at = name(code, from);
        if (at == from || Character.isDigit(code.charAt(from))) {
            return NONE;
        }
        var dots = 0;
        var calls = 0;
        var arguments = false;
        var telling = false;
        while (at < code.length()) {
            var c = code.charAt(at);
            var step = step(code, at);
            if (step > 0) {
                var end = name(code, at + step);
                if (end == at + step) {
                    break;
                }
                dots++;
                at = end;
            } else if (c == '(' || c == '[') {
                var close = closing(code, at);
                var inner = code.substring(at + 1, close < 0 ? code.length() : close);
                calls += c == '(' ? 1 : 0;
                arguments |= !inner.isBlank();
                telling |= isTelling(inner) || (c == '[' && !inner.isBlank());
                if (close < 0) {
                    return new Expression(code.length(), dots, calls, arguments, telling, true);
                }
                at = close + 1;
            } else {
                break;
            }
        }
        return new Expression(at, dots, calls, arguments, telling, false);
    }

    /// Whether it calls or subscripts something; a plain dotted name does not count.
    boolean acts() {
        return calls > 0 || arguments;
    }

    private static int step(String code, int at) {
        if (code.startsWith("->", at) || code.startsWith("::", at) || code.startsWith("?.", at)) {
            return 2;
        }
        return code.charAt(at) == '.' ? 1 : 0;
    }

    private static int name(String code, int from) {
        var at = from;
        while (at < code.length() && Words.isWordPart(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int closing(String code, int open) {
        var depth = 0;
        for (var i = open; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> {
                    if (--depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private static boolean isTelling(String inner) {
        var trimmed = inner.strip();
        if (trimmed.contains("\"\"") || trimmed.indexOf('=') >= 0 || trimmed.indexOf('(') >= 0) {
            return true;
        }
        return trimmed.indexOf('_') > 0
                || (trimmed.indexOf('.') > 0 && !trimmed.contains(".."))
                || (trimmed.length() > 1 && trimmed.chars().allMatch(Character::isDigit));
    }
}
