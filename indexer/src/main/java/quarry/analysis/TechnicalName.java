package quarry.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A name of something in technical texts, by the forms its words may take there. `Lists and tuples` names two things;
/// the words of one thing belong together, in any form and order. Immutable.
///
/// @param things what the name consists of; empty when it has nothing to look for
/// @param plain  its words as they are spelt, in lower case
public record TechnicalName(List<Thing> things, List<String> plain) {
    private static final Set<String> AND = Set.of("and", "or", "vs", "versus");
    private static final Set<String> JOINING = Set.of("of", "for", "to", "with", "in", "on", "by", "per");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /// @param words   at least one
    /// @param keyword whether it is written in capitals only, as a word of a language is: `GROUP BY`
    public record Thing(List<Word> words, boolean keyword) {
        public Thing {
            words = List.copyOf(words);
        }
    }

    /// @param ways    what it may be called: the stems of each, or the one key of several equal names
    /// @param plain   as it is spelt, in lower case; null when it has other names
    /// @param follows whether it stands directly behind the word before
    public record Word(List<List<String>> ways, @Nullable String plain, boolean follows) {
        public Word {
            ways = List.copyOf(ways);
        }

        /// The stems of all ways, and each way as one word.
        Set<String> keys() {
            var keys = new HashSet<String>();
            for (var way : ways) {
                keys.add(way.getFirst());
                keys.add(String.join("", way));
            }
            return keys;
        }
    }

    public TechnicalName {
        things = List.copyOf(things);
        plain = List.copyOf(plain);
    }

    /// @param synonyms the names that mean the same
    public static TechnicalName of(String name, Synonyms synonyms) {
        var written = TechnicalWords.of(name);
        var things = new ArrayList<Thing>();
        int from = 0;
        for (int i = 0; i <= written.size(); i++) {
            // `AND` may be what is meant.
            boolean joint = i < written.size()
                    && i > from
                    && i + 1 < written.size()
                    && AND.contains(written.get(i).plain());
            if (i == written.size() || joint) {
                var words = words(written.subList(from, i), name, synonyms);
                if (!words.isEmpty()) {
                    things.add(new Thing(words, isKeyword(written.subList(from, i), name, synonyms)));
                }
                from = i + 1;
            }
        }
        return new TechnicalName(
                things, written.stream().map(TechnicalWord::plain).toList());
    }

    private static boolean isKeyword(List<TechnicalWord> written, String name, Synonyms synonyms) {
        return written.stream()
                .map(word -> name.substring(word.start(), word.end()))
                .allMatch(word -> isInCapitals(word) && !synonyms.knows(word));
    }

    private static List<Word> words(List<TechnicalWord> written, String name, Synonyms synonyms) {
        var words = new ArrayList<Word>();
        for (var piece :
                SynonymScanner.scan(written.stream().map(TechnicalWord::stems).toList(), synonyms)) {
            boolean follows = piece.begun() || (!words.isEmpty() && follows(written, piece.from(), name));
            if (piece.name() != null) {
                words.add(new Word(List.of(List.of(piece.name().key()), piece.stems()), null, follows));
            } else if (piece.begun()) {
                // What is left of a word whose beginning has another name.
                piece.stems().forEach(stem -> words.add(new Word(List.of(List.of(stem)), stem, true)));
            } else if (!isPassedOver(written, piece.from())) {
                words.add(word(written.get(piece.from()), follows));
            }
        }
        return words;
    }

    private static Word word(TechnicalWord written, boolean follows) {
        var ways = Stream.of(List.of(written.stem()), List.of(TechnicalWords.stem(written.stem())), written.stems())
                .distinct()
                .toList();
        return new Word(ways, written.plain(), follows);
    }

    /// A word at the end joins nothing: it belongs to the word before, as in `GROUP BY` and `opting in`.
    private static boolean isPassedOver(List<TechnicalWord> written, int i) {
        var plain = written.get(i).plain();
        return ARTICLES.contains(plain)
                ? written.size() > 1
                : i > 0 && i + 1 < written.size() && JOINING.contains(plain);
    }

    private static boolean follows(List<TechnicalWord> written, int i, String name) {
        var word = written.get(i);
        var before = name.substring(written.get(i - 1).end(), word.start());
        return JOINING.contains(word.plain())
                || before.chars().noneMatch(Character::isWhitespace)
                || word.plain().chars().allMatch(Character::isDigit);
    }

    /// For each of its words the keys by which a question that asks for it is found. Words that follow others join
    /// them or are looked for with them, and questions are not found by those.
    public List<Set<String>> keys() {
        return things.stream()
                .flatMap(thing -> thing.words().stream())
                .filter(word -> !word.follows())
                .map(Word::keys)
                .toList();
    }

    /// The words between the names of two things.
    public static Set<String> joints() {
        return AND;
    }

    /// Whether a word is written in capitals only: `HAVING`, `CSRF`.
    public static boolean isInCapitals(String written) {
        return written.length() > 1
                && written.chars().noneMatch(Character::isLowerCase)
                && written.chars().anyMatch(Character::isUpperCase);
    }
}
