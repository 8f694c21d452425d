package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quarry.query.Clause;
import quarry.search.Corrected;
import quarry.search.lucene.TypedWord.Place;

/// Finds what was meant where words of a query occur nowhere: another spelling, two words written as one, or one
/// written as two. Nothing else ever stands for a word that was typed, so that whoever tells this tells all.
final class Correction {
    /// Who types more words is not typing a query.
    private static final int MOST_WORDS = 40;
    /// Signs of the query language that belong to one word alone.
    private static final String BINDING = "+:";

    private final QueryReading reading;
    private final TermDictionary vocabulary;
    private final String query;
    private final List<TypedWord> words;
    private final boolean unfinished;

    /// @param place where in the query
    private record Replacement(Place place, String text, String reason) {}

    /// @param query      as typed
    /// @param clause     the same, read
    /// @param unfinished whether the last word may not be typed to its end
    Correction(QueryReading reading, TermDictionary vocabulary, String query, Clause clause, boolean unfinished) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.query = query;
        this.words = reading.typed(spelt(query, clause));
        this.unfinished = unfinished;
    }

    /// A text as long as the query: the words that may be misspelt where they stand, and blanks for all else.
    private static String spelt(String query, Clause clause) {
        var spelt = new StringBuilder(" ".repeat(query.length()));
        clause.spelt()
                .forEach(word -> spelt.replace(word.start(), word.end(), query.substring(word.start(), word.end())));
        return spelt.toString();
    }

    /// Words as they were meant, where nobody reads what they were taken for: what is found by them is looked at again,
    /// or measured.
    static String meant(String words, QueryReading reading, TermDictionary vocabulary) {
        return new Correction(reading, vocabulary, words, Clause.Words.of(words), false)
                .corrected()
                .map(Corrected::text)
                .orElse(words);
    }

    /// The query as it was meant; empty when each of its words is known, or nothing known is near.
    Optional<Corrected> corrected() {
        var replacements = replacements();
        if (replacements.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        var told = new ArrayList<Corrected.Word>();
        int done = 0;
        for (var one : replacements) {
            var typed = query.substring(one.place().start(), one.place().end());
            text.append(query, done, one.place().start()).append(one.text());
            told.add(new Corrected.Word(typed, one.text(), "“" + typed + "” " + one.reason()));
            done = one.place().end();
        }
        text.append(query, done, query.length());
        return Optional.of(
                new Corrected(text.toString(), told.stream().distinct().toList()));
    }

    private List<Replacement> replacements() {
        var names = reading.names(words.stream().map(TypedWord::word).toList());
        var found = new ArrayList<Replacement>();
        int unknown = 0;
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS) && unknown < Ranking.MOST_MISTYPED; i++) {
            int at = i;
            boolean inName = names.stream().anyMatch(name -> name.from() <= at && at < name.to());
            if (inName || isFine(i)) {
                continue;
            }
            unknown++;
            var joined = joined(i);
            if (joined.isPresent()) {
                found.add(joined.get());
                i++;
                continue;
            }
            var typed = words.get(i);
            meant(typed)
                    .filter(meant -> !meant.equalsIgnoreCase(typed.place().of(query)))
                    .ifPresent(
                            meant -> found.add(new Replacement(typed.place(), meant, "is nowhere in the documents")));
        }
        return found;
    }

    private boolean isFine(int number) {
        var word = words.get(number).word();
        return word.stopWord()
                || word.typed().length() > Ranking.LONGEST_MISTYPED
                || vocabulary.hasParts(word)
                || vocabulary.knows(word.term())
                || reading.isName(word)
                || word.typed().codePoints().noneMatch(Character::isLetter)
                || (unfinished && number == words.size() - 1 && vocabulary.begins(reading.normal(word.letters())));
    }

    /// A word and the one behind it as one.
    private Optional<Replacement> joined(int number) {
        if (number + 1 == words.size()) {
            return Optional.empty();
        }
        var first = words.get(number);
        var second = words.get(number + 1);
        var together = first.word().typed() + second.word().typed();
        boolean neighbours =
                query.substring(first.place().end(), second.place().start()).isBlank();
        return neighbours && first.parts().isEmpty() && second.parts().isEmpty() && vocabulary.frequency(together) > 0
                ? Optional.of(new Replacement(
                        new Place(first.place().start(), second.place().end()),
                        together,
                        "is one word in the documents"))
                : Optional.empty();
    }

    private Optional<String> meant(TypedWord typed) {
        if (typed.parts().isEmpty()) {
            var word = typed.word().typed();
            var spelling = vocabulary.best(word);
            boolean bound = typed.place().start() > 0
                    && BINDING.indexOf(query.charAt(typed.place().start() - 1)) >= 0;
            return spelling.isPresent() || bound ? spelling : vocabulary.broken(word);
        }
        var meant = new StringBuilder();
        int done = typed.place().start();
        for (int i = 0; i < typed.parts().size(); i++) {
            if (!vocabulary.knows(typed.word().parts().get(i))) {
                var part = typed.parts().get(i);
                var spelling = vocabulary.best(part.of(query));
                if (spelling.isEmpty()) {
                    return Optional.empty();
                }
                meant.append(query, done, part.start()).append(spelling.get());
                done = part.end();
            }
        }
        return Optional.of(meant.append(query, done, typed.place().end()).toString());
    }
}
