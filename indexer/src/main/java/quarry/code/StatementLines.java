package quarry.code;

import static quarry.code.Verdict.NONE;

import java.util.Set;
import java.util.regex.Pattern;

/// Statements of Python and of what is written like it: imports, definitions, headers, assignments, calls.
final class StatementLines implements LineGrammar {
    static final Set<String> KEYWORDS = Words.of("""
            and or not in is if else elif for import from as class def return lambda yield await async with raise del
            assert global nonlocal while except defer go print match case new typeof end do then unless puts require
            """);

    private static final Pattern DEFINITION = Pattern.compile("(?:async\\s++)?def\\s++\\w++[?!]?\\s*+\\(.*");
    private static final Pattern CLASS = Pattern.compile("class\\s++\\w++\\s*+(?:\\(.*|:.*|<\\s*+[\\w:]++)");
    private static final Pattern FROM_IMPORT =
            Pattern.compile("from\\s++[.\\w]++\\s++import\\s++(?:\\*|\\(.*|[\\w, ]++\\\\?)");
    private static final Pattern IMPORT = Pattern.compile("import\\s++[a-z_][\\w.]*+(?:\\s++as\\s++\\w++)?"
            + "(?:\\s*+,\\s*+[a-z_][\\w.]*+(?:\\s++as\\s++\\w++)?)*+");
    private static final Pattern DECORATOR = Pattern.compile("@[A-Za-z_][\\w.]*+(?:\\(.*)?");
    private static final Pattern HEADER =
            Pattern.compile("(?:async\\s++)?(if|elif|while|for|with|except|match|case)\\b.*:");
    private static final Pattern PREFIX = Pattern.compile("(?:await|defer|go|new) ");
    private static final Pattern RUBY = Pattern.compile(
            "(?:.*\\sdo\\s*+\\|[\\w, ]++\\||(?:class|module)\\s++[A-Z]\\w*+\\s++<\\s++[A-Z][\\w:]*+|def\\s++self\\.\\w++.*)");
    private static final Pattern RUBY_DEFINITION =
            Pattern.compile("def\\s++\\w++[?!]?|attr_\\w++\\s:.*|(?:puts|require|raise)\\s\"\"");
    private static final Pattern LONE = Pattern.compile(
            "(?:pass|break|continue|return|\\?>|else:|try:|finally:|end|ensure|rescue|begin|do|done|fi|then|else|esac|"
                    + "[\\])}]++[;,:]?|[\\])}]++\\\\)");
    private static final Pattern REPL = Pattern.compile("(?:>>>|In \\[\\d++\\]:|irb.*?>)\\s.*");

    @Override
    public Verdict judge(BareLine line) {
        var code = line.code();
        if (REPL.matcher(line.full()).matches()) {
            return Verdict.strong("python");
        }
        if (code.isEmpty()) {
            return line.comment() ? Verdict.weak(null) : NONE;
        }
        if (LONE.matcher(code).matches()) {
            return Verdict.weak(null);
        }
        if (mayBeRuby(code) && RUBY.matcher(code).matches() && !line.hasChain(2, KEYWORDS)) {
            return Verdict.strong("ruby");
        }
        if (line.hasChain(1, KEYWORDS)) {
            return NONE;
        }
        if (RUBY_DEFINITION.matcher(code).matches()) {
            return Verdict.weak("ruby");
        }
        return definition(code)
                .orStronger(header(line))
                .orStronger(keyword(line))
                .orStronger(call(line))
                .orStronger(piece(line));
    }

    /// Whether there is what all lines have that the pattern of that name takes.
    private static boolean mayBeRuby(String code) {
        return code.endsWith("|") || code.startsWith("class") || code.startsWith("module") || code.startsWith("def");
    }

    private static Verdict definition(String code) {
        if (DEFINITION.matcher(code).matches()) {
            var whole = code.endsWith(":") || code.contains("):") || code.contains("->");
            return whole || code.endsWith("(") || code.endsWith(",") ? Verdict.strong("python") : Verdict.medium(null);
        }
        if (CLASS.matcher(code).matches()) {
            if (code.indexOf('<') > 0) {
                return Verdict.strong("ruby");
            }
            return code.indexOf('(') > 0 && code.indexOf(':') > 0 ? Verdict.strong("python") : Verdict.medium("python");
        }
        if (FROM_IMPORT.matcher(code).matches()) {
            return Verdict.strong("python");
        }
        if (IMPORT.matcher(code).matches()) {
            var sure = code.contains(".") || code.contains(" as ");
            return sure ? Verdict.strong("python") : Verdict.medium("python");
        }
        if (DECORATOR.matcher(code).matches()) {
            return code.indexOf('(') > 0 ? Verdict.strong(null) : Verdict.medium(null);
        }
        return NONE;
    }

    private static Verdict header(BareLine line) {
        var code = line.code();
        var matcher = HEADER.matcher(code);
        if (!matcher.matches()) {
            return NONE;
        }
        var body = code.substring(matcher.end(1), code.length() - 1).strip();
        var word = matcher.group(1);
        var acts = (body.indexOf('(') > 0 && body.indexOf(" (") < 0)
                || body.contains("==")
                || body.contains("!=")
                || body.contains("<")
                || body.contains(">")
                || body.indexOf('[') > 0
                || line.hasString()
                || body.matches(".*\\w\\.\\w.*");
        if (body.isEmpty()) {
            return "except".equals(word) ? Verdict.weak("python") : NONE;
        }
        if ("for".equals(word)) {
            return !body.contains(" in ") ? NONE : acts ? Verdict.strong("python") : Verdict.medium("python");
        }
        if ("except".equals(word)) {
            return Verdict.medium("python");
        }
        return acts ? Verdict.strong("python") : Verdict.weak("python");
    }

    private static Verdict keyword(BareLine line) {
        var code = line.code();
        var space = code.indexOf(' ');
        var word = space < 0 ? code : code.substring(0, space);
        var rest = space < 0 ? "" : code.substring(space).strip();
        if (rest.isEmpty()) {
            return NONE;
        }
        return switch (word) {
            case "return", "yield", "await", "throw" -> {
                var acts = Expression.at(rest, 0).acts() || line.hasString() || rest.matches(".*[\\[{_+*/=<>].*");
                yield acts ? Verdict.medium(null) : Verdict.weak(null);
            }
            case "raise" -> Expression.at(rest, 0).end() > 0 ? Verdict.medium("python") : NONE;
            case "assert", "del", "global", "nonlocal" -> Verdict.weak("python");
            case "print", "puts", "require", "echo" -> line.hasString() ? Verdict.medium(null) : NONE;
            default -> NONE;
        };
    }

    private static Verdict call(BareLine line) {
        var code = line.code();
        var prefix = PREFIX.matcher(code);
        var prefixed = prefix.lookingAt();
        var start = prefixed ? prefix.end() : code.startsWith(".") ? 1 : 0;
        var call = Expression.at(code, start);
        if (!call.acts() || call.calls() == 0) {
            return NONE;
        }
        var tail = code.substring(call.end()).strip();
        if (!(tail.isEmpty() || ",".equals(tail) || ";".equals(tail) || "\\".equals(tail) || ");".equals(tail))) {
            return NONE;
        }
        if (start == 1 && !prefixed) {
            return call.telling() ? Verdict.medium(null) : Verdict.weak(null);
        }
        if (call.telling() || call.dots() > 1 || (call.dots() > 0 && call.arguments()) || call.open()) {
            return call.open() && !call.telling() && call.dots() == 0 ? Verdict.medium(null) : Verdict.strong(null);
        }
        if (code.startsWith("print(") || prefixed) {
            return Verdict.strong(null);
        }
        return call.dots() > 0 || (call.arguments() && call.end() > 5) ? Verdict.medium(null) : Verdict.weak(null);
    }

    /// A piece of something longer: an element of a list, a pair of a dictionary, a string.
    private static Verdict piece(BareLine line) {
        var code = line.code();
        if (code.startsWith("\"\"")) {
            var rest = code.substring(2).strip();
            return rest.startsWith(":") && rest.length() > 1
                    ? Verdict.medium(null)
                    : rest.isEmpty() || ",".equals(rest) ? Verdict.weak(null) : NONE;
        }
        if ("({[".indexOf(code.charAt(0)) < 0) {
            return NONE;
        }
        var pairs = code.contains("\"\":") && (code.endsWith("}") || code.endsWith("},") || code.endsWith("{"));
        return pairs ? Verdict.medium(null) : code.length() <= 2 ? Verdict.weak(null) : NONE;
    }
}
