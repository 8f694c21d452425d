package quarry.split.outline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// Lists below "Follow-up questions": what an interviewer may ask next belongs to what was asked, and is no question of
/// the collection.
final class Asides {
    private static final int LONGEST_TITLE = 60;
    private static final Pattern AROUND = Pattern.compile("^[^\\pL\\pN]++|(?<![^\\pL\\pN])[^\\pL\\pN]++$");
    private static final Set<String> TITLES = WordUse.TITLE_FOLLOW_UP.words();

    private Asides() {}

    static void mark(List<OutlineLine> lines) {
        boolean asked = false;
        for (int i = 0; i < lines.size(); i++) {
            if (asked && isTitle(lines.get(i))) {
                i = markFrom(lines, i + 1) - 1;
            } else {
                asked |= !lines.get(i).isBlank() && !lines.get(i).is(LineKind.MARKUP);
            }
        }
    }

    private static boolean isTitle(OutlineLine line) {
        boolean may = switch (line.kind()) {
            case HEADING, BOLD -> true;
            case TEXT ->
                line.text().endsWith(":")
                        || line.text().endsWith("：")
                        || line.text().endsWith("**");
            default -> false;
        };
        return may
                && line.text().length() <= LONGEST_TITLE
                && TITLES.contains(
                        AROUND.matcher(InlineMarkup.plain(line.text()).toLowerCase(Locale.ROOT))
                                .replaceAll(""));
    }

    /// @return the index of the first line that is no item and belongs to none
    private static int markFrom(List<OutlineLine> lines, int from) {
        int i = from;
        boolean any = false;
        while (i < lines.size()) {
            var line = lines.get(i);
            boolean item = line.is(LineKind.BULLET) || line.is(LineKind.NUMBERED);
            boolean below = any && (line.is(LineKind.TEXT) || line.is(LineKind.CONTINUED)) && line.indent() > 1;
            if (!item && !below && !line.isBlank()) {
                return i;
            }
            if (item) {
                lines.set(i, line.aside());
                any = true;
            }
            i++;
        }
        return i;
    }
}
