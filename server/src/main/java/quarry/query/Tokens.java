package quarry.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.query.Token.Kind;

/// Cuts what was typed into tokens, the way users read it: what looks like syntax and cannot be meant as such, as the
/// brackets of `save()` or the colon of `C:\temp`, is part of a word.
final class Tokens {
    /// How much of the language is looked for.
    enum Reading {
        ALL,
        QUOTES_AND_FIELDS,
        NOTHING
    }

    private static final Set<String> ESCAPED_OPERATORS = Set.of("\\AND", "\\OR", "\\NOT");
    private static final Pattern LABEL = Pattern.compile("([a-z]++):");
    private static final Pattern RANGE =
            Pattern.compile("[\\[{](?:[0-9]{1,10}+|\\*) {1,9}+TO {1,9}+(?:[0-9]{1,10}+|\\*)[\\]}]");
    private static final Pattern COMPARISON = Pattern.compile("([a-z]++):?+[<>]=?+[0-9]{1,10}+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]++");
    private static final Pattern FLAG = Pattern.compile("[a-z]++");
    private static final Pattern FACTOR = Pattern.compile("\\^[0-9]{1,3}+(?:\\.[0-9]{1,3}+)?+");
    private static final Pattern SLOP = Pattern.compile("~[0-9]{1,2}+");
    private static final Pattern FUZZY =
            Pattern.compile("[\\p{L}\\p{N}_]{3,30}+(~(?:0\\.[0-9]{1,3}+|[0-9])?+)(?:\\^[0-9.]++)?+");

    private final String text;
    private final int end;
    private final Reading reading;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int patterns;

    private Tokens(String text, Reading reading) {
        this.text = text;
        this.reading = reading;
        this.end = Math.min(text.length(), Bounds.LENGTH);
    }

    static List<Token> of(String text, Reading reading) {
        var tokens = new Tokens(text, reading);
        tokens.read();
        return TokenRoles.of(tokens.tokens, text);
    }

    /// Whether a backslash in front of a sign takes its meaning, at a place where there is one.
    static boolean isEscape(String text, int at, int end) {
        return at + 1 < end && LenientText.isSign(text.charAt(at + 1));
    }

    private void read() {
        int signs = 0;
        while (true) {
            while (at < end && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == end) {
                return;
            }
            var token = signs < Bounds.SIGNS ? token() : new Token(Kind.WORD, at, wordEnd());
            signs += token.isPlain() ? 0 : 1;
            tokens.add(token);
            at = token.end();
        }
    }

    private Token token() {
        boolean bound = !tokens.isEmpty()
                && tokens.getLast().isPrefix()
                && tokens.getLast().end() == at;
        boolean inField = bound && tokens.getLast().is(Kind.FIELD);
        return quoted().or(() -> inField ? inField() : field())
                .or(() -> reading == Reading.ALL ? sign(bound) : Optional.empty())
                .orElseGet(() -> word(bound));
    }

    private Optional<Token> quoted() {
        if (reading == Reading.NOTHING || text.charAt(at) != '"') {
            return Optional.empty();
        }
        int close = closing('"', at + 1);
        if (close < 0 || text.substring(at + 1, close).isBlank()) {
            return Optional.empty();
        }
        int suffix = close + 1;
        int slop = after(SLOP, suffix);
        int last = factor(slop);
        return Optional.of(isEnd(last) ? new Token(Kind.PHRASE, at, last, suffix) : new Token(Kind.PHRASE, at, suffix));
    }

    /// A name in front of a value of its field: `topic:orm`, `line>5`.
    private Optional<Token> field() {
        if (reading == Reading.NOTHING) {
            return Optional.empty();
        }
        var comparison = COMPARISON.matcher(text).region(at, end);
        if (comparison.lookingAt()
                && QueryField.of(comparison.group(1))
                        .filter(QueryField::hasRanges)
                        .isPresent()
                && isEnd(comparison.end())) {
            return Optional.of(new Token(Kind.RANGE, at, comparison.end()));
        }
        var label = LABEL.matcher(text).region(at, end);
        return label.lookingAt() && isValue(label.group(1), label.end())
                ? Optional.of(new Token(Kind.FIELD, at, label.end()))
                : Optional.empty();
    }

    private boolean isValue(String label, int from) {
        if (isEnd(from)) {
            return false;
        }
        boolean isGroup = text.charAt(from) == '(';
        if (Flag.isVerb(label)) {
            int to = after(FLAG, from);
            return isGroup || (Flag.of(label, text.substring(from, to)).isPresent() && isEnd(factor(to)));
        }
        var field = QueryField.of(label);
        if (field.isEmpty() || field.get().holds() != QueryField.Holds.COUNT) {
            return field.isPresent();
        }
        int digits = after(DIGITS, from);
        return isGroup || after(RANGE, from) > from || (digits > from && isEnd(factor(digits)));
    }

    /// What can only stand behind the name of a field.
    private Optional<Token> inField() {
        var field = text.substring(tokens.getLast().start(), at - 1);
        int close = after(RANGE, at);
        return close > at && QueryField.of(field).filter(QueryField::hasRanges).isPresent()
                ? Optional.of(new Token(Kind.RANGE, at, factor(close), close))
                : Optional.empty();
    }

    private Optional<Token> sign(boolean bound) {
        char c = text.charAt(at);
        return switch (c) {
            case '(' -> one(Kind.OPEN);
            case ')' -> closes(at) ? Optional.of(new Token(Kind.CLOSE, at, factor(at + 1), at + 1)) : Optional.empty();
            case '+', '-' ->
                !bound && at + 1 < end && isOperand(text.charAt(at + 1))
                        ? one(c == '+' ? Kind.PLUS : Kind.MINUS)
                        : Optional.empty();
            case '!' -> !bound && isNegation() ? one(Kind.NOT) : Optional.empty();
            case '/' -> regexp();
            default -> Optional.empty();
        };
    }

    private Optional<Token> one(Kind kind) {
        return Optional.of(new Token(kind, at, at + 1));
    }

    private static boolean isOperand(char c) {
        return Character.isLetterOrDigit(c) || "\"_@.(/".indexOf(c) >= 0;
    }

    /// `!important` is a name; `a && !b` and `!(a OR b)` are not.
    private boolean isNegation() {
        boolean follows = !tokens.isEmpty()
                && (tokens.getLast().is(Kind.AND) || tokens.getLast().is(Kind.OR));
        boolean group = at + 1 < end && (text.charAt(at + 1) == '(' || text.charAt(at + 1) == '"');
        return group || follows;
    }

    /// `/regexp/`; what has none of the signs of an expression is a path.
    private Optional<Token> regexp() {
        int close = closing('/', at + 1);
        if (close < 0 || close - at > Bounds.REGEXP || patterns == Bounds.PATTERNS) {
            return Optional.empty();
        }
        var pattern = text.substring(at + 1, close);
        if (!isEnd(factor(close + 1)) || !Bounds.isExpression(pattern)) {
            return Optional.empty();
        }
        patterns++;
        return Optional.of(new Token(Kind.REGEXP, at, factor(close + 1), close + 1));
    }

    private Token word(boolean bound) {
        int to = wordEnd();
        if (reading != Reading.ALL) {
            return new Token(Kind.WORD, at, to);
        }
        var word = text.substring(at, to);
        if (!bound) {
            switch (word) {
                case "AND", "&&" -> {
                    return new Token(Kind.AND, at, to);
                }
                case "OR", "||" -> {
                    return new Token(Kind.OR, at, to);
                }
                case "NOT" -> {
                    return new Token(Kind.NOT, at, to);
                }
                default -> {}
            }
        }
        int suffix = suffix(word);
        if (patterns < Bounds.PATTERNS && Bounds.isWildcard(word.substring(0, suffix))) {
            patterns++;
            return new Token(Kind.WILDCARD, at, to, at + suffix);
        }
        return ESCAPED_OPERATORS.contains(word)
                ? new Token(Kind.WORD, at, to)
                : new Token(Kind.WORD, at, to, at + suffix);
    }

    /// Where in a word `~1` or `^2` begins; its length when neither does. One letter with a power is a formula.
    private int suffix(String word) {
        var fuzzy = FUZZY.matcher(word);
        if (patterns < Bounds.PATTERNS && fuzzy.matches() && factorIn(word, fuzzy.end(1)) == word.length()) {
            patterns++;
            return fuzzy.start(1);
        }
        int caret = word.lastIndexOf('^');
        boolean isFactor = caret > 1 && word.charAt(caret - 1) != '\\' && factorIn(word, caret) == word.length();
        return isFactor ? caret : word.length();
    }

    private static int factorIn(String word, int from) {
        var factor = FACTOR.matcher(word).region(from, word.length());
        return factor.lookingAt() ? factor.end() : from;
    }

    /// Where the word ends that begins here: at a blank, or at brackets that close what was opened before.
    private int wordEnd() {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                return i;
            }
            if (c == '\\' && isEscape(text, i, end)) {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                if (depth == 0 && i > at && reading == Reading.ALL && closes(i)) {
                    return i;
                }
                depth = Math.max(0, depth - 1);
            }
        }
        return end;
    }

    /// Whether nothing but the ends of groups follows up to the next blank.
    private boolean closes(int from) {
        int i = from;
        while (i < end && text.charAt(i) == ')') {
            i = factor(i + 1);
        }
        return i == end || Character.isWhitespace(text.charAt(i));
    }

    private boolean isEnd(int place) {
        return place >= end || Character.isWhitespace(text.charAt(place)) || text.charAt(place) == ')';
    }

    private int factor(int from) {
        return after(FACTOR, from);
    }

    /// Behind what a pattern matches at a place; that place when it matches nothing.
    private int after(Pattern pattern, int from) {
        if (from >= end) {
            return from;
        }
        var found = pattern.matcher(text).region(from, end);
        return found.lookingAt() ? found.end() : from;
    }

    /// The next such sign that no backslash stands before; -1 for none.
    private int closing(char sign, int from) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == sign) {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }
}
