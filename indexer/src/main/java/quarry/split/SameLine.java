package quarry.split;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.QuestionLikeness;
import quarry.words.WordUse;

/// A question with the answer that begins on its own line: `What is ARP? It finds the hardware address.`
///
/// @param question with its inline markup
/// @param answer   what stands behind it, with its inline markup
record SameLine(String question, String answer) {
    /// Fewer words than this behind a question mark are a remark, if they are no sentence.
    private static final int FEWEST_WORDS = 3;

    private static final String CLOSERS = "[\"'”’»)\\]*_`]{0,4}+";
    private static final Pattern BOLD_HEAD =
            Pattern.compile("^(\\*\\*|__)(?=\\S)(.{1,500}?)\\1(?:\\s*+[:–—-])?\\s++(\\S.*)$");
    /// A sign between question and answer that says so.
    private static final Pattern SEPARATED = Pattern.compile("^(.{1,1000}?[?？؟]" + CLOSERS
            + ")(?:\\s*+:{2,3}\\s*+|\\s*+\\t\\s*+|\\s++[-–—]{1,2}\\s++|\\s*+[:：]\\s++|\\s*+[=-]>\\s*+)(\\S.*)$");
    private static final Pattern SENTENCES =
            Pattern.compile("^(.{1,1000}[?？؟]" + CLOSERS + ")(?:\\s++|(?<=[？؟]))(\\S.*)$");
    private static final Pattern ENDED = Pattern.compile("[.!。！]\\W*$");
    private static final Pattern TELLING =
            Pattern.compile("(?i)^(?:how|what|when|where|which|who|why|whatever)\\b[^?？]*$");
    private static final Pattern WORD = Pattern.compile("[\\pL\\pN][\\pL\\pN'’-]*");
    private static final Set<String> FOLLOW_ON = WordUse.FOLLOW_ON.words();

    /// @param text         the question's line
    /// @param nothingBelow whether no answer stands below it, but for the rest of its last sentence
    static Optional<SameLine> of(String text, boolean nothingBelow) {
        var bold = BOLD_HEAD.matcher(text);
        if (bold.matches() && QuestionLikeness.of(InlineMarkup.plain(bold.group(2))) >= QuestionLikeness.STRONG) {
            return Optional.of(new SameLine(bold.group(2), bold.group(3)));
        }
        if (!QuestionLikeness.mayBePlain(text)) {
            return Optional.empty();
        }
        var separated = SEPARATED.matcher(text);
        if (separated.matches() && isStatement(separated.group(2))) {
            return Optional.of(new SameLine(separated.group(1), separated.group(2)));
        }
        var sentences = SENTENCES.matcher(text);
        return nothingBelow && sentences.matches() && goesBeyond(sentences.group(2))
                ? Optional.of(new SameLine(sentences.group(1), sentences.group(2)))
                : Optional.empty();
    }

    /// "How long a packet lives." tells what it begins to ask.
    private static boolean isStatement(String rest) {
        var plain = InlineMarkup.plain(rest);
        return QuestionLikeness.of(plain) < QuestionLikeness.LIKELY
                || (ENDED.matcher(plain).find() && TELLING.matcher(plain).find());
    }

    /// Whether what stands behind a question mark is more than a remark on the question: conditions, hints and further
    /// requests belong to it.
    private static boolean goesBeyond(String rest) {
        var plain = InlineMarkup.plain(rest);
        var words = WORD.matcher(plain).results().limit(FEWEST_WORDS).toList();
        boolean remark = plain.startsWith("(") || plain.startsWith("[") || plain.startsWith("#") || words.isEmpty();
        return !remark
                && (words.size() >= FEWEST_WORDS || ENDED.matcher(plain).find())
                && isStatement(rest)
                && !FOLLOW_ON.contains(words.getFirst().group().toLowerCase(Locale.ROOT));
    }
}
