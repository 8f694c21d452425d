package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the query language: `"exact phrase"`, `+must`, `-not`, `field:word`, `word*`, `(a OR b)`; everything else is
/// plain words. No text is an error: what is no syntax, such as the brackets of `save()`, is part of a word.
final class QuerySyntax {
    /// The fields that users may name.
    static final Set<String> FIELDS =
            Set.of("question", "answer", "code", "source", "topic", "section", "level", "state");

    private static final Pattern OR = Pattern.compile("\\s+OR\\s+");
    /// Clauses beyond these are not read: no query is that long, and no reader waits for it.
    private static final int MAX_CLAUSES = 40;
    private static final int MAX_LENGTH = 20_000;

    private final String text;
    private int at;

    private QuerySyntax(String text) {
        this.text = text;
    }

    static List<Clause> parse(String query) {
        var cut = query.length() > MAX_LENGTH ? query.substring(0, MAX_LENGTH) : query;
        return new QuerySyntax(cut).clauses();
    }

    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        var words = new StringBuilder();
        int count = 0;
        for (var clause = next(); clause.isPresent() && count < MAX_CLAUSES; clause = next()) {
            if (clause.get() instanceof Clause.Words plain) {
                words.append(plain.text()).append(' ');
            } else {
                clauses.add(clause.get());
                count++;
            }
        }
        if (!words.isEmpty()) {
            clauses.add(new Clause.Words(words.toString().strip()));
        }
        return clauses;
    }

    private Optional<Clause> next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? Optional.of(clause()) : Optional.empty();
    }

    private Clause clause() {
        char c = text.charAt(at);
        boolean wordFollows = at + 1 < text.length() && isOperand(text.charAt(at + 1));
        if (c == '+' && wordFollows) {
            at++;
            return new Clause.Must(operand());
        }
        if (c == '-' && wordFollows) {
            at++;
            return new Clause.Not(operand());
        }
        return operand();
    }

    private static boolean isOperand(char c) {
        return Character.isLetterOrDigit(c) || c == '"' || c == '_' || c == '@' || c == '.' || c == '(';
    }

    private Clause operand() {
        char c = text.charAt(at);
        if (c == '"') {
            int close = text.indexOf('"', at + 1);
            if (close > at + 1) {
                var phrase = text.substring(at + 1, close);
                at = close + 1;
                return new Clause.Phrase(phrase);
            }
        }
        if (c == '(') {
            var any = alternatives();
            if (any.isPresent()) {
                return any.get();
            }
        }
        return word();
    }

    /// `(a OR b)`. A bracket without `OR` in it is none of ours.
    private Optional<Clause> alternatives() {
        int close = text.indexOf(')', at);
        if (close < 0) {
            return Optional.empty();
        }
        var parts = OR.splitAsStream(text.substring(at + 1, close)).toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        at = close + 1;
        var clauses = new ArrayList<Clause>();
        for (var part : parts) {
            if (!part.isBlank()) {
                clauses.add(new QuerySyntax(part.strip()).clause());
            }
        }
        return Optional.of(new Clause.Any(clauses));
    }

    private Clause word() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == ':'
                    && FIELDS.contains(text.substring(from, at))
                    && at + 1 < text.length()
                    && !Character.isWhitespace(text.charAt(at + 1))) {
                var field = text.substring(from, at);
                at++;
                return new Clause.Scoped(field, operand());
            }
            at++;
        }
        var word = text.substring(from, at);
        boolean prefix =
                word.length() > 2 && word.endsWith("*") && Character.isLetterOrDigit(word.charAt(word.length() - 2));
        return prefix ? new Clause.Prefix(word.substring(0, word.length() - 1)) : new Clause.Words(word);
    }
}
