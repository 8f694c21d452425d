package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import quarry.document.EntryDocuments;
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
    private final HighlightQuery marks;
    private final @Nullable Corrected corrected;
    /// By the word that was looked for, what was typed in its place.
    private final Map<String, String> misspelt = new HashMap<>();

    /// @param marks     what is looked for
    /// @param corrected what was made of the query; null when it is searched as typed
    Explaining(IndexSearcher searcher, QueryReading reading, HighlightQuery marks, @Nullable Corrected corrected) {
        this.searcher = searcher;
        this.marks = marks;
        this.corrected = corrected;
        for (var word : corrected == null ? List.<Corrected.Word>of() : corrected.words()) {
            reading.words(word.to()).forEach(meant -> misspelt.put(meant.typed(), word.from()));
        }
    }

    /// @param parts    what its score is made of
    /// @param document the entry's number in the index
    /// @param folded   how many entries that ask the same are folded under it
    String of(ScoreParts parts, Entry entry, int document, int folded) throws IOException {
        var shares = new LinkedHashMap<String, Share>();
        for (var part : parts.parts()) {
            add(part, entry, document, shares);
        }
        var lines = new ArrayList<String>();
        lines.add(score(parts, entry));
        shares.values().stream()
                .sorted(Comparator.comparingDouble(share -> -share.value()))
                .forEach(share -> lines.add(share.line()));
        var missing = new LinkedHashSet<>(looked());
        shares.values().forEach(share -> missing.removeAll(share.told));
        if (!missing.isEmpty()) {
            lines.add("0.000 for " + missing.stream().map(Reason::quoted).collect(Collectors.joining(", "))
                    + ": not in it.");
        }
        if (shares.containsKey(MEANING)) {
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
                .map(word -> word.reason() + ", taken for a misspelt " + Reason.quoted(word.to()))
                .collect(Collectors.joining("; ", "Searched for " + Reason.quoted(corrected.text()) + ": ", "."));
    }

    /// What one word, or one thing beside the words, gave.
    private static final class Share {
        private final String what;
        /// The words of the query that it is about.
        private final Set<String> told = new HashSet<>();

        private final Map<String, Double> places = new LinkedHashMap<>();

        Share(String what) {
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

    private void add(ScoreParts.Part part, Entry entry, int document, Map<String, Share> shares) throws IOException {
        switch (part) {
            case ScoreParts.Matched(var query, double value) -> add(query, value, entry, document, shares);
            case ScoreParts.SameQuestion(double value) ->
                share("what it asks", looked(), shares)
                        .add(
                                "the same as one of the best hits, which counts "
                                        + number(Ranking.SAME_QUESTION)
                                        + " of that hit's score",
                                value);
            case ScoreParts.Meaning(double value, double weight) ->
                share(MEANING, Set.of(), shares)
                        .add(
                                "nearer to the query than the last that was looked at by " + number(value / weight)
                                        + ", times " + number(weight),
                                value);
        }
    }

    private void add(Query query, double value, Entry entry, int document, Map<String, Share> shares)
            throws IOException {
        switch (query) {
            case TermQuery one
            when SignQueries.isSigns(one.getTerm().field()) ->
                written(one.getTerm().text(), SignQueries.textOf(one.getTerm().field()), value, shares);
            case ExactQuery exact -> written(exact.characters().typed(), exact.field(), value, shares);
            case CombinedFieldQuery anywhere -> anywhere(anywhere, entry, document, value, shares);
            case MatchAllDocsQuery _ ->
                share("being an entry", Set.of(), shares).add("as all are", value);
            case PatternQuery pattern
            when marks.reason(pattern).isEmpty() ->
                share(Reason.quoted(pattern.typed()), Set.of(), shares)
                        .add("as a pattern " + in(pattern.getField()), value);
            default -> noted(query, entry, value, shares);
        }
    }

    /// What is there for words, by what was noted of it.
    private void noted(Query query, Entry entry, double value, Map<String, Share> shares) {
        var reason = marks.reason(query);
        if (reason.isPresent()) {
            var field = query instanceof PatternQuery pattern
                    ? pattern.getField()
                    : terms(query).getFirst().field();
            word(reason.get(), how(reason.get(), query, field, entry), in(field), value, shares);
        } else {
            share("what the query narrows to", looked(), shares).add("as all that is found", value);
        }
    }

    private static void written(String signs, String field, double value, Map<String, Share> shares) {
        share(Reason.quoted(signs), Set.of(), shares).add("as typed " + in(field), value);
    }

    /// The words that were looked for, each once.
    private Set<String> looked() {
        return marks.texts().stream()
                .flatMap(words -> QueryWord.needed(words).stream())
                .map(QueryWord::typed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A word that is looked for in all fields together.
    private void anywhere(CombinedFieldQuery query, Entry entry, int document, double value, Map<String, Share> shares)
            throws IOException {
        var found = new ArrayList<Term>();
        for (var term : terms(query)) {
            if (searcher.explain(new TermQuery(term), document).isMatch()) {
                found.add(term);
            }
        }
        if (!found.isEmpty()) {
            var places = found.stream().map(term -> in(term.field())).collect(Collectors.joining(", "));
            var reason = marks.reason(query).orElseThrow();
            word(reason, how(reason, query, found.getFirst().field(), entry), places, value, shares);
        }
    }

    private void word(Reason reason, String how, String place, double value, Map<String, Share> shares) {
        var typed = reason.words().stream().map(word -> misspelt.getOrDefault(word.typed(), word.typed()));
        var told = reason.words().stream().map(QueryWord::typed).collect(Collectors.toSet());
        if (reason.way() == Reason.Way.NEAR) {
            var near = typed.map(Reason::quoted).collect(Collectors.joining(" and "));
            share(near + " near each other", Set.of(), shares).add(place, value);
        } else {
            share(Reason.quoted(typed.collect(Collectors.joining(" "))), told, shares)
                    .add(how + " " + place, value);
        }
    }

    /// How the entry has the words in a field.
    private String how(Reason reason, Query query, String field, Entry entry) {
        var word = reason.words().getFirst().typed();
        if (reason.words().size() == 1 && misspelt.containsKey(word)) {
            return "taken for a misspelt " + Reason.quoted(word);
        }
        if (reason.way() != Reason.Way.ITSELF) {
            return reason.text();
        }
        if (query instanceof PhraseQuery) {
            return "in its parts side by side";
        }
        return isWritten(word, EntryDocuments.text(entry, field)) ? "as typed" : "in another form";
    }

    private static boolean isWritten(String typed, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(typed) + "(?![\\p{L}\\p{N}])")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }

    private static Share share(String what, Set<String> told, Map<String, Share> shares) {
        var share = shares.computeIfAbsent(what, Share::new);
        share.told.addAll(told);
        return share;
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
