package quarry.words;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words that tell for whom a question is meant.
public final class LevelWords {
    public static final String JUNIOR = "junior";
    public static final String MID = "mid";
    public static final String SENIOR = "senior";

    private static final Map<String, String> ALL = all();

    private LevelWords() {}

    /// The level that a word names where one is expected: `junior`, `mid` or `senior`; empty when it names none.
    public static Optional<String> level(String word) {
        return Optional.ofNullable(ALL.get(word.toLowerCase(Locale.ROOT)));
    }

    /// The words that name a level wherever they stand alone.
    public static Set<String> alone() {
        return WordUse.wordsOf(WordUse.LEVEL_JUNIOR, WordUse.LEVEL_MID, WordUse.LEVEL_SENIOR);
    }

    /// The words that name a level where one is expected.
    public static Set<String> expected() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    private static Map<String, String> all() {
        var levels = new HashMap<String, String>();
        WordUse.wordsOf(WordUse.LEVEL_JUNIOR, WordUse.GRADE_JUNIOR).forEach(word -> levels.put(word, JUNIOR));
        WordUse.wordsOf(WordUse.LEVEL_MID, WordUse.GRADE_MID).forEach(word -> levels.put(word, MID));
        WordUse.wordsOf(WordUse.LEVEL_SENIOR, WordUse.GRADE_SENIOR).forEach(word -> levels.put(word, SENIOR));
        return levels;
    }
}
