package quarry.syllabus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalName;
import quarry.analysis.TechnicalName.Thing;
import quarry.analysis.TechnicalName.Word;
import quarry.syllabus.PlacedText.Place;
import quarry.words.Plural;

/// A name of a concept, to be found as a whole, never by one word of it. Of `Lists and tuples` both must be there; the
/// words of one thing stand together, in any form and order, though other words may stand between them. Immutable.
///
/// @param text as the list writes it
/// @param name what it consists of
record ConceptName(String text, TechnicalName name) {
    /// The most other words between two words of a name where a text only mentions the thing.
    private static final int BETWEEN = 2;

    static ConceptName of(String text, Synonyms synonyms) {
        return new ConceptName(text, TechnicalName.of(text, synonyms));
    }

    private List<Thing> things() {
        return name.things();
    }

    private static List<Place> in(Word word, PlacedText text) {
        return word.ways().stream().flatMap(way -> text.run(way).stream()).toList();
    }

    /// Whether a question asks for it.
    boolean isAsked(AskedText question) {
        if (things().isEmpty()) {
            return false;
        }
        boolean asWritten = name.plain().size() > 1
                && !question.words().phrase(name.plain()).isEmpty();
        return asWritten || things().stream().allMatch(thing -> isAsked(thing, question));
    }

    private static boolean isAsked(Thing thing, AskedText question) {
        var places =
                thing.words().stream().map(word -> in(word, question.words())).toList();
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
        return !things().isEmpty() && things().stream().allMatch(thing -> isIn(thing, text));
    }

    private static boolean isIn(Thing thing, PlacedText text) {
        var places = thing.words().stream()
                .map(word -> in(word, text).stream()
                        .filter(place -> !thing.keyword() || place.standsOut())
                        .toList())
                .toList();
        if (places.size() > 1) {
            int length = thing.words().stream()
                    .mapToInt(word -> word.ways().getLast().size())
                    .sum();
            var joints = TechnicalName.joints().stream()
                    .flatMap(and -> text.run(List.of(and)).stream())
                    .toList();
            return new Together(thing, places, length + BETWEEN * (places.size() - 1), joints).exists();
        }
        var plain = thing.words().getFirst().plain();
        return places.getFirst().stream().anyMatch(place -> !place.part() && isForm(place.plain(), plain));
    }

    /// Whether a word is another or its plural. Words with other names are known by those.
    static boolean isForm(String word, @Nullable String other) {
        return word.isEmpty() || other == null || Plural.key(word).equals(Plural.key(other));
    }

    /// Where the words of a thing may stand.
    ///
    /// @param within  how many places all of them may span
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
