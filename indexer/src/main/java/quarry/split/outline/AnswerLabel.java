package quarry.split.outline;

import java.util.regex.Pattern;
import quarry.words.WordUse;

/// The words by which authors say that an answer begins: `A:`, `**Answer:**`, `Ans.`, `Ответ:`, `答案：`.
public final class AnswerLabel {
    private static final String WORD = WordUse.anyOf(WordUse.ANSWER_LABEL.words());
    private static final String ANSWERER = WordUse.anyOf(WordUse.ANSWERER.words());
    /// What says so without a number or a colon behind it.
    private static final String LONG_WORD =
            WordUse.anyOf(WordUse.wordsOf(WordUse.ANSWER_LABEL, WordUse.SOLUTION_LABEL).stream()
                    .filter(word -> word.length() > 1)
                    .toList());
    private static final String EMPHASIS = "(?:\\*\\*|__|\\*|_)?";

    /// `A:`, `A1.`, `**Answer** –`. A lone `A` needs a colon or a full stop behind it: it is an article too.
    private static final Pattern LABEL = Pattern.compile(
            "^(?:#{1,6}\\s++|>\\s*+|[👉➡✅💡📝]️?\\s*+)*+" + EMPHASIS + "(?:(?:" + WORD + ")(?:"
                    + "\\s*+[#.]?\\s*+\\d{0,4}+\\s*+" + EMPHASIS + "\\s*+[:：]"
                    + "|(?:\\s*+[#.]?\\s*+\\d{1,4}+|\\s*+[#.]|(?<=[^\\sAa]))\\s*+[.)–—-](?=[\\s*_]|$))|(?:" + ANSWERER
                    + ")\\s*+" + EMPHASIS + "[:：]|a\\d{1,4}[.)])\\s*+"
                    + EMPHASIS + "\\s*+[:：]?\\s*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LONG_LABEL = Pattern.compile(
            "^(?:#{1,6}\\s++|>\\s*+)*+" + EMPHASIS + "(?:" + LONG_WORD + ")(?:\\s*+\\d{0,4}+\\s*+" + EMPHASIS
                    + "\\s*+[:：]|(?<=\\pL{3})\\s*+[.–—-](?=[\\s*_]|$))\\s*+" + EMPHASIS + "\\s*+[:：]?\\s*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ALONE = Pattern.compile(
            "^(?:#{1,6}\\s|[^\\pL\\pN#*_`])*+" + EMPHASIS
                    + "(?:the\\s+|correct\\s+|right\\s+|my\\s+|short\\s+|possible\\s+|sample\\s+)?(?:" + LONG_WORD
                    + ")s?\\s*+\\d{0,4}+\\s*+(?:[(\\[]\\pL[\\pL-]{1,15}[)\\]]\\s*+)?+" + EMPHASIS + "\\s*+[:：]?\\s*+"
                    + EMPHASIS
                    + "$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// What a form says above the place for an answer: `**Your answer here:**`.
    private static final Pattern SPACE = Pattern.compile(
            "^(?:\\*\\*|__)(?:\\pL{1,15}+\\s){0,3}(?:" + LONG_WORD
                    + ")s?(?:\\s\\pL{1,15}+){0,2}(?:[:：](?:\\*\\*|__)|(?:\\*\\*|__)[:：])$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// A heading such as `Model answer`, `Strong answer of a senior`, `Answer guide`.
    private static final Pattern HEADING = Pattern.compile(
            "^[^\\pL\\pN]*+(?:[\\pL-]{1,20}+\\s){0,3}(?:" + LONG_WORD + ")(?:\\s[\\pL-]{1,20}+){0,3}[^\\pL\\pN?]*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern QUESTION =
            Pattern.compile("(?iu)(?<!\\pL)(?:" + WordUse.anyOf(WordUse.QUESTION_LABEL.words()) + ")s?(?!\\pL)");
    /// What a fold says that hides an answer.
    private static final Pattern FOLD = Pattern.compile(
            "(?i)^(?:<[^>]{1,200}+>|[^\\pL\\pN<])*+(?:(?:click|tap|press)\\b.{0,60}|(?:show|hide|view|see|expand|toggle|open|reveal|check|read)\\b.{0,60}|(?:the\\s+|my\\s+|suggested\\s+|correct\\s+)?(?:answers?|solutions?|hints?|spoilers?|code|examples?|output|explanations?|translations?|table of contents|contents|details|more)\\b.{0,60}|(?:показать|ответ|решение|подсказка|ver|mostrar|respuesta|resposta|solu[çc][ãa]o|soluci[óo]n|antwort|lösung|réponse|voir|答案|查看|点击|解答|उत्तर).{0,60})$");

    private static final Pattern ANSWER_FOLD =
            Pattern.compile("(?iu)(?<![\\pL\\pN])(?:" + LONG_WORD + ")s?(?![a-z0-9])");

    private AnswerLabel() {}

    /// Whether the line begins with a label that opens an answer.
    public static boolean begins(String line) {
        return line.length() > 0 && (LABEL.matcher(line).find() || isAlone(line));
    }

    /// Whether the line is a label and nothing else.
    public static boolean isAlone(String line) {
        return line.length() <= 60
                && (ALONE.matcher(line).matches() || SPACE.matcher(line).matches());
    }

    /// Whether a heading says that an answer is below, and nothing else.
    public static boolean isHeading(String heading) {
        return heading.length() <= 60
                && (isAlone(heading)
                        || (HEADING.matcher(heading).matches()
                                && !QUESTION.matcher(heading).find()
                                && QuestionLikeness.of(InlineMarkup.plain(heading)) < QuestionLikeness.LIKELY));
    }

    /// The line without the label at its front.
    public static String strip(String line) {
        if (isAlone(line)) {
            return "";
        }
        var label = LABEL.matcher(line);
        if (label.find()) {
            return label.replaceFirst("");
        }
        return LONG_LABEL.matcher(line).replaceFirst("");
    }

    /// Whether the summary of a `<details>` says that the answer is folded away, not a part of it.
    public static boolean isAnswerFold(String summary) {
        return isFold(summary) && ANSWER_FOLD.matcher(summary).find();
    }

    /// Whether the summary of a `<details>` only says that something is folded away, and asks nothing.
    public static boolean isFold(String summary) {
        return FOLD.matcher(summary).matches();
    }
}
