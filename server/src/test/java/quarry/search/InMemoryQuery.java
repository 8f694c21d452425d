package quarry.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.entry.Snippet;

/// What a text asks for: alternatives, between which `OR` stands, each of terms that all must occur, or must not.
record InMemoryQuery(List<List<InMemoryQuery.Term>> alternatives) {
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]+";
    private static final Pattern WORDS = Pattern.compile(WORD);
    private static final Pattern CLAUSE =
            Pattern.compile("(?<sign>[+-]?)(?:(?<field>[a-z]+):)?(?:\"(?<phrase>[^\"]*)\"|(?<plain>\\S+))");
    private static final Set<String> FIELDS =
            Set.of("question", "answer", "code", "source", "topic", "section", "level", "state");

    /// Words next to each other.
    ///
    /// @param field      where they are looked for; empty for question and answer
    /// @param expression matches them
    record Term(String field, Pattern expression, boolean excluded) {
        boolean occursIn(Entry entry) {
            return texts(entry)
                    .anyMatch(text -> text != null && expression.matcher(text).find());
        }

        private Stream<@Nullable String> texts(Entry entry) {
            var level = entry.level();
            return switch (field) {
                case "question" -> Stream.of(entry.question());
                case "answer" -> Stream.of(entry.answer());
                case "code" -> entry.code().stream().map(Snippet::text);
                case "source" -> Stream.of(entry.source().document());
                case "topic" -> Stream.of(entry.topic());
                case "section" -> Stream.of(entry.section());
                case "level" -> Stream.of(level == null ? null : level.label());
                case "state" -> Stream.of(entry.state().label());
                default -> Stream.of(entry.question(), entry.answer());
            };
        }
    }

    /// @param typing whether the last word may be unfinished
    static InMemoryQuery of(String text, boolean typing) {
        var alternatives = Stream.of(text.split(" OR "))
                .distinct()
                .map(part -> terms(part, typing && text.endsWith(part)))
                .toList();
        return new InMemoryQuery(alternatives);
    }

    private static List<Term> terms(String text, boolean typing) {
        var terms = new ArrayList<Term>();
        var clause = CLAUSE.matcher(text);
        while (clause.find()) {
            boolean excluded = clause.group("sign").equals("-");
            var field = clause.group("field");
            var phrase = clause.group("phrase");
            var plain = clause.group("plain");
            if (field != null && !FIELDS.contains(field)) {
                addWords(terms, "", field, excluded, false);
                field = "";
            }
            if (phrase != null) {
                var words = words(phrase);
                if (!words.isEmpty()) {
                    terms.add(term(field == null ? "" : field, words, excluded, false));
                }
            } else if (plain != null) {
                boolean unfinished = plain.endsWith("*") || (typing && clause.end() == text.length());
                addWords(terms, field == null ? "" : field, plain, excluded, unfinished);
            }
        }
        // A pattern equals no other one, but is written like it.
        return List.copyOf(terms.stream()
                .collect(Collectors.toMap(
                        Term::toString, Function.identity(), (first, same) -> first, LinkedHashMap::new))
                .values());
    }

    private static void addWords(
            List<Term> terms, String field, String text, boolean excluded, boolean lastUnfinished) {
        var words = words(text);
        for (int i = 0; i < words.size(); i++) {
            terms.add(term(field, List.of(words.get(i)), excluded, lastUnfinished && i == words.size() - 1));
        }
    }

    private static Term term(String field, List<String> words, boolean excluded, boolean unfinished) {
        var expression = "(?<![\\p{L}\\p{N}])" + String.join("[^\\p{L}\\p{N}]+", words)
                + (unfinished ? "[\\p{L}\\p{N}]*" : "(?![\\p{L}\\p{N}])");
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Term(field, Pattern.compile(expression, flags), excluded);
    }

    /// The words of a text in lower case.
    static List<String> words(String text) {
        return WORDS.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean matches(Entry entry) {
        return alternatives.stream()
                .anyMatch(terms -> terms.stream().allMatch(term -> term.excluded() != term.occursIn(entry)));
    }

    /// Whether a text has all that must occur.
    boolean isIn(String text) {
        return alternatives.stream()
                .anyMatch(terms -> terms.stream()
                        .filter(term -> !term.excluded())
                        .allMatch(term -> term.expression().matcher(text).find()));
    }

    /// A text with what of it is asked for.
    Passage passage(String text) {
        var expression = alternatives.stream()
                .flatMap(List::stream)
                .filter(term -> !term.excluded())
                .map(term -> term.expression().pattern())
                .distinct()
                .collect(Collectors.joining("|"));
        if (expression.isEmpty()) {
            return new Passage(text, List.of());
        }
        return new Passage(
                text,
                Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .results()
                        .map(match -> new Passage.Range(match.start(), match.end()))
                        .toList());
    }
}
