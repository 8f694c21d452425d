package quarry.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words and groups of words that are looked for in a text, whatever their capitals. Immutable.
public final class Phrases {
    private final Map<Integer, List<String>> byFirst = new HashMap<>();

    /// @param phrases in lower case, each beginning with a letter
    public Phrases(Collection<String> phrases) {
        phrases.forEach(phrase -> byFirst.computeIfAbsent(phrase.codePointAt(0), first -> new ArrayList<>())
                .add(phrase));
    }

    /// Whether the text begins with one of them, after whatever is no letter.
    public boolean begin(String text) {
        int i = 0;
        while (i < text.length() && !Character.isLetter(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i < text.length() && isAt(text, i);
    }

    /// Whether one of them stands anywhere in the text as words of its own, or among signs that are written without
    /// spaces.
    public boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((i == 0 || !joins(text.codePointBefore(i), text.codePointAt(i))) && isAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String text, int from) {
        int first = Character.toLowerCase(text.codePointAt(from));
        for (var phrase : byFirst.getOrDefault(first, List.of())) {
            int to = from + phrase.length();
            if (text.regionMatches(true, from, phrase, 0, phrase.length())
                    && (to == text.length() || !joins(text.codePointBefore(to), text.codePointAt(to)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether two characters are of one word. Chinese and Japanese words are not set apart, so any of their signs may
    /// end one.
    private static boolean joins(int before, int after) {
        return isOfWord(before) && isOfWord(after) && !isUnspaced(before) && !isUnspaced(after);
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }
}
