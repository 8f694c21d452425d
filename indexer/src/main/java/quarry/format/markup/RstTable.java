package quarry.format.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quarry.text.Budget;
import quarry.text.Line;

/// Tables of reStructuredText as Markdown tables. Tables drawn with lines stay as they are.
final class RstTable {
    private static final Pattern CELL = Pattern.compile("\\s*+(\\*)?\\s*+-(?:\\s(.*))?");
    private static final Pattern COLUMN = Pattern.compile("=+");

    private RstTable() {}

    private record Row(int line, List<String> cells) {}

    /// A table written as a list of lists.
    static List<Line> ofList(List<Line> body) {
        var rows = new ArrayList<Row>();
        for (var line : body) {
            var cell = CELL.matcher(line.text());
            if (cell.matches() && (cell.group(1) != null || !rows.isEmpty())) {
                if (cell.group(1) != null) {
                    rows.add(new Row(line.number(), new ArrayList<>()));
                }
                rows.getLast()
                        .cells()
                        .add(cell.group(2) == null ? "" : cell.group(2).strip());
            } else if (!rows.isEmpty() && !line.isBlank()) {
                var cells = rows.getLast().cells();
                cells.set(cells.size() - 1, (cells.getLast() + " " + line.text().strip()).strip());
            }
        }
        return markdown(rows);
    }

    /// A table whose columns stand under rules of equal signs.
    static List<Line> ofColumns(List<Line> drawn) {
        var starts = COLUMN.matcher(drawn.getFirst().text())
                .results()
                .map(rule -> rule.start())
                .toList();
        var rows = new ArrayList<Row>();
        for (var line : drawn) {
            var text = line.text();
            if (text.isBlank() || text.strip().startsWith("==")) {
                continue;
            }
            var cells = cells(text, starts);
            if (cells.getFirst().isEmpty() && !rows.isEmpty()) {
                var above = rows.getLast().cells();
                for (int i = 0; i < cells.size(); i++) {
                    above.set(i, (above.get(i) + " " + cells.get(i)).strip());
                }
            } else {
                rows.add(new Row(line.number(), cells));
            }
        }
        return markdown(rows);
    }

    private static List<String> cells(String text, List<Integer> starts) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int from = Math.min(starts.get(i), text.length());
            int to = i + 1 < starts.size() ? Math.min(starts.get(i + 1), text.length()) : text.length();
            cells.add(text.substring(from, to).strip());
        }
        return cells;
    }

    private static List<Line> markdown(List<Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            Budget.hold(columns);
            var cells = new ArrayList<>(row.cells());
            while (cells.size() < columns) {
                cells.add("");
            }
            lines.add(new Line(row.line(), "| " + RstInline.markdown(String.join(" | ", cells)) + " |"));
            if (lines.size() == 1) {
                lines.add(new Line(row.line(), "|" + " --- |".repeat(columns)));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(new Line(lines.getLast().number(), ""));
        }
        return lines;
    }
}
