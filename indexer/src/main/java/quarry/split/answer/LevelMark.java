package quarry.split.answer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.entry.Level;

/// Recognises the words by which authors tell for whom a question is meant.
public final class LevelMark {
    private static final Map<String, Level> WORDS = Map.ofEntries(
            Map.entry("junior", Level.JUNIOR),
            Map.entry("beginner", Level.JUNIOR),
            Map.entry("easy", Level.JUNIOR),
            Map.entry("entry", Level.JUNIOR),
            Map.entry("fresher", Level.JUNIOR),
            Map.entry("freshers", Level.JUNIOR),
            Map.entry("mid", Level.MID),
            Map.entry("middle", Level.MID),
            Map.entry("intermediate", Level.MID),
            Map.entry("medium", Level.MID),
            Map.entry("senior", Level.SENIOR),
            Map.entry("advanced", Level.SENIOR),
            Map.entry("expert", Level.SENIOR),
            Map.entry("hard", Level.SENIOR),
            Map.entry("experienced", Level.SENIOR));
    static final String WORD =
            "(?:junior|beginner|easy|entry|freshers?|mid|middle|intermediate|medium|senior|advanced|expert|hard|experienced)";
    private static final Pattern LINE = Pattern.compile(
            "^[\\W_]*(?:(?:level|difficulty|seniority)\\W+)?(" + WORD + ")(?:[- ]?level)?[\\W_]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile(
            "(?<!\\s)\\s*+[\\[(]\\s*+(" + WORD + ")(?:[- ]?level)?\\s*+[\\])]\\s*+$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LINE = 60;

    private LevelMark() {}

    /// The level when the line names one and says nothing else.
    public static Optional<Level> ofLine(String line) {
        var match = LINE.matcher(line.strip());
        return line.length() <= LONGEST_LINE && match.matches() ? Optional.of(level(match.group(1))) : Optional.empty();
    }

    /// The level in brackets behind a question.
    public static Optional<Level> ofQuestion(String question) {
        var match = SUFFIX.matcher(question);
        return endsInBracket(question) && match.find() ? Optional.of(level(match.group(1))) : Optional.empty();
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
        var level = WORDS.get(word.toLowerCase(Locale.ROOT));
        if (level == null) {
            throw new IllegalStateException("no level for '" + word + "'");
        }
        return level;
    }
}
