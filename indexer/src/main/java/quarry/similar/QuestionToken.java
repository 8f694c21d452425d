package quarry.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.analysis.TechnicalWord;
import quarry.analysis.TechnicalWords;

/// A word of a question.
///
/// @param word    its forms
/// @param gap    what stands between it and the word before
/// @param written the word as written
/// @param inside  whether it stands in parentheses
record QuestionToken(TechnicalWord word, String gap, String written, boolean inside) {
    /// More words than any question has; the rest of a longer text is left out.
    private static final int MAX_WORDS = 120;

    private static final Pattern SENTENCE_END = Pattern.compile("(?s)[\"'”’)*`\\s]*[.?!;:…]+[\"'”’)*`]*\\s.*|.*\\n.*");

    String plain() {
        return word.plain();
    }

    /// `HAVING`, `AND`: a name, whatever the word means in lower case.
    boolean isCapitals() {
        return written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
    }

    /// Whether a sentence ends before it.
    boolean endsSentence() {
        return !gap.equals(" ") && SENTENCE_END.matcher(gap).matches();
    }

    /// The words of a text.
    static List<QuestionToken> of(String text) {
        var tokens = new ArrayList<QuestionToken>();
        int depth = 0;
        int end = 0;
        for (var word : TechnicalWords.of(text)) {
            var gap = text.substring(Math.min(end, word.start()), word.start());
            for (int i = 0; i < gap.length(); i++) {
                char c = gap.charAt(i);
                depth = c == '(' || c == '[' ? depth + 1 : c == ')' || c == ']' ? Math.max(0, depth - 1) : depth;
            }
            end = word.end();
            tokens.add(new QuestionToken(word, gap, text.substring(word.start(), word.end()), depth > 0));
            if (tokens.size() == MAX_WORDS) {
                break;
            }
        }
        return tokens;
    }

    /// Neighbouring words written as one.
    static Set<String> adjacent(List<QuestionToken> tokens) {
        var joined = new HashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            var run = new StringBuilder(tokens.get(i).plain());
            for (int j = i + 1; j < Math.min(tokens.size(), i + 4); j++) {
                run.append(tokens.get(j).plain());
                joined.add(run.toString());
                joined.add(TechnicalWords.stem(run.toString()));
            }
        }
        return joined;
    }
}
