package quarry.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes clauses in the query language.
final class ClausePrinter {
    /// Signs that may be syntax wherever in a word they stand, and those that are where it begins.
    private static final String ANYWHERE = "\"()\\*?~^";

    private static final String IN_FRONT = "+-!/&|";
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    private ClausePrinter() {}

    static String print(Clause clause) {
        return switch (clause) {
            case Clause.Words(var words) ->
                words.stream().map(word -> word(word.text())).collect(Collectors.joining(" "));
            case Clause.Phrase(var text, int slop) ->
                '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' + (slop == 0 ? "" : "~" + slop);
            case Clause.Wildcard(var pattern) -> pattern;
            case Clause.Fuzzy(var word, int edits) -> word + "~" + edits;
            case Clause.Regexp(var pattern) -> "/" + pattern + "/";
            case Clause.Range(var field, int from, int to) ->
                field.label() + ":[" + from + " TO " + (to == Integer.MAX_VALUE ? "*" : to) + "]";
            case Clause.Scoped(var field, var inner) -> field.label() + ":" + operand(inner);
            case Clause.Is(var flag) -> flag.text();
            case Clause.Must(var inner) -> "+" + bound(inner);
            case Clause.Not(var inner) -> "-" + bound(inner);
            case Clause.All(var clauses) -> all(clauses);
            case Clause.Any(var clauses) ->
                clauses.stream().map(ClausePrinter::operand).collect(Collectors.joining(" OR "));
            case Clause.Boost(var inner, float factor) -> boosted(inner) + "^" + number(factor);
        };
    }

    private static String all(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause instanceof Clause.Words ? print(clause) : operand(clause))
                .collect(Collectors.joining(" "));
    }

    /// What a sign in front of it belongs to.
    private static String bound(Clause clause) {
        return clause instanceof Clause.Must || clause instanceof Clause.Not
                ? "(" + print(clause) + ")"
                : operand(clause);
    }

    /// In brackets where it would fall apart.
    private static String operand(Clause clause) {
        boolean whole = switch (clause) {
            case Clause.Words(var words) ->
                words.size() == 1 && isName(words.getFirst().text());
            case Clause.All _, Clause.Any _ -> false;
            case Clause.Phrase _,
                    Clause.Wildcard _,
                    Clause.Fuzzy _,
                    Clause.Regexp _,
                    Clause.Range _,
                    Clause.Scoped _,
                    Clause.Is _,
                    Clause.Must _,
                    Clause.Not _,
                    Clause.Boost _ -> true;
        };
        return whole ? print(clause) : "(" + print(clause) + ")";
    }

    /// One letter with a power is a formula, and a factor has none itself.
    private static String boosted(Clause clause) {
        boolean bare = clause instanceof Clause.Boost
                || (clause instanceof Clause.Words && print(clause).length() == 1);
        return bare ? "(" + print(clause) + ")" : bound(clause);
    }

    /// Whether a word can stand behind any sign of the language.
    private static boolean isName(String word) {
        return !OPERATORS.contains(word) && word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private static String word(String text) {
        if (OPERATORS.contains(text)) {
            return "\\" + text;
        }
        var written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = ANYWHERE.indexOf(c) >= 0
                    || (IN_FRONT.indexOf(c) >= 0 && i == 0)
                    || ("<>=:".indexOf(c) >= 0 && isFieldName(text.substring(0, i)));
            written.append(escaped ? "\\" : "").append(c);
        }
        return written.toString();
    }

    private static boolean isFieldName(String text) {
        return QueryField.of(text).isPresent() || Flag.isVerb(text);
    }

    private static String number(float factor) {
        return new BigDecimal(Float.toString(factor)).stripTrailingZeros().toPlainString();
    }
}
