package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import quarry.document.Fields;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.search.Corrected;

/// Says in words and numbers why a hit has its score. The first line has the whole sum, each further line one reason
/// with its share of it, in points before the last factor; the shares add up to the sum but for rounding. Not
/// thread-safe: one for each search.
final class Explaining {
    private static final Map<String, String> FIELDS = Map.of(
            Fields.QUESTION, "the question",
            Fields.ANSWER, "the answer",
            Fields.CODE, "the code",
            Fields.HEADING, "the section or topic");

    private static final String MEANING = "what it means";

    private final IndexSearcher searcher;
    private final MatchWords words;
    private final @Nullable Corrected corrected;

    /// @param corrected what was made of the query; null when it is searched as typed
    Explaining(IndexSearcher searcher, MatchWords words, @Nullable Corrected corrected) {
        this.searcher = searcher;
        this.words = words;
        this.corrected = corrected;
    }

    /// @param parts    what its score is made of
    /// @param document the entry's number in the index
    /// @param folded   how many entries that ask the same are folded under it
    String of(ScoreParts parts, Entry entry, int document, int folded) throws IOException {
        var reasons = new LinkedHashMap<String, Reason>();
        for (var part : parts.parts()) {
            add(part, entry, document, reasons);
        }
        var lines = new ArrayList<String>();
        lines.add(score(parts, entry));
        reasons.values().stream()
                .sorted(Comparator.comparingDouble(reason -> -reason.value()))
                .forEach(reason -> lines.add(reason.line()));
        var missing = new LinkedHashSet<>(words.looked());
        reasons.values().forEach(reason -> missing.removeAll(reason.told));
        if (!missing.isEmpty()) {
            lines.add("0.000 for " + missing.stream().map(MatchWords::quoted).collect(Collectors.joining(", "))
                    + ": not in it.");
        }
        if (reasons.containsKey(MEANING)) {
            lines.add("Points for words are their share of those that the best entry by words has.");
        }
        if (corrected != null) {
            lines.add(searched(corrected));
        }
        if (folded > 0) {
            lines.add("Folded under it: " + folded + " more that ask" + (folded == 1 ? "s" : "") + " the same.");
        }
        return String.join("\n", lines);
    }

    private static String searched(Corrected corrected) {
        return corrected.words().stream()
                .map(word -> word.reason() + ", taken for a misspelt " + MatchWords.quoted(word.to()))
                .collect(Collectors.joining("; ", "Searched for " + MatchWords.quoted(corrected.text()) + ": ", "."));
    }

    /// What one word, or one thing beside the words, gave.
    private static final class Reason {
        private final String what;
        /// The words of the query that it is about.
        private final Set<String> told = new HashSet<>();

        private final Map<String, Double> places = new LinkedHashMap<>();

        Reason(String what) {
            this.what = what;
        }

        void add(String place, double more) {
            places.merge(place, more, Double::sum);
        }

        double value() {
            return places.values().stream().mapToDouble(one -> one).sum();
        }

        String line() {
            return places.entrySet().stream()
                    .map(place -> place.getKey() + " (" + number(place.getValue()) + ")")
                    .collect(Collectors.joining(", ", number(value()) + " for " + what + ": ", "."));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String score(ScoreParts parts, Entry entry) {
        double sum = parts.sum();
        boolean answered = entry.state() == State.ANSWERED;
        var state = answered
                ? "it is answered"
                : "it has no answer (" + entry.state().label() + ")";
        return parts.factor() == 1
                ? "Score " + number(sum) + "; " + state + ", which adds nothing."
                : "Score " + number(sum * parts.factor()) + " = " + number(sum) + " × " + number(parts.factor())
                        + ", because " + state + ".";
    }

    private void add(ScoreParts.Part part, Entry entry, int document, Map<String, Reason> reasons) throws IOException {
        switch (part) {
            case ScoreParts.Matched(var query, double value) -> add(query, value, entry, document, reasons);
            case ScoreParts.SameQuestion(double value) ->
                reason("what it asks", words.looked(), reasons)
                        .add(
                                "the same as one of the best hits, which counts "
                                        + number(Ranking.SAME_QUESTION)
                                        + " of that hit's score",
                                value);
            case ScoreParts.Meaning(double value, double weight) ->
                reason(MEANING, Set.of(), reasons)
                        .add(
                                "nearer to the query than the last that was looked at by " + number(value / weight)
                                        + ", times " + number(weight),
                                value);
        }
    }

    private void add(Query query, double value, Entry entry, int document, Map<String, Reason> reasons)
            throws IOException {
        switch (query) {
            case TermQuery one
            when SignQueries.isSigns(one.getTerm().field()) ->
                written(one.getTerm().text(), SignQueries.textOf(one.getTerm().field()), value, reasons);
            case ExactQuery exact -> written(exact.characters().typed(), exact.field(), value, reasons);
            case PatternQuery begun
            when begun.isUnfinished() -> word(words.begun(begun.typed()), in(begun.getField()), value, reasons);
            case PatternQuery pattern ->
                reason(MatchWords.quoted(pattern.typed()), Set.of(), reasons)
                        .add("as a pattern " + in(pattern.getField()), value);
            case TermQuery one -> word(match(one, entry), in(one.getTerm().field()), value, reasons);
            case PhraseQuery near
            when near.getSlop() > 0 ->
                reason(words.near(terms(near)) + " near each other", Set.of(), reasons)
                        .add(in(near.getField()), value);
            case PhraseQuery phrase -> word(words.of(terms(phrase)), in(phrase.getField()), value, reasons);
            case ConstantScoreQuery constant
            when constant.getQuery() instanceof TermQuery one ->
                word(match(one, entry), in(one.getTerm().field()), value, reasons);
            case CombinedFieldQuery anywhere -> anywhere(anywhere, entry, document, value, reasons);
            case MatchAllDocsQuery _ ->
                reason("being an entry", Set.of(), reasons).add("as all are", value);
            default ->
                reason("what the query narrows to", words.looked(), reasons).add("as all that is found", value);
        }
    }

    private static void written(String signs, String field, double value, Map<String, Reason> reasons) {
        reason(MatchWords.quoted(signs), Set.of(), reasons).add("as typed " + in(field), value);
    }

    private MatchWords.Match match(TermQuery one, Entry entry) {
        return words.of(one.getTerm().text(), one.getTerm().field(), entry);
    }

    /// A word that is looked for in all fields together.
    private void anywhere(
            CombinedFieldQuery query, Entry entry, int document, double value, Map<String, Reason> reasons)
            throws IOException {
        var found = new ArrayList<Term>();
        for (var term : terms(query)) {
            if (searcher.explain(new TermQuery(term), document).isMatch()) {
                found.add(term);
            }
        }
        if (!found.isEmpty()) {
            var first = found.getFirst();
            var places = found.stream().map(term -> in(term.field())).collect(Collectors.joining(", "));
            word(words.of(first.text(), first.field(), entry), places, value, reasons);
        }
    }

    private static void word(MatchWords.Match match, String place, double value, Map<String, Reason> reasons) {
        reason(MatchWords.quoted(match.typed()), match.words(), reasons).add(match.as() + " " + place, value);
    }

    private static Reason reason(String what, Set<String> told, Map<String, Reason> reasons) {
        var reason = reasons.computeIfAbsent(what, Reason::new);
        reason.told.addAll(told);
        return reason;
    }

    private static List<String> terms(PhraseQuery phrase) {
        return Arrays.stream(phrase.getTerms()).map(Term::text).toList();
    }

    /// In the order of [Ranking#TEXT].
    private static List<Term> terms(Query query) {
        var terms = new ArrayList<Term>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query leaf, Term... found) {
                terms.addAll(List.of(found));
            }
        });
        var order = Ranking.TEXT.stream().map(Ranking.Field::name).toList();
        terms.sort(Comparator.comparingInt(term -> order.indexOf(term.field())));
        return terms;
    }

    private static String in(String field) {
        return "in " + FIELDS.getOrDefault(field, field);
    }
}
