package quarry.format.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tables of contents and other rows that only lead elsewhere in the document: what they name is read where it
/// stands.
final class ContentsRows {
    private static final Pattern LEADER = Pattern.compile(
            ".*?(?:(?<!\\.)\\.{4,}+|(?<!\\. )(?:\\. ){4,}+|(?<!…)…{2,}+|(?<!_)_{4,}+)\\s*+[\\divxlc]++");
    private static final Pattern NOT_TITLE = Pattern.compile("^[\\W\\d_]+|[\\W\\d_]+$");
    /// Fewer rows than this in a row are references, not a table of contents.
    private static final int LEAST_ROWS = 3;
    /// A row leads elsewhere when this share of its words does.
    private static final double MOSTLY_LINKED = 0.6;
    /// As much of a title is compared: further on it may be wrapped in one place and not in the other.
    private static final int TITLE_START = 24;

    private ContentsRows() {}

    /// The numbers of all rows that only lead elsewhere.
    static Set<Integer> of(List<Page> pages, List<Row> rows) {
        var dropped = new HashSet<Integer>();
        var titles = new HashMap<String, Integer>();
        rows.forEach(row -> titles.merge(title(row), 1, Integer::sum));
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            int linked = 0;
            while (to < rows.size() && (isLinked(pages, rows.get(to)) || (to > from && isBare(rows.get(to))))) {
                linked += isBare(rows.get(to)) ? 0 : 1;
                to++;
            }
            drop(rows.subList(from, to), linked, titles, dropped);
            from = Math.max(to, from + 1);
        }
        dropLeaders(rows, dropped);
        return dropped;
    }

    private static void drop(List<Row> run, int linked, Map<String, Integer> titles, Set<Integer> dropped) {
        long elsewhere = run.stream()
                .filter(row -> titles.getOrDefault(title(row), 0) > 1)
                .count();
        if (linked >= LEAST_ROWS && elsewhere * 2 >= linked) {
            run.forEach(row -> dropped.add(row.number()));
            return;
        }
        for (var row : run) {
            if (titles.getOrDefault(title(row), 0) >= LEAST_ROWS) {
                dropped.add(row.number());
            }
        }
    }

    private static void dropLeaders(List<Row> rows, Set<Integer> dropped) {
        var leaders = rows.stream()
                .filter(row -> LEADER.matcher(row.text()).matches())
                .toList();
        if (leaders.size() >= LEAST_ROWS) {
            leaders.forEach(row -> dropped.add(row.number()));
        }
    }

    /// A row that holds no words, such as the number of a page or of an entry.
    private static boolean isBare(Row row) {
        return row.text().chars().noneMatch(Character::isLetter);
    }

    private static boolean isLinked(List<Page> pages, Row row) {
        var links = pages.get(row.column().page() - 1).links();
        if (links.isEmpty()) {
            return false;
        }
        int linked = 0;
        int all = 0;
        for (var word : row.words()) {
            float y = word.base() - word.size() * 0.3f;
            all += word.text().length();
            linked += links.stream().anyMatch(link -> link.contains(word.middle(), y))
                    ? word.text().length()
                    : 0;
        }
        return linked >= MOSTLY_LINKED * all;
    }

    private static String title(Row row) {
        var title = NOT_TITLE.matcher(row.text().toLowerCase(Locale.ROOT)).replaceAll("");
        return title.length() <= TITLE_START ? title : title.substring(0, TITLE_START);
    }
}
