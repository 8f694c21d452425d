package quarry.code;

import static quarry.code.Verdict.NONE;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Assignments, with or without a type: `a, b = b, a`, `x: int = 5`, `config["a"] += 1`, `User u = repo.find(id)`.
final class AssignmentLines implements LineGrammar {
    private static final Pattern OPERATOR = Pattern.compile("(?:[-+*/%|&^]|\\*\\*|//|<<|>>|\\|\\||&&|:)?=");
    private static final Pattern TYPED =
            Pattern.compile("(?:final\\s++)?[A-Z]\\w*+(<[\\w<>?, ]*>)?(?:\\[])*+\\s++[a-z]\\w*+\\s*+=\\s++(\\S.*)");
    private static final Pattern LITERAL = Pattern.compile("(?:True|False|None|true|false|null|nil)\\s*+[,;]?");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\b[^:]*+:.*");
    private static final Pattern SINGLE = Pattern.compile("-?[\\w.]++[,;]?");
    private static final Pattern CHOICE = Pattern.compile("\\S++ if .+ else .+");

    @Override
    public Verdict judge(BareLine line) {
        var code = line.code();
        if (code.indexOf('=') < 0) {
            return NONE;
        }
        var typed = TYPED.matcher(code);
        if (typed.matches() && !line.hasChain(2, StatementLines.KEYWORDS)) {
            return ofTyped(line, typed);
        }
        if (line.hasChain(1, StatementLines.KEYWORDS)) {
            return NONE;
        }
        var target = Expression.at(code, 0);
        if (target.end() < 0 || target.calls() > 0) {
            return NONE;
        }
        var at = moreTargets(code, target.end());
        var annotation = code.startsWith(":", at) ? code.indexOf(" = ", at) : -1;
        at = skipBlanks(code, annotation > 0 ? annotation : at);
        var operator = OPERATOR.matcher(code).region(at, code.length());
        if (!operator.lookingAt() || code.startsWith("=", operator.end()) || code.startsWith(">", operator.end())) {
            return NONE;
        }
        var value = code.substring(operator.end());
        if (value.isBlank()) {
            return NONE;
        }
        var verdict = ofValue(line, code.substring(0, target.end()), value.strip(), target);
        // An argument such as null=True may stand alone as the name of what is explained.
        return value.charAt(0) == ' ' || line.hasString() || value.indexOf('(') > 0 || verdict.strength() < 1
                ? verdict
                : argument(value);
    }

    private static Verdict argument(String value) {
        return SINGLE.matcher(value.strip()).matches() ? Verdict.weak(null) : Verdict.medium(null);
    }

    private static Verdict ofTyped(BareLine line, Matcher typed) {
        var value = typed.group(2);
        var acts = value.startsWith("new ") || Expression.at(value, 0).acts() || line.hasString();
        return typed.group(1) != null && acts ? Verdict.strong(null) : acts ? Verdict.medium(null) : NONE;
    }

    private static Verdict ofValue(BareLine line, String target, String value, Expression read) {
        var call = Expression.at(value, 0);
        var literal = LITERAL.matcher(value).matches() || "[{(".indexOf(value.charAt(0)) >= 0;
        var reaches = call.end() > 0 && (call.acts() || call.dots() > 0) && value.indexOf(' ') < 0;
        var works = LAMBDA.matcher(value).matches() || CHOICE.matcher(value).matches();
        if (line.hasString() || literal || reaches || works || read.arguments()) {
            return Verdict.strong(null);
        }
        if ((call.end() > 0 && call.calls() > 0) || read.dots() > 0 || target.indexOf('_') > 0) {
            return Verdict.strong(null);
        }
        var capital = Character.isUpperCase(target.charAt(0));
        var number = SINGLE.matcher(value).matches() && Character.isDigit(value.charAt(0));
        return (capital && !number) || LITERAL.matcher(value).lookingAt() ? Verdict.weak(null) : Verdict.medium(null);
    }

    private static int moreTargets(String code, int from) {
        var at = from;
        while (code.startsWith(",", at)) {
            var next = Expression.at(code, skipBlanks(code, at + 1));
            if (next.end() < 0 || next.calls() > 0) {
                return from;
            }
            at = next.end();
        }
        return at;
    }

    private static int skipBlanks(String code, int from) {
        var at = from;
        while (at < code.length() && code.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
