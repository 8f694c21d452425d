package quarry.entry;

import java.util.ArrayList;
import java.util.regex.Pattern;

/// The prose of a Markdown text: without fenced blocks and without the signs that only lay it out. Reads line by line
/// in time that grows with the length alone, since a document may hold a line of any length and kind.
public final class Prose {
    private static final Pattern SIGNS = Pattern.compile("\\*{2,3}");
    private static final Pattern LEADING = Pattern.compile("^(?:#{1,6} |\\s*+[-*] )");
    /// The signs that a line may begin with which that pattern finds.
    private static final String LEADS = "#-*";
    private static final int SHORTEST_FENCE = 3;

    private final StringBuilder text = new StringBuilder();
    /// Length of the fence that the line stands behind, 0 outside of code.
    private int fence;

    private boolean blank = true;

    private Prose() {}

    public static String of(String markdown) {
        var prose = new Prose();
        markdown.lines().forEach(prose::line);
        return prose.text.toString().strip();
    }

    private void line(String line) {
        int ticks = ticks(line);
        if (fence > 0) {
            boolean closes = ticks >= fence && line.substring(ticks).isBlank();
            fence = closes ? 0 : fence;
        } else if (ticks >= SHORTEST_FENCE && line.indexOf('`', ticks) < 0) {
            fence = ticks;
            add("");
        } else if (!isRule(line)) {
            add(isRow(line) ? row(line) : plain(withoutLead(line)));
        }
    }

    private static int ticks(String line) {
        int ticks = 0;
        while (ticks < line.length() && line.charAt(ticks) == '`') {
            ticks++;
        }
        return ticks;
    }

    /// Several blank lines become one.
    private void add(String line) {
        if (!line.isBlank()) {
            text.append(line).append('\n');
            blank = false;
        } else if (!blank) {
            text.append('\n');
            blank = true;
        }
    }

    /// The line between a table's head and its body.
    private static boolean isRule(String line) {
        return line.indexOf('|') >= 0 && line.contains("--") && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
    }

    private static boolean isRow(String line) {
        return line.startsWith("|") && line.stripTrailing().endsWith("|");
    }

    private static String row(String line) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || (line.charAt(i) == '|' && (i == 0 || line.charAt(i - 1) != '\\'))) {
                var cell = line.substring(from, i).strip();
                if (!cell.isEmpty()) {
                    cells.add(plain(cell.replace("\\|", "|")));
                }
                from = i + 1;
            }
        }
        return String.join(" – ", cells);
    }

    /// Without the signs of emphasis and of code; what stands between these keeps its own (`**kwargs`).
    private static String plain(String line) {
        if (line.indexOf('`') < 0) {
            return withoutSigns(line);
        }
        var pieces = line.split("`", -1);
        boolean paired = pieces.length % 2 == 1;
        var plain = new StringBuilder(line.length());
        for (int i = 0; i < pieces.length; i++) {
            boolean code = paired && i % 2 == 1;
            plain.append(code ? pieces[i] : withoutSigns(pieces[i]));
        }
        return plain.toString();
    }

    private static String withoutSigns(String text) {
        return text.contains("**") ? SIGNS.matcher(text).replaceAll("") : text;
    }

    /// Without the signs of a heading or of an item.
    private static String withoutLead(String line) {
        boolean led = !line.isEmpty() && (LEADS.indexOf(line.charAt(0)) >= 0 || Character.isWhitespace(line.charAt(0)));
        return led ? LEADING.matcher(line).replaceFirst("") : line;
    }
}
