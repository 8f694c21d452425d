package quarry.format.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells questions and tasks from other texts by their first word and their question mark, in several languages.
final class QuestionWords {
    private static final Set<String> FIRST = Arrays.stream(
                    ("what what's why how when where which who whom whose is are was were"
                                    + " does do did can could should would will have has explain describe define compare list name give write"
                                    + " implement tell discuss differentiate distinguish design create mention state outline walk suppose"
                                    + " was wie warum wieso weshalb wann wo welche welcher welches wer wozu erkläre erklären beschreibe nenne"
                                    + " nennen vergleiche definiere unterscheide что как почему зачем когда где какой какая какое какие какова"
                                    + " каковы чем кто сколько объясните объясни опишите опиши расскажите расскажи назовите перечислите"
                                    + " сравните приведите напишите qué que cómo como cuál cuáles cuándo dónde quién explica explique describe"
                                    + " describa defina define menciona compara qual quais quando onde quem descreva cite compare pourquoi"
                                    + " comment quel quelle quels quelles quand où qui expliquez décrivez définissez cosa come perché quale"
                                    + " quali spiega descrivi क्या कैसे क्यों कौन")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern CHINESE =
            Pattern.compile("什么|甚麼|什麼|如何|为什么|為什麼|怎么|怎麼|怎样|哪些|哪个|请|說明|简述|解释|区别|谈谈|吗|何ですか|ますか|무엇|어떻게|왜");
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
        return CHINESE.matcher(first).find() || beginsLikeOne(first);
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
