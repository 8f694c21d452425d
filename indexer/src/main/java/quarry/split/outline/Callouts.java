package quarry.split.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarry.text.Line;

/// Quotes that Obsidian and its kin show as boxes: `> [!question]- What is ARP?` with the answer quoted below. One that
/// asks becomes what it is shown as, a summary that folds its answer away; of others only the frame goes.
final class Callouts {
    private static final Pattern FIRST =
            Pattern.compile("^(\\s*+)>\\s?\\[!([\\w-]{1,40})(?:\\|[^\\]]{0,100})?][+-]?\\s*+(.*)$");
    private static final Pattern QUOTED = Pattern.compile("^\\s*+>\\s?");
    private static final Set<String> ASKING = Set.of("question", "faq", "help", "quiz", "flashcard");

    private Callouts() {}

    static List<Line> unframed(List<Line> lines) {
        var result = new ArrayList<Line>(lines.size());
        int i = 0;
        while (i < lines.size()) {
            var first = lines.get(i).text().indexOf("[!") > 0
                    ? FIRST.matcher(lines.get(i).text())
                    : null;
            if (first != null && first.matches()) {
                i = unframe(lines, i, first, result);
            } else {
                result.add(lines.get(i));
                i++;
            }
        }
        return result;
    }

    private static int unframe(List<Line> lines, int at, Matcher first, List<Line> result) {
        var head = lines.get(at);
        var title = first.group(3).strip();
        boolean asks = !title.isEmpty()
                && (ASKING.contains(first.group(2)) || QuestionLikeness.of(title) >= QuestionLikeness.STRONG);
        if (asks) {
            result.add(new Line(head.number(), "<details>"));
            result.add(new Line(head.number(), "<summary>" + title + "</summary>"));
        } else {
            result.add(new Line(head.number(), title.isEmpty() ? "" : first.group(1) + "**" + title + "**"));
        }
        int i = at + 1;
        while (i < lines.size() && QUOTED.matcher(lines.get(i).text()).lookingAt()) {
            result.add(new Line(
                    lines.get(i).number(), QUOTED.matcher(lines.get(i).text()).replaceFirst("")));
            i++;
        }
        if (asks) {
            result.add(new Line(lines.get(i - 1).number(), "</details>"));
        }
        return i;
    }
}
