package quarry.syllabus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalName;
import quarry.analysis.TechnicalWord;
import quarry.analysis.TechnicalWords;

/// Where each word of a text stands, and each name that means the same as others. Words of several parts have a place
/// for each part. Places of different sentences, items and cells are far from each other. Immutable.
final class PlacedText {
    /// More than any two words of a sentence are apart.
    static final int FAR = 1_000;

    private static final Pattern APART =
            Pattern.compile("(?s).*(?:[.?!:;]['\"”’)*`]*\\s|\\||\\n\\s*[^\\s]|\\n\\s*\\n).*");

    private static final Pattern MEMBERS = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, List<Place>> spelt = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    /// @param from     number of its first word or part
    /// @param to       number behind its last one
    /// @param plain    the word in lower case; "" for one of several names for a thing
    /// @param standsOut whether it is written in capitals or as code
    /// @param part      whether it is a part of a name of code, as `set` is of `ViewSet`; the members of
    ///                  `asyncio.gather` are names themselves
    record Place(int from, int to, String plain, boolean standsOut, boolean part) {}

    PlacedText(String text, Synonyms synonyms) {
        var stems = new ArrayList<String>();
        var at = new ArrayList<Place>();
        int place = 0;
        int end = 0;
        for (var word : TechnicalWords.of(text)) {
            if (APART.matcher(text.substring(Math.min(end, word.start()), word.start()))
                    .matches()) {
                place += FAR;
            }
            end = word.end();
            place = add(word, text.substring(word.start(), word.end()), place, stems, at);
        }
        for (var name : synonyms.all(stems)) {
            int from = at.get(name.from()).from();
            int to = at.get(name.to() - 1).to();
            if (to - from == name.to() - name.from()) {
                put(name.key(), new Place(from, to, "", true, false), places);
                named.computeIfAbsent(name.key(), other -> new HashSet<>())
                        .addAll(stems.subList(name.from(), name.to()));
            }
        }
    }

    private int add(TechnicalWord word, String written, int from, List<String> stems, List<Place> at) {
        var parts = word.parts();
        int to = from + Math.max(1, parts.size());
        boolean standsOut = word.identifier() || TechnicalName.isInCapitals(written);
        var whole = new Place(from, to, word.plain(), standsOut, false);
        var members = word.identifier()
                ? Set.copyOf(Arrays.asList(MEMBERS.split(written.toLowerCase(Locale.ROOT))))
                : Set.<String>of();
        put(word.stem(), whole, places);
        var stem = TechnicalWords.stem(word.stem());
        if (!stem.equals(word.stem())) {
            put(stem, whole, places);
        }
        put(word.plain(), whole, spelt);
        for (int i = 0; i < parts.size(); i++) {
            // The whole is spelt before its parts.
            var plain = i + 1 < word.spelt().size() ? word.spelt().get(i + 1) : parts.get(i);
            var part =
                    new Place(from + i, from + i + 1, plain, standsOut, word.identifier() && !members.contains(plain));
            put(parts.get(i), part, places);
            put(plain, part, spelt);
            stems.add(parts.get(i));
            at.add(part);
        }
        if (parts.isEmpty()) {
            stems.add(word.stem());
            at.add(whole);
        }
        return to;
    }

    private static void put(String key, Place place, Map<String, List<Place>> places) {
        places.computeIfAbsent(key, other -> new ArrayList<>(1)).add(place);
    }

    /// The stems of the names that mean the same as others, by the key of what they mean.
    Map<String, Set<String>> named() {
        return named;
    }

    /// Where words stand behind each other just as they are.
    ///
    /// @param plain words in lower case, at least one
    List<Place> phrase(List<String> plain) {
        return run(plain, spelt);
    }

    /// Where stems stand behind each other.
    ///
    /// @param stems at least one
    List<Place> run(List<String> stems) {
        return run(stems, places);
    }

    private static List<Place> run(List<String> keys, Map<String, List<Place>> places) {
        var found = places.getOrDefault(keys.getFirst(), List.of());
        for (var key : keys.subList(1, keys.size())) {
            var next = places.getOrDefault(key, List.of());
            var longer = new ArrayList<Place>();
            for (var begun : found) {
                for (var place : next) {
                    if (place.from() == begun.to()) {
                        longer.add(new Place(
                                begun.from(),
                                place.to(),
                                "",
                                begun.standsOut() && place.standsOut(),
                                begun.part() && place.part()));
                    }
                }
            }
            found = longer;
        }
        return found;
    }
}
