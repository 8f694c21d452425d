package quarry.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/// Which words a text holds, whatever their forms and order: to be asked whether it speaks of something named in
/// words. Names that mean the same count as each other. Immutable.
public final class Wording {
    private final Set<String> keys = new HashSet<>();

    private Wording(String text, Synonyms synonyms) {
        var stems = new ArrayList<String>();
        for (var word : TechnicalWords.of(text)) {
            keys.add(word.stem());
            keys.add(TechnicalWords.stem(word.stem()));
            stems.addAll(word.stems());
        }
        keys.addAll(stems);
        synonyms.all(stems).forEach(name -> keys.add(name.key()));
    }

    public static Wording of(String text, Synonyms synonyms) {
        return new Wording(text, synonyms);
    }

    /// Whether a word is in the text.
    ///
    /// @param key a stem, or the stems of the first of several equal names, joined
    public boolean holds(String key) {
        return keys.contains(key);
    }
}
