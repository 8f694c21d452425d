package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    /// Where the words stand that may be misspelt.
    private final List<Span> plain;
    private final int end;
    private int at;

    /// Characters of the query from `start` up to but not including `end`.
    private record Span(int start, int end) {}

    private QuerySyntax(String text, int from, int to, List<Span> plain) {
        this.text = text;
        this.plain = plain;
        this.end = to;
        this.at = from;
    }

    /// A query that was read. Some of its words are meant as they are spelt: those of phrases, beginnings of words,
    /// values that are not looked for among words, and what must not be there.
    ///
    /// @param plain as long as the query: its other words where they stand, and blanks for all else
    record Read(List<Clause> clauses, String plain) {
        Read {
            clauses = List.copyOf(clauses);
        }
    }

    static Read read(String query) {
        var plain = new ArrayList<Span>();
        var clauses = new QuerySyntax(query, 0, Math.min(query.length(), MAX_LENGTH), plain).clauses();
        var masked = new StringBuilder(" ".repeat(query.length()));
        plain.forEach(span -> masked.replace(span.start(), span.end(), query.substring(span.start(), span.end())));
        return new Read(clauses, masked.toString());
    }

    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        var words = new StringBuilder();
        for (var clause = next(); clause.isPresent() && clauses.size() < MAX_CLAUSES; clause = next()) {
            if (clause.get() instanceof Clause.Words(var word)) {
                words.append(word).append(' ');
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
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < end ? Optional.of(clause()) : Optional.empty();
    }

    private Clause clause() {
        char c = text.charAt(at);
        boolean wordFollows = at + 1 < end && isOperand(text.charAt(at + 1));
        if (c == '+' && wordFollows) {
            at++;
            return new Clause.Must(operand());
        }
        if (c == '-' && wordFollows) {
            at++;
            return new Clause.Not(literally(this::operand));
        }
        return operand();
    }

    /// Reads what is meant as it is spelt.
    private Clause literally(Supplier<Clause> reading) {
        int before = plain.size();
        var clause = reading.get();
        plain.subList(before, plain.size()).clear();
        return clause;
    }

    private static boolean isOperand(char c) {
        return Character.isLetterOrDigit(c) || c == '"' || c == '_' || c == '@' || c == '.' || c == '(';
    }

    private Clause operand() {
        return phrase().or(this::alternatives).orElseGet(this::word);
    }

    private Optional<Clause> phrase() {
        int close = text.charAt(at) == '"' ? text.indexOf('"', at + 1, end) : -1;
        if (close <= at + 1) {
            return Optional.empty();
        }
        var phrase = text.substring(at + 1, close);
        at = close + 1;
        return Optional.of(new Clause.Phrase(phrase));
    }

    /// `(a OR b)`, each side of which may be several words. A bracket without `OR` in it is none of ours.
    private Optional<Clause> alternatives() {
        int close = text.charAt(at) == '(' ? text.indexOf(')', at, end) : -1;
        if (close < 0 || close - at > MAX_GROUP) {
            return Optional.empty();
        }
        var sides = sides(at + 1, close);
        if (sides.size() < 2) {
            return Optional.empty();
        }
        at = close + 1;
        return Optional.of(new Clause.Any(sides.stream()
                .map(side -> new QuerySyntax(text, side.start(), side.end(), plain).clauses())
                .filter(side -> !side.isEmpty())
                .distinct()
                .limit(MAX_CLAUSES)
                .map(side -> side.size() == 1 ? side.getFirst() : new Clause.All(side))
                .toList()));
    }

    /// What `OR` stands between.
    private List<Span> sides(int from, int to) {
        var sides = new ArrayList<Span>();
        var or = OR.matcher(text).region(from, to);
        int start = from;
        while (or.find()) {
            sides.add(new Span(start, or.start()));
            start = or.end();
        }
        if (!text.substring(start, to).isBlank()) {
            sides.add(new Span(start, to));
        }
        return sides;
    }

    /// A word, in front of which a field's name may stand, as in `code:save`. A field has no fields.
    private Clause word() {
        int from = at;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int colon = text.indexOf(':', from, at);
        if (colon > from && colon + 1 < at && FIELDS.contains(text.substring(from, colon))) {
            var field = text.substring(from, colon);
            at = colon + 1;
            Supplier<Clause> value = () -> phrase().or(this::alternatives).orElseGet(this::plainWord);
            return new Clause.Scoped(field, QueryTranslation.isExact(field) ? literally(value) : value.get());
        }
        at = from;
        return plainWord();
    }

    private Clause plainWord() {
        int from = at;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        var word = text.substring(from, at);
        boolean prefix =
                word.length() > 2 && word.endsWith("*") && Character.isLetterOrDigit(word.charAt(word.length() - 2));
        if (prefix) {
            return new Clause.Prefix(word.substring(0, word.length() - 1));
        }
        plain.add(new Span(from, at));
        return new Clause.Words(word);
    }
}
