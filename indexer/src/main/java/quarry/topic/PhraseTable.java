package quarry.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quarry.words.Plural;

/// Finds many phrases in a text in one pass. Words are compared without capitals, plural endings and the signs around
/// them; the longest phrase at a place wins, so `rest framework` is not also `rest`.
final class PhraseTable<T> {
    private record Phrase<T>(List<String> words, List<T> values) {}

    private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

    void add(String phrase, T value) {
        var words = words(phrase);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the phrase '" + phrase + "' holds no word");
        }
        var phrases = byFirstWord.computeIfAbsent(words.getFirst(), word -> new ArrayList<>());
        for (var known : phrases) {
            if (known.words().equals(words)) {
                known.values().add(value);
                return;
            }
        }
        phrases.add(new Phrase<>(words, new ArrayList<>(List.of(value))));
        phrases.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
    }

    /// The values of the phrases in a text, in its order, once for each time they occur.
    List<T> find(String text) {
        var words = words(text);
        var found = new ArrayList<T>();
        int i = 0;
        while (i < words.size()) {
            i += longest(words, i, found);
        }
        return found;
    }

    private int longest(List<String> words, int at, List<T> found) {
        for (var phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
            int end = at + phrase.words().size();
            if (end <= words.size() && words.subList(at, end).equals(phrase.words())) {
                found.addAll(phrase.values());
                return phrase.words().size();
            }
        }
        return 1;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int end = endOfWord(lower, i);
            if (end > i) {
                words.add(Plural.key(lower.substring(i, end)));
                i = end;
            } else {
                i += Character.charCount(lower.codePointAt(i));
            }
        }
        return words;
    }

    /// The index after the word that begins at a place: letters, digits and the signs of names, and further such ones
    /// behind a full stop, as in `vue.js`.
    private static int endOfWord(String text, int from) {
        int end = endOfRun(text, from, "_@#+");
        while (end > from && text.startsWith(".", end)) {
            int next = endOfRun(text, end + 1, "_");
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOfRun(String text, int from, String signs) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isLetterOrNumber(c) && signs.indexOf(c) < 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isLetterOrNumber(int c) {
        return Character.isLetterOrDigit(c)
                || (c > 0x7F
                        && (Character.getType(c) == Character.LETTER_NUMBER
                                || Character.getType(c) == Character.OTHER_NUMBER));
    }
}
