package quarry.format.records;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.words.Phrases;
import quarry.words.WordUse;

/// Tells questions and tasks from other texts by their first word and their question mark.
final class QuestionWords {
    private static final Set<String> FIRST =
            WordUse.wordsOf(WordUse.INTERROGATIVES, WordUse.AUXILIARIES, WordUse.REQUESTS, WordUse.TASKS);
    private static final Phrases WITHIN = new Phrases(WordUse.ASKING_WITHIN.words());
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");
    /// Longer texts are no single question, whatever they begin with.
    private static final int MAX_LENGTH = 600;

    private QuestionWords() {}

    /// Whether the first paragraph of a text asks something or sets a task.
    static boolean asks(String text) {
        var first = text.strip();
        int end = first.indexOf("\n\n");
        first = end < 0 ? first : first.substring(0, end).stripTrailing();
        if (first.isEmpty() || first.length() > MAX_LENGTH || first.startsWith("http")) {
            return false;
        }
        if (first.indexOf('?') >= 0 || first.indexOf('？') >= 0 || first.indexOf('؟') >= 0) {
            return first.length() > 3;
        }
        return WITHIN.areIn(first) || beginsLikeOne(first);
    }

    private static boolean beginsLikeOne(String text) {
        var words = WORD.matcher(text);
        return words.find()
                && words.start() < 12
                && FIRST.contains(words.group().replace('’', '\'').toLowerCase(Locale.ROOT))
                && words.find();
    }

    /// The share of the texts that ask something, from 0 to 1; 0 when there are none.
    static double share(List<String> texts) {
        return texts.isEmpty()
                ? 0
                : (double) texts.stream().filter(QuestionWords::asks).count() / texts.size();
    }
}
