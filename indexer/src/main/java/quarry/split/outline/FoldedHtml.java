package quarry.split.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import quarry.text.Line;

/// Lists that are written in HTML between `<details>` and `</details>`, indented or not: their items become Markdown's,
/// as what is folded away there is an answer, not a lesson on HTML.
final class FoldedHtml {
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^<>]{0,200}>");
    private static final Pattern OPENED = Pattern.compile("(?i)<[uo]l\\b[^<>]{0,200}>");
    private static final Pattern CLOSED = Pattern.compile("(?i)</[uo]l\\s*+>");
    private static final Pattern TAGS = Pattern.compile("(?i)</?(?:ul|ol|li|p)\\b[^<>]{0,200}>");
    private static final Pattern FENCE = Pattern.compile("^\\s*+(?:```|~~~).*");

    private FoldedHtml() {}

    static List<Line> asMarkdown(List<Line> lines) {
        if (lines.stream().noneMatch(line -> isTag(line.text(), "<details"))) {
            return lines;
        }
        var result = new ArrayList<Line>(lines.size());
        boolean fenced = false;
        boolean item = false;
        int folds = 0;
        int lists = 0;
        for (var line : lines) {
            var text = line.text();
            fenced ^= FENCE.matcher(text).matches();
            folds = Math.max(0, folds + (isTag(text, "<details") ? 1 : isTag(text, "</details") ? -1 : 0));
            boolean inside = lists > 0;
            lists = folds == 0 || fenced ? 0 : Math.max(0, lists + count(OPENED, text) - count(CLOSED, text));
            if (!inside && lists == 0) {
                result.add(line);
                item = false;
                continue;
            }
            item |= ITEM.matcher(text).find();
            var plain = TAGS.matcher(text).replaceAll(" ").strip();
            result.add(new Line(line.number(), plain.isEmpty() ? "" : (item ? "- " : "  ") + plain));
            item &= plain.isEmpty();
        }
        return result;
    }

    private static int count(Pattern tag, String text) {
        return (int) tag.matcher(text).results().count();
    }

    private static boolean isTag(String text, String tag) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith(tag);
    }
}
