package quarry.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The abbreviations that a text introduces itself: `Class-Based Views (CBVs)`, `CBV (class-based view)`. After
/// Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), with
/// the stricter rule that each letter begins a word.
public final class Abbreviations {
    private static final Pattern LONG_THEN_SHORT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{N}*+((?:\\p{L}[\\p{L}\\p{N}]*+[ \\-/]){1,6}\\p{L}[\\p{L}\\p{N}]*+) \\(([A-Z][A-Z0-9]{1,6})s?\\)");
    private static final Pattern SHORT_THEN_LONG = Pattern.compile(
            "\\b([A-Z][A-Z0-9]{1,6})s? \\(((?:\\p{L}[\\p{L}\\p{N}]*+[ \\-/]){1,6}\\p{L}[\\p{L}\\p{N}]*+)\\)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \\-/]++");
    private static final Set<String> SMALL_WORDS =
            Set.of("of", "and", "the", "for", "to", "in", "on", "a", "by", "with");
    private static final int LONGEST_TEXT = 50_000;

    private Abbreviations() {}

    /// One abbreviation.
    ///
    /// @param name  the short form as written, without the `s` of a plural
    /// @param words the long form in lower case, its words with single spaces between
    public record Abbreviation(String name, String words) {}

    /// In the order of the text, each once.
    public static List<Abbreviation> in(String text) {
        var found = new LinkedHashSet<Abbreviation>();
        if (text.indexOf('(') < 0) {
            return List.of();
        }
        var cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        var first = LONG_THEN_SHORT.matcher(cut);
        while (first.find()) {
            meaning(first.group(1), first.group(2)).ifPresent(found::add);
        }
        var second = SHORT_THEN_LONG.matcher(cut);
        while (second.find()) {
            meaning(second.group(2), second.group(1)).ifPresent(found::add);
        }
        return List.copyOf(found);
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
        for (var word : BETWEEN_WORDS.splitAsStream(text).toList()) {
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
