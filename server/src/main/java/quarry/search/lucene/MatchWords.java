package quarry.search.lucene;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarry.document.EntryDocuments;
import quarry.entry.Entry;
import quarry.search.Corrected;

/// What the terms of an entry have to do with the words of a query: the word itself, another form of it, a part,
/// another name, what was taken for its right spelling.
final class MatchWords {
    /// @param typed the word or words of the query
    /// @param words these one by one
    /// @param as    how the entry has it, to be read after the word
    record Match(String typed, Set<String> words, String as) {
        Match {
            words = Set.copyOf(words);
        }

        private Match(String typed, String as) {
            this(typed, Set.of(typed), as);
        }
    }

    private final QueryReading reading;
    /// By the word that was looked for, what was typed in its place.
    private final Map<String, String> misspelt = new HashMap<>();
    /// The texts of the query, each with its words in order.
    private final List<List<QueryWord>> texts;

    /// @param marks     what is looked for
    /// @param corrected what was made of the query; null when it is searched as typed
    MatchWords(QueryReading reading, HighlightQuery marks, @Nullable Corrected corrected) {
        this.reading = reading;
        this.texts = marks.texts();
        for (var word : corrected == null ? List.<Corrected.Word>of() : corrected.words()) {
            reading.words(word.to()).forEach(meant -> misspelt.put(meant.typed(), word.from()));
        }
    }

    /// One word that an entry has in some way.
    private Match match(QueryWord word, String as) {
        var typed = misspelt.get(word.typed());
        return typed == null
                ? new Match(word.typed(), as)
                : new Match(typed, Set.of(word.typed()), "taken for a misspelt " + quoted(word.typed()));
    }

    /// Words that an entry has together in some way.
    private Match match(List<QueryWord> words, String as) {
        return new Match(
                words.stream().map(this::shown).collect(Collectors.joining(" ")),
                words.stream().map(QueryWord::typed).collect(Collectors.toSet()),
                as);
    }

    private String shown(QueryWord word) {
        return misspelt.getOrDefault(word.typed(), word.typed());
    }

    /// The words that were looked for, each once.
    Set<String> looked() {
        return texts.stream()
                .flatMap(words -> QueryWord.needed(words).stream())
                .map(QueryWord::typed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What one term in a field of an entry stands for.
    Match of(String term, String field, Entry entry) {
        return first(word -> word.term().equals(term))
                .map(word -> match(
                        word,
                        isWritten(word.typed(), EntryDocuments.text(entry, field)) ? "as typed" : "in another form"))
                .or(() -> part(term))
                .or(() -> name(List.of(term)))
                .or(() -> together(term))
                .orElseGet(() -> new Match(term, "by itself"));
    }

    /// What terms side by side stand for.
    Match of(List<String> terms) {
        return first(word -> word.parts().equals(terms))
                .map(word -> match(word, "in its parts side by side"))
                .or(() -> name(terms))
                .orElseGet(() -> new Match(
                        terms.stream().map(this::typed).collect(Collectors.joining(" ")),
                        terms.stream().map(this::typed).collect(Collectors.toSet()),
                        "as a phrase"));
    }

    /// What the beginning of a word stands for.
    Match begun(String start) {
        return first(word -> word.letters().equals(start))
                .map(word -> match(word, "as the beginning of a word"))
                .orElseGet(() -> new Match(start, "as the beginning of a word"));
    }

    /// The words of terms as they were typed, with `and` between them.
    String near(List<String> terms) {
        return terms.stream().map(this::typed).map(MatchWords::quoted).collect(Collectors.joining(" and "));
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }

    private String typed(String term) {
        return first(word -> word.term().equals(term)).map(QueryWord::typed).orElse(term);
    }

    private Optional<QueryWord> first(Predicate<QueryWord> wanted) {
        return texts.stream().flatMap(List::stream).filter(wanted).findFirst();
    }

    private Optional<Match> part(String term) {
        return first(word -> word.parts().contains(term)).map(word -> match(word, "by a part of it"));
    }

    private Optional<Match> name(List<String> terms) {
        for (var words : texts) {
            for (var name : reading.names(words)) {
                for (var other : name.others()) {
                    if (isNamed(other, terms)) {
                        return Optional.of(match(
                                words.subList(name.from(), name.to()),
                                "by its other name "
                                        + quoted(other.stream()
                                                .map(QueryWord::typed)
                                                .collect(Collectors.joining(" ")))));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(List<QueryWord> name, List<String> terms) {
        return FieldQueries.terms(name).equals(terms)
                || (name.size() == 1 && terms.equals(List.of(name.getFirst().term())));
    }

    private Optional<Match> together(String term) {
        for (var words : texts) {
            var needed = QueryWord.needed(words);
            for (int i = 0; i + 1 < needed.size(); i++) {
                var first = needed.get(i).typed();
                var second = needed.get(i + 1).typed();
                if (reading.words(first + second).stream()
                        .anyMatch(word -> word.term().equals(term))) {
                    return Optional.of(match(needed.subList(i, i + 2), "written as one word"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWritten(String typed, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(typed) + "(?![\\p{L}\\p{N}])")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }
}
