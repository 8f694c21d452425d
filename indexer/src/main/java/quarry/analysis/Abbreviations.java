package quarry.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// The abbreviations that a text introduces itself: `Class-Based Views (CBVs)`, `CBV (class-based view)`. After
/// Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), with
/// the stricter rule that each letter begins a word.
public final class Abbreviations {
    private static final String LONG = "((?:\\p{L}[\\p{L}\\p{N}]*+[ \\-/]){1,6}\\p{L}[\\p{L}\\p{N}]*+)";
    private static final String SHORT = "([A-Z][A-Z0-9]{1,6})s?";
    private static final Pattern LONG_IN_BRACKETS = Pattern.compile("\\(" + LONG + "\\)");
    private static final Pattern SHORT_IN_BRACKETS = Pattern.compile("\\(" + SHORT + "\\)");
    private static final Pattern LONG_AT_END = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{N}*+" + LONG + "\\z");
    private static final Pattern SHORT_AT_END = Pattern.compile("\\b" + SHORT + "\\z");
    /// Characters of the longest short form, with the `s` of a plural.
    private static final int LONGEST_SHORT = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \\-/]++");
    private static final Set<String> SMALL_WORDS = WordUse.SMALL.words();
    private static final int LONGEST_TEXT = 50_000;

    private Abbreviations() {}

    /// One abbreviation.
    ///
    /// @param name  the short form as written, without the `s` of a plural
    /// @param words the long form in lower case, its words with single spaces between
    public record Abbreviation(String name, String words) {}

    /// In the order of the text, each once. What stands before a bracket is only looked at when what is in it, or
    /// beside it, may be an abbreviation.
    public static List<Abbreviation> in(String text) {
        var cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        var found = new LinkedHashSet<Abbreviation>();
        for (int gap = cut.indexOf(" ("); gap >= 0; gap = cut.indexOf(" (", gap + 1)) {
            meaning(cut, gap).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /// @param gap where the blank before a bracket stands
    private static Optional<Abbreviation> meaning(String text, int gap) {
        var name = SHORT_IN_BRACKETS.matcher(text).region(gap + 1, text.length());
        if (name.lookingAt()) {
            var words = LONG_AT_END.matcher(text).region(startOfWords(text, gap), gap);
            return words.find() ? meaning(words.group(1), name.group(1)) : Optional.empty();
        }
        if (gap == 0 || !endsShort(text.charAt(gap - 1))) {
            return Optional.empty();
        }
        // The character before tells whether the name begins a word.
        var before = SHORT_AT_END
                .matcher(text)
                .region(Math.max(0, gap - LONGEST_SHORT), gap)
                .useTransparentBounds(true);
        var words = LONG_IN_BRACKETS.matcher(text).region(gap + 1, text.length());
        return before.find() && words.lookingAt() ? meaning(words.group(1), before.group(1)) : Optional.empty();
    }

    private static boolean endsShort(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == 's';
    }

    /// Where the run of letters, digits and signs between words begins that ends at a place.
    private static int startOfWords(String text, int end) {
        int start = end;
        while (start > 0) {
            int c = text.codePointBefore(start);
            boolean inside = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.LETTER_NUMBER
                    || Character.getType(c) == Character.OTHER_NUMBER
                    || " -/".indexOf(c) >= 0;
            if (!inside) {
                break;
            }
            start -= Character.charCount(c);
        }
        return start;
    }

    /// The last words before an abbreviation whose initials spell it.
    private static Optional<Abbreviation> meaning(String before, String name) {
        var words = words(before);
        for (int from = words.size() - 1; from >= 0; from--) {
            var tail = words.subList(from, words.size());
            if (spells(tail, name, true) || spells(tail, name, false)) {
                return Optional.of(new Abbreviation(name, String.join(" ", tail)));
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(text, -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean spells(List<String> words, String name, boolean small) {
        var initials = new StringBuilder();
        for (var word : words) {
            if (small || !SMALL_WORDS.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return words.size() > 1
                && !SMALL_WORDS.contains(words.getFirst())
                && initials.toString().equals(name.toLowerCase(Locale.ROOT));
    }
}
