package quarry.split.outline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// How much a line reads like something an interviewer says, 0 (certainly not) to 1 (a plain question). Takes
/// questions, requests ("Walk me through …", "Implement …") and comparisons ("X vs Y") for what they are.
public final class QuestionLikeness {
    /// From here on a line is taken for a question wherever questions are expected.
    public static final double LIKELY = 0.6;
    /// A plain question mark or a request.
    public static final double STRONG = 0.8;
    /// A noun phrase: a topic in a list of questions, or a title.
    public static final double TOPIC = 0.35;

    private static final int LONGEST_QUESTION_WORDS = 90;
    private static final int LONGEST_QUESTION = 1_500;

    private static final Set<String> INTERROGATIVES = WordUse.INTERROGATIVES.english();
    private static final Set<String> AUXILIARIES = WordUse.AUXILIARIES.english();
    private static final Set<String> REQUESTS = WordUse.REQUESTS.english();
    private static final Set<String> TASKS = WordUse.TASKS.english();
    private static final Set<String> STATEMENTS = WordUse.STATEMENTS.english();
    private static final Pattern ENDS_AS_QUESTION = Pattern.compile(
            "[?？؟][\\s)\\]\"'”’*_`~]*+(?:\\([^()]{0,120}+\\)|(?:#[\\pL][\\pL\\pN_/-]{0,60}+\\s*+)++|[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}~*_\\s])*+$");
    private static final Pattern COMPARISON = Pattern.compile(
            "(?i)\\b(?:vs\\.?|versus)(?=\\s|$)|\\bdifferences?\\s+(?:between|of|among)\\b|\\bpros and cons\\b");
    private static final Pattern REQUEST_INSIDE = Pattern.compile(
            "(?i)(?:^|[.!]\\s+)(?:please\\s+)?(?:explain|describe|compare|discuss|tell me|give an example|walk me through)\\b");
    /// One of these is in every text that the pattern of that name finds. Looking for them is much faster.
    private static final List<String> COMPARING = List.of("vs", "versus", "difference", "pros and cons");
    private static final List<String> REQUESTING =
            List.of("explain", "describe", "compare", "discuss", "tell me", "give an example", "walk me through");
    private static final Pattern ADDRESS = Pattern.compile("^<?(?:https?://|www\\.)\\S+$");

    private QuestionLikeness() {}

    /// Whether a line may read like a plain question once its markup is off: there is a question mark in it, or what
    /// HTML may write one as.
    public static boolean mayBePlain(String marked) {
        return hasQuestionMark(marked) || marked.indexOf('&') >= 0;
    }

    public static double of(String text) {
        if (text.length() > LONGEST_QUESTION) {
            return 0.1;
        }
        var plain = text.strip();
        int words = words(plain);
        if (words == 0 || isAddress(plain)) {
            return 0;
        }
        if (words > LONGEST_QUESTION_WORDS) {
            return 0.1;
        }
        var first = firstWord(plain);
        if (plain.endsWith(":") || plain.endsWith("：")) {
            if (hasQuestionMark(plain)) {
                return 0.7;
            }
            return first.equals("explain") || first.equals("describe") ? 0.4 : 0.1;
        }
        if (hasQuestionMark(plain) && ENDS_AS_QUESTION.matcher(plain).find()) {
            return INTERROGATIVES.contains(first) || AUXILIARIES.contains(first) ? 1 : 0.95;
        }
        return Math.max(withoutQuestionMark(plain, first, words), ForeignQuestions.likeness(plain));
    }

    private static boolean isAddress(String text) {
        return "<hw".indexOf(text.charAt(0)) >= 0 && ADDRESS.matcher(text).matches();
    }

    /// How many words there are, of more than a question has one more.
    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length() && words <= LONGEST_QUESTION_WORDS; ) {
            int c = text.codePointAt(i);
            boolean letter = isInWord(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
            i += Character.charCount(c);
        }
        return words;
    }

    private static String firstWord(String text) {
        int from = 0;
        while (!isInWord(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        int to = from;
        while (to < text.length() && isInWord(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isInWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '\'';
        }
        if (Character.isLetter(c) || c == '_' || c == '\'' || c == '’') {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean hasQuestionMark(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('？') >= 0 || text.indexOf('؟') >= 0;
    }

    private static boolean hasAny(String text, List<String> words) {
        for (var word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static double withoutQuestionMark(String plain, String first, int count) {
        if (REQUESTS.contains(first) && count > 1) {
            return 0.9;
        }
        if (INTERROGATIVES.contains(first) && count > 2) {
            // "How it works" heads an answer, "How to deploy a service" is asked.
            return count > 3 || !plain.endsWith(".") ? 0.75 : 0.5;
        }
        var lower = plain.toLowerCase(Locale.ROOT);
        if (count <= 30 && hasAny(lower, COMPARING) && COMPARISON.matcher(plain).find()) {
            return 0.75;
        }
        if (plain.indexOf('?') > 0
                || (hasAny(lower, REQUESTING) && REQUEST_INSIDE.matcher(plain).find())) {
            return 0.7;
        }
        if (TASKS.contains(first) && count > 2 && count <= 40) {
            return LIKELY;
        }
        if (STATEMENTS.contains(first) || (plain.endsWith(".") && count > 3) || count > 25) {
            return 0.15;
        }
        return TOPIC;
    }
}
