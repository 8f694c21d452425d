package quarry.code;

import java.util.ArrayList;
import java.util.List;

/// How far lines stand in; a tab reaches to the next multiple of four.
final class Indentation {
    private static final int TAB = 4;

    private Indentation() {}

    static int of(String line) {
        var width = 0;
        for (var i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case ' ', '\u00a0' -> width++;
                case '\t' -> width += TAB - width % TAB;
                default -> {
                    return width;
                }
            }
        }
        return width;
    }

    /// The lines without the blanks that every non-blank line begins with.
    static List<String> removeCommon(List<String> lines) {
        String common = null;
        for (var line : lines) {
            if (!line.isBlank()) {
                var blanks =
                        line.substring(0, line.length() - line.stripLeading().length());
                common = common == null ? blanks : shared(common, blanks);
            }
        }
        if (common == null || common.isEmpty()) {
            return lines;
        }
        var result = new ArrayList<String>(lines.size());
        for (var line : lines) {
            result.add(line.isBlank() ? "" : line.substring(common.length()));
        }
        return result;
    }

    private static String shared(String one, String other) {
        var end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }
}
