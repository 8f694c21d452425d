package quarry.syllabus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalWord;
import quarry.analysis.TechnicalWords;
import quarry.syllabus.PlacedText.Place;

/// A name of a concept, to be found as a whole, never by one word of it. `Lists and tuples` has two things, of which
/// both must be there; the words of one thing stand together, in any form and order, though other words may stand
/// between them. Immutable.
///
/// @param text   as the list writes it
/// @param things what the name consists of; empty when it has nothing to look for
/// @param plain  its words as they are spelt, in lower case
record ConceptName(String text, List<Thing> things, List<String> plain) {
    private static final Set<String> AND = Set.of("and", "or", "vs", "versus");
    private static final Set<String> JOINING = Set.of("of", "for", "to", "with", "in", "on", "by", "per");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    /// So many other words may stand between two words of a thing where a text only speaks of it.
    private static final int BETWEEN = 2;

    /// @param words   at least one
    /// @param keyword whether it is written in capitals only, as a word of a language is: `GROUP BY`
    record Thing(List<Word> words, boolean keyword) {
        Thing {
            words = List.copyOf(words);
        }
    }

    /// @param ways   what it may be called: the stems of each, or the one key of several equal names
    /// @param plain  as it is spelt, in lower case; null when it has other names
    /// @param follows whether it stands directly behind the word before
    record Word(List<List<String>> ways, @Nullable String plain, boolean follows) {
        /// The stems of all ways, and each way as one word.
        Set<String> keys() {
            var keys = new HashSet<String>();
            for (var way : ways) {
                keys.add(way.getFirst());
                keys.add(String.join("", way));
            }
            return keys;
        }

        List<Place> in(PlacedText text) {
            return ways.stream().flatMap(way -> text.run(way).stream()).toList();
        }
    }

    ConceptName {
        things = List.copyOf(things);
        plain = List.copyOf(plain);
    }

    static ConceptName of(String name, Synonyms synonyms) {
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
        return new ConceptName(
                name, things, written.stream().map(TechnicalWord::plain).toList());
    }

    private static boolean isKeyword(List<TechnicalWord> written, String name, Synonyms synonyms) {
        return written.stream()
                .map(word -> name.substring(word.start(), word.end()))
                .allMatch(word -> PlacedText.isInCapitals(word) && !synonyms.knows(word));
    }

    private static List<Word> words(List<TechnicalWord> written, String name, Synonyms synonyms) {
        var stems = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        for (int i = 0; i < written.size(); i++) {
            for (var stem : written.get(i).stems()) {
                stems.add(stem);
                owners.add(i);
            }
        }
        var words = new ArrayList<Word>();
        for (int i = 0; i < stems.size(); ) {
            int place = owners.get(i);
            var owner = written.get(place);
            var match = synonyms.at(stems, i);
            boolean begun = i > 0 && owners.get(i - 1) == place;
            boolean follows = begun || (!words.isEmpty() && follows(written, place, name));
            if (match != null) {
                int end = i + match.length();
                words.add(new Word(
                        List.of(List.of(String.join("", match.meaning())), List.copyOf(stems.subList(i, end))),
                        null,
                        follows));
                i = end;
            } else if (begun) {
                // What is left of a word whose beginning has another name.
                words.add(new Word(List.of(List.of(stems.get(i))), stems.get(i), true));
                i++;
            } else {
                if (!isPassedOver(written, place)) {
                    words.add(word(owner, follows));
                }
                i += owner.stems().size();
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
    List<Set<String>> keys() {
        return things.stream()
                .flatMap(thing -> thing.words().stream())
                .filter(word -> !word.follows())
                .map(Word::keys)
                .toList();
    }

    /// Whether a question asks for it.
    boolean isAsked(AskedText question) {
        if (things.isEmpty()) {
            return false;
        }
        boolean asWritten = plain.size() > 1 && !question.words().phrase(plain).isEmpty();
        return asWritten || things.stream().allMatch(thing -> isAsked(thing, question));
    }

    private static boolean isAsked(Thing thing, AskedText question) {
        var places =
                thing.words().stream().map(word -> word.in(question.words())).toList();
        if (places.size() > 1) {
            return new Together(thing, places, PlacedText.FAR / 2, List.of()).exists();
        }
        var word = thing.words().getFirst();
        return word.ways().stream()
                .anyMatch(way -> question.words().run(way).stream()
                        .anyMatch(place -> !place.part() && question.names(way, place, word.plain())));
    }

    /// Whether a text speaks of it, in words that hardly mean anything else.
    boolean isIn(PlacedText text) {
        return !things.isEmpty() && things.stream().allMatch(thing -> isIn(thing, text));
    }

    private static boolean isIn(Thing thing, PlacedText text) {
        var places = thing.words().stream()
                .map(word -> word.in(text).stream()
                        .filter(place -> !thing.keyword() || place.standsOut())
                        .toList())
                .toList();
        if (places.size() > 1) {
            int length = thing.words().stream()
                    .mapToInt(word -> word.ways().getLast().size())
                    .sum();
            var joints =
                    AND.stream().flatMap(and -> text.run(List.of(and)).stream()).toList();
            return new Together(thing, places, length + BETWEEN * (places.size() - 1), joints).exists();
        }
        var plain = thing.words().getFirst().plain();
        return places.getFirst().stream().anyMatch(place -> !place.part() && isForm(place.plain(), plain));
    }

    /// Whether a word is another or its plural. Words with other names are known by those.
    static boolean isForm(String word, @Nullable String other) {
        return word.isEmpty() || other == null || singular(word).equals(singular(other));
    }

    /// A word without the ending of a plural.
    static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hissing =
                word.endsWith("xes") || word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }

    /// Where the words of a thing may stand.
    ///
    /// @param within  all of them within so many places
    /// @param apart   places that part things from each other, so that none may be between the words
    private record Together(Thing thing, List<List<Place>> places, int within, List<Place> apart) {
        boolean exists() {
            return places.stream().noneMatch(List::isEmpty)
                    && places.getFirst().stream().anyMatch(first -> exists(1, first, first.from(), first.to()));
        }

        private boolean exists(int next, Place before, int from, int to) {
            if (next == places.size()) {
                return apart.stream().noneMatch(place -> place.from() >= from && place.to() <= to);
            }
            boolean follows = thing.words().get(next).follows();
            for (var place : places.get(next)) {
                int first = Math.min(from, place.from());
                int last = Math.max(to, place.to());
                boolean free = place.from() >= before.to() || place.to() <= before.from();
                if (free
                        && last - first <= within
                        && (!follows || place.from() == before.to())
                        && exists(next + 1, place, first, last)) {
                    return true;
                }
            }
            return false;
        }
    }
}
