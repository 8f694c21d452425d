package quarry.split.outline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// Titles that lead through a document or speak about it and ask nothing.
public final class Navigation {
    private static final Pattern AROUND = Pattern.compile("^[^\\pL\\pN]++|(?<![^\\pL\\pN])[^\\pL\\pN]++$");
    private static final Set<String> CONTENTS = WordUse.TITLE_CONTENTS.words();
    private static final Set<String> TITLES = WordUse.wordsOf(WordUse.TITLE_CONTENTS, WordUse.TITLE_NAVIGATION);

    private static final Set<String> LEADING_ON = WordUse.wordsOf(WordUse.TITLE_FOLLOW_UP, WordUse.TITLE_LINKS);

    private Navigation() {}

    /// Whether the title is such a one.
    public static boolean is(String title) {
        return TITLES.contains(bare(title));
    }

    /// Whether the title stands above links, or above questions that lead on from the one asked.
    public static boolean leadsOn(String title) {
        var lower = InlineMarkup.plain(title).toLowerCase(Locale.ROOT);
        return LEADING_ON.contains(AROUND.matcher(lower).replaceAll(""));
    }

    /// Whether the title stands above a table of contents.
    public static boolean isContents(String title) {
        return CONTENTS.contains(bare(title));
    }

    private static String bare(String title) {
        var lower = InlineMarkup.plain(title).toLowerCase(Locale.ROOT);
        var bare = new StringBuilder(lower.length());
        lower.codePoints().filter(Navigation::isKept).forEach(bare::appendCodePoint);
        return bare.toString().strip();
    }

    private static boolean isKept(int c) {
        return c == ' '
                || Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
