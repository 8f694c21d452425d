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

    private static final Pattern OR = Pattern.compile("(?<!\\s)\\s++OR\\s++");
    /// Clauses beyond these are not read: no query is that long, and no reader waits for it.
    private static final int MAX_CLAUSES = 40;
    private static final int MAX_LENGTH = 4_000;
    /// A bracket that closes later than this closes none of ours.
    private static final int MAX_GROUP = 1_000;

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
        for (var clause = next(); clause.isPresent() && clauses.size() < MAX_CLAUSES; clause = next()) {
            if (clause.get() instanceof Clause.Words plain) {
                words.append(plain.text()).append(' ');
            } else if (!clauses.contains(clause.get())) {
                clauses.add(clause.get());
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
        return phrase().or(this::alternatives).orElseGet(this::word);
    }

    private Optional<Clause> phrase() {
        int close = text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
        if (close <= at + 1) {
            return Optional.empty();
        }
        var phrase = text.substring(at + 1, close);
        at = close + 1;
        return Optional.of(new Clause.Phrase(phrase));
    }

    /// `(a OR b)`, each side of which may be several words. A bracket without `OR` in it is none of ours.
    private Optional<Clause> alternatives() {
        int close = text.charAt(at) == '(' ? text.indexOf(')', at) : -1;
        if (close < 0 || close - at > MAX_GROUP) {
            return Optional.empty();
        }
        var sides = OR.splitAsStream(text.substring(at + 1, close))
                .map(side -> new QuerySyntax(side).clauses())
                .toList();
        if (sides.size() < 2) {
            return Optional.empty();
        }
        at = close + 1;
        return Optional.of(new Clause.Any(sides.stream()
                .filter(side -> !side.isEmpty())
                .distinct()
                .limit(MAX_CLAUSES)
                .map(side -> side.size() == 1 ? side.getFirst() : new Clause.All(side))
                .toList()));
    }

    /// A word, in front of which a field's name may stand, as in `code:save`. A field has no fields.
    private Clause word() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int colon = text.indexOf(':', from);
        if (colon > from && colon + 1 < at && FIELDS.contains(text.substring(from, colon))) {
            var field = text.substring(from, colon);
            at = colon + 1;
            return new Clause.Scoped(field, phrase().or(this::alternatives).orElseGet(this::plainWord));
        }
        at = from;
        return plainWord();
    }

    private Clause plainWord() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        var word = text.substring(from, at);
        boolean prefix =
                word.length() > 2 && word.endsWith("*") && Character.isLetterOrDigit(word.charAt(word.length() - 2));
        return prefix ? new Clause.Prefix(word.substring(0, word.length() - 1)) : new Clause.Words(word);
    }
}
