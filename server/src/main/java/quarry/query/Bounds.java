package quarry.query;

import java.util.regex.Pattern;

/// What a query may cost. Beyond a bound a thing is plain words.
final class Bounds {
    /// Characters of a query that are read.
    static final int LENGTH = 4_000;
    /// Signs, operators, phrases and patterns.
    static final int SIGNS = 64;
    /// Groups in groups.
    static final int DEPTH = 8;
    /// Wildcards, similar words and regular expressions.
    static final int PATTERNS = 8;
    /// Characters of a regular expression, its slashes included.
    static final int REGEXP = 100;
    /// How often the counts of a regular expression repeat something, multiplied with each other.
    private static final long REPEATS = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{[0-9]*+,?+([0-9]*+)\\}|\\{");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]++");
    private static final Pattern EXPRESSION = Pattern.compile("[.*+?|\\[{(\\\\]");
    private static final Pattern WILDCARD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.*?-]{1,39}+");
    private static final int WILD = 4;
    private static final int FIXED = 2;

    private Bounds() {}

    /// Whether what stands between two slashes is a regular expression that may be run.
    static boolean isExpression(String text) {
        if (!EXPRESSION.matcher(text).find() || text.chars().anyMatch(Character::isWhitespace)) {
            return false;
        }
        long repeats = 1;
        var counts = COUNT.matcher(text);
        while (counts.find()) {
            var numbers = NUMBERS.matcher(counts.group());
            long most = 1;
            while (numbers.find()) {
                most = Math.max(most, numbers.group().length() > 4 ? REPEATS + 1 : Long.parseLong(numbers.group()));
            }
            repeats *= most;
            if (repeats > REPEATS) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word is one with wildcards: `w?rd`, `wor*`. A question mark behind a word asks, a star before it is a
    /// sign of programs.
    static boolean isWildcard(String word) {
        if (!WILDCARD.matcher(word).matches()) {
            return false;
        }
        int fixed = 0;
        int wild = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '*' && (fixed < FIXED || word.charAt(i - 1) == '*')) {
                return false;
            }
            if (c == '?' && (i + 1 == word.length() || !Character.isLetterOrDigit(word.charAt(i + 1)))) {
                return false;
            }
            if (c == '*' || c == '?') {
                wild++;
            } else {
                fixed++;
            }
        }
        return wild > 0 && wild <= WILD && fixed >= FIXED;
    }
}
