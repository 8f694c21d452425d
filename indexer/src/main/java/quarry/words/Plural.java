package quarry.words;

/// English plurals.
public final class Plural {
    private static final int SHORTEST = 4;

    private Plural() {}

    /// What a word and its plural have in common, for comparing: `query` of "queries", `cach` of "cache" and "caches".
    ///
    /// @param word in lower case
    public static String key(String word) {
        var singular = withoutEnding(word);
        int last = singular.length() - 1;
        return last >= SHORTEST - 1 && singular.charAt(last) == 'e' && hisses(singular.substring(0, last))
                ? singular.substring(0, last)
                : singular;
    }

    private static String withoutEnding(String word) {
        int length = word.length();
        if (length < SHORTEST
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        return length > SHORTEST && word.endsWith("ies")
                ? word.substring(0, length - 3) + "y"
                : word.substring(0, length - 1);
    }

    /// After these an `e` comes before the ending.
    private static boolean hisses(String stem) {
        return stem.endsWith("s")
                || stem.endsWith("x")
                || stem.endsWith("z")
                || stem.endsWith("ch")
                || stem.endsWith("sh");
    }
}
