package quarry.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which words a text holds, whatever their forms and order: to be asked whether it speaks of something named in
/// words. Names that mean the same count as each other. Immutable.
public final class Wording {
    /// Words that only join the others of a name.
    private static final Set<String> JOINING =
            Set.of("and", "or", "of", "vs", "versus", "for", "to", "with", "in", "on", "by");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final Set<String> keys = new HashSet<>();

    private Wording(String text, Synonyms synonyms) {
        var stems = new ArrayList<String>();
        for (var word : TechnicalWords.of(text)) {
            keys.add(word.stem());
            keys.add(TechnicalWords.stem(word.stem()));
            stems.addAll(flat(word));
        }
        keys.addAll(stems);
        for (int i = 0; i < stems.size(); i++) {
            var match = synonyms.at(stems, i);
            if (match != null) {
                keys.add(String.join("", match.meaning()));
            }
        }
    }

    public static Wording of(String text, Synonyms synonyms) {
        return new Wording(text, synonyms);
    }

    /// A name's words, to be looked for in a text: each as ways of writing it, of which one must be there whole.
    public record Name(List<List<Set<String>>> words) {
        public Name {
            words = words.stream().map(List::copyOf).toList();
        }

        /// Whether it consists of nothing that could be looked for.
        public boolean isEmpty() {
            return words.isEmpty();
        }
    }

    /// Reads a name. Articles, and words that join the others, are passed over.
    public static Name name(String text, Synonyms synonyms) {
        var stems = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        var written = TechnicalWords.of(text);
        for (int i = 0; i < written.size(); i++) {
            for (var stem : flat(written.get(i))) {
                stems.add(stem);
                owners.add(i);
            }
        }
        var words = new ArrayList<List<Set<String>>>();
        for (int i = 0; i < stems.size(); ) {
            var owner = written.get(owners.get(i));
            var match = synonyms.at(stems, i);
            if (match != null) {
                int end = i + match.length();
                words.add(List.of(Set.of(String.join("", match.meaning())), Set.copyOf(stems.subList(i, end))));
                i = end;
            } else if (i > 0 && owners.get(i - 1).equals(owners.get(i))) {
                // What is left of a word whose beginning has another name.
                words.add(List.of(Set.of(stems.get(i))));
                i++;
            } else {
                boolean joins = ARTICLES.contains(owner.plain()) || (i > 0 && JOINING.contains(owner.plain()));
                if (!joins) {
                    words.add(List.of(
                            Set.of(owner.stem()), Set.of(TechnicalWords.stem(owner.stem())), Set.copyOf(flat(owner))));
                }
                i += flat(owner).size();
            }
        }
        return new Name(words);
    }

    /// Whether all words of a name are in the text. Never for a name without words.
    public boolean holds(Name name) {
        return !name.isEmpty()
                && name.words().stream().allMatch(ways -> ways.stream().anyMatch(keys::containsAll));
    }

    /// Whether a word is in the text.
    ///
    /// @param key a stem, or the stems of the first of several equal names, joined
    public boolean holds(String key) {
        return keys.contains(key);
    }

    private static List<String> flat(TechnicalWord word) {
        return word.parts().isEmpty() ? List.of(word.stem()) : word.parts();
    }
}
