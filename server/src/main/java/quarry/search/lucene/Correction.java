package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quarry.analysis.TechnicalWords;
import quarry.search.Corrected;

/// Finds what was meant where words of a query occur nowhere: another spelling, two words written as one, or one
/// written as two.
final class Correction {
    /// Shorter words are not cut in two.
    private static final int SHORTEST_CUT = 6;
    private static final int SHORTEST_PIECE = 3;
    /// Who types more words is not typing a query.
    private static final int MOST_WORDS = 40;

    private final QueryReading reading;
    private final Vocabulary vocabulary;

    Correction(QueryReading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.vocabulary = vocabulary;
    }

    /// The query as it was meant; empty when each of its words is known, or nothing known is near.
    Optional<Corrected> of(String query, List<Clause> clauses) {
        if (clauses.size() != 1 || !(clauses.getFirst() instanceof Clause.Words(var text))) {
            return Optional.empty();
        }
        var replaced = new ArrayList<String>();
        var meantText = text;
        var words = reading.words(text);
        var named = reading.names(words);
        int unknown = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int at = i;
            boolean inName = named.stream().anyMatch(name -> name.from() <= at && at < name.to());
            boolean tooLong = word.typed().length() > Ranking.LONGEST_MISTYPED;
            if (unknown >= Ranking.MOST_MISTYPED || i >= MOST_WORDS || tooLong || inName || isFine(word)) {
                continue;
            }
            unknown++;
            var joined = i + 1 < words.size() ? joined(word, words.get(i + 1)) : Optional.<String>empty();
            if (joined.isPresent()) {
                var apart = word.typed() + " " + words.get(i + 1).typed();
                meantText = replace(meantText, apart, joined.get());
                replaced.add("“" + apart + "” is one word in the documents");
                i++;
                continue;
            }
            var meant = meant(word);
            if (meant.isPresent() && !meant.get().equals(word.typed())) {
                meantText = replace(meantText, word.typed(), meant.get());
                replaced.add("“" + word.typed() + "” is nowhere in the documents");
            }
        }
        return replaced.isEmpty() || meantText.equalsIgnoreCase(query)
                ? Optional.empty()
                : Optional.of(new Corrected(meantText, String.join(", ", replaced)));
    }

    private boolean isFine(QueryWord word) {
        boolean parts = !word.parts().isEmpty() && word.parts().stream().allMatch(vocabulary::knows);
        return word.frame()
                || parts
                || vocabulary.knows(word.term())
                || reading.isName(word)
                || word.typed().chars().noneMatch(Character::isLetter);
    }

    private Optional<String> joined(QueryWord first, QueryWord second) {
        var together = first.typed() + second.typed();
        return first.parts().isEmpty() && second.parts().isEmpty() && vocabulary.frequency(together) > 0
                ? Optional.of(together)
                : Optional.empty();
    }

    private Optional<String> meant(QueryWord word) {
        var typed = word.typed();
        if (word.parts().isEmpty()) {
            var spelling = vocabulary.best(typed);
            return spelling.isPresent() ? spelling : cut(typed);
        }
        var spelt = TechnicalWords.spelt(typed);
        for (var part : spelt.subList(1, spelt.size())) {
            if (vocabulary.frequency(part) == 0) {
                var spelling = vocabulary.best(part);
                if (spelling.isEmpty()) {
                    return Optional.empty();
                }
                typed = replace(typed, part, spelling.get());
            }
        }
        return Optional.of(typed);
    }

    /// Two known words that were written as one; of all the cuts the one whose rarer word is the most frequent.
    private Optional<String> cut(String typed) {
        if (typed.length() < SHORTEST_CUT) {
            return Optional.empty();
        }
        String best = null;
        int most = 0;
        for (int at = SHORTEST_PIECE; at <= typed.length() - SHORTEST_PIECE; at++) {
            int frequency =
                    Math.min(vocabulary.frequency(typed.substring(0, at)), vocabulary.frequency(typed.substring(at)));
            if (frequency > most) {
                most = frequency;
                best = typed.substring(0, at) + " " + typed.substring(at);
            }
        }
        return Optional.ofNullable(best);
    }

    private static String replace(String text, String typed, String meant) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(typed);
        return at < 0 ? text : text.substring(0, at) + meant + text.substring(at + typed.length());
    }
}
