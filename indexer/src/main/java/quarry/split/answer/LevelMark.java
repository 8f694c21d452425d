package quarry.split.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import quarry.entry.Level;
import quarry.words.LevelWords;
import quarry.words.WordUse;

/// Recognises the words by which authors tell for whom a question is meant.
public final class LevelMark {
    /// A word that names a level wherever it stands alone.
    static final String WORD = WordUse.anyOf(LevelWords.alone());

    private static final String NO_WORD = "[^\\pL\\pN]";
    private static final Pattern LINE = Pattern.compile(
            "^" + NO_WORD + "*+(?:" + WordUse.anyOf(WordUse.LEVEL_LABEL.words()) + NO_WORD + "++("
                    + WordUse.anyOf(LevelWords.expected()) + ")|(" + WORD + "))(?:[- ]?level)?" + NO_WORD + "*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SUFFIX = Pattern.compile(
            "(?<!\\s)\\s*+[\\[(]\\s*+(?:(?:" + WordUse.anyOf(WordUse.LEVEL_LABEL.words()) + ")\\s*+[:：]\\s*+("
                    + WordUse.anyOf(LevelWords.expected()) + ")|(" + WORD + "))(?:[- ]?level)?\\s*+[\\])]\\s*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final Set<String> COLLECTION = WordUse.TITLE_COLLECTION.words();
    private static final int LONGEST_LINE = 60;

    private LevelMark() {}

    /// The level when the line names one and says nothing else.
    public static Optional<Level> ofLine(String line) {
        var match = LINE.matcher(line.strip());
        return line.length() <= LONGEST_LINE && match.matches()
                ? Optional.of(level(match.group(match.start(1) < 0 ? 2 : 1)))
                : Optional.empty();
    }

    /// The level that a collection is named after: `Senior questions`.
    public static Optional<Level> ofName(String name) {
        var rest = Arrays.stream(SPACE.split(name, -1))
                .filter(word -> !COLLECTION.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return ofLine(rest);
    }

    /// The level in brackets behind a question.
    public static Optional<Level> ofQuestion(String question) {
        var match = SUFFIX.matcher(question);
        return endsInBracket(question) && match.find()
                ? Optional.of(level(match.group(match.start(1) < 0 ? 2 : 1)))
                : Optional.empty();
    }

    /// The question without a level in brackets behind it.
    public static String strip(String question) {
        return endsInBracket(question) ? SUFFIX.matcher(question).replaceFirst("") : question;
    }

    private static boolean endsInBracket(String question) {
        var text = question.stripTrailing();
        return text.endsWith("]") || text.endsWith(")");
    }

    static Level level(String word) {
        return LevelWords.level(word)
                .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException("no level for '" + word + "'"));
    }
}
