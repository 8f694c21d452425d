package quarry.format.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.words.WordUse;

/// The names that people give to columns and fields, in several languages.
public final class ColumnNames {
    /// A longer text is no name.
    private static final int MAX_LENGTH = 60;
    private static final int MAX_WORDS = 6;

    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{L})(?=\\d)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}#№]+");
    private static final Pattern KEY = Pattern.compile("[a-h]|\\d{1,2}");

    private static final Set<String> QUESTION = WordUse.wordsOf(WordUse.QUESTION_LABEL, WordUse.COLUMN_QUESTION);
    private static final Set<String> ANSWER =
            WordUse.wordsOf(WordUse.ANSWER_LABEL, WordUse.SOLUTION_LABEL, WordUse.COLUMN_ANSWER);
    private static final Set<String> PROMPT = WordUse.COLUMN_PROMPT.words();
    private static final Set<String> EXPLANATION = WordUse.COLUMN_EXPLANATION.words();
    private static final Set<String> SECTION = WordUse.COLUMN_SECTION.words();
    private static final Set<String> LEVEL = WordUse.wordsOf(WordUse.LEVEL_LABEL, WordUse.COLUMN_LEVEL);
    private static final Set<String> NUMBER = WordUse.COLUMN_NUMBER.words();
    private static final Set<String> OPTION = WordUse.COLUMN_OPTION.words();
    private static final Set<String> CORRECT = WordUse.COLUMN_CORRECT.words();
    private static final Set<String> WRONG = WordUse.COLUMN_WRONG.words();
    private static final Set<String> KEY_WORDS = WordUse.COLUMN_KEY.words();
    private static final Set<String> CODE = WordUse.COLUMN_CODE.words();
    private static final Set<String> EXAMPLE_CODE = WordUse.COLUMN_EXAMPLE_CODE.words();
    private static final Set<String> LANGUAGE = WordUse.COLUMN_CODE_LANGUAGE.words();
    private static final Set<String> TITLE = WordUse.COLUMN_TITLE.words();
    private static final Set<String> BODY = WordUse.COLUMN_BODY.words();
    private static final Set<String> BESIDE = WordUse.COLUMN_BESIDE.words();

    private ColumnNames() {}

    /// The name in lower-case words: `correctAnswer` and `Correct_answer:` are both `correct`, `answer`.
    static List<String> words(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var parts = new ArrayList<String>();
        for (var part : NO_WORD.split(CAMEL.matcher(composed).replaceAll(" "), -1)) {
            if (!part.isEmpty()) {
                parts.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return parts;
    }

    /// What a column of that name is; empty when the name says nothing.
    public static Optional<Role> role(String name) {
        if (name.length() > MAX_LENGTH || name.endsWith("?")) {
            return Optional.empty();
        }
        var words = words(name);
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        return Optional.ofNullable(marked(words)).or(() -> Optional.ofNullable(plain(words)));
    }

    /// The key of the option that a column holds: `b` of `Option B`, `answer_b` or `B`; empty when there is none.
    static Optional<String> optionKey(String name) {
        var words = words(name);
        if (words.isEmpty() || words.size() > 3 || !KEY.matcher(words.getLast()).matches()) {
            return Optional.empty();
        }
        boolean named = words.size() == 1
                || words.subList(0, words.size() - 1).stream().anyMatch(word -> is(OPTION, word) || is(ANSWER, word));
        return named ? Optional.of(words.getLast()) : Optional.empty();
    }

    /// Names whose last or any word settles what they are, whatever else they say.
    private static @Nullable Role marked(List<String> words) {
        if (any(words, CODE)) {
            return codeOf(words);
        }
        if (words.size() > 2 && is(NUMBER, words.getFirst())) {
            // `Number of questions` counts them.
            return Role.BESIDE;
        }
        if (any(words, WRONG) && words.size() <= 3) {
            return Role.WRONG_OPTION;
        }
        if (any(words, CORRECT) || (any(words, ANSWER) && is(KEY_WORDS, words.getLast()))) {
            return Role.CORRECT;
        }
        if (is(NUMBER, words.getLast()) && !any(words, SECTION) && !any(words, ANSWER)) {
            return Role.NUMBER;
        }
        boolean ofQuestionOrAnswer = is(ANSWER, words.getLast()) || is(QUESTION, words.getLast());
        if (words.size() > 1 && any(words, BESIDE) && !any(words, EXPLANATION) && !ofQuestionOrAnswer) {
            return Role.BESIDE;
        }
        return null;
    }

    private static Role codeOf(List<String> words) {
        if (any(words, QUESTION)) {
            return Role.QUESTION_CODE;
        }
        return any(words, EXAMPLE_CODE) ? Role.ANSWER_CODE : Role.CODE;
    }

    private static @Nullable Role plain(List<String> words) {
        if (any(words, LEVEL)) {
            return Role.LEVEL;
        }
        if (any(words, SECTION)) {
            return Role.SECTION;
        }
        if (any(words, OPTION)) {
            return Role.OPTION;
        }
        if (any(words, EXPLANATION)) {
            return Role.EXPLANATION;
        }
        if (any(words, ANSWER)) {
            return Role.ANSWER;
        }
        if (any(words, QUESTION)) {
            return Role.QUESTION;
        }
        if (any(words, NUMBER)) {
            return Role.NUMBER;
        }
        if (any(words, LANGUAGE)) {
            return Role.CODE_LANGUAGE;
        }
        if (any(words, PROMPT)) {
            return Role.PROMPT;
        }
        if (any(words, TITLE)) {
            return Role.TITLE;
        }
        if (any(words, BODY)) {
            return Role.BODY;
        }
        return any(words, BESIDE) ? Role.BESIDE : null;
    }

    private static boolean any(List<String> words, Set<String> known) {
        return words.stream().anyMatch(word -> is(known, word));
    }

    /// Chinese and Japanese names run together: there a known word inside counts.
    private static boolean is(Set<String> known, String word) {
        if (known.contains(word)) {
            return true;
        }
        return word.length() > 1
                && Character.isIdeographic(word.codePointAt(0))
                && known.stream().anyMatch(entry -> entry.length() > 1 && word.contains(entry));
    }
}
