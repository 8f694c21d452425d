package quarry.split.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table drawn with spaces and tabs, as text editors and pasted pages hold it.
///
/// @param from index of the header line
/// @param to   index after the last row
/// @param rows the cells, the header first; every row as long as the header
record DrawnTable(int from, int to, List<List<String>> rows) {
    /// Fewer rows than this below a header are no table.
    private static final int MIN_ROWS = 2;
    private static final int MAX_COLUMNS = 12;
    private static final int LONGEST_HEADER_CELL = 60;

    private static final Pattern GAP = Pattern.compile("(?<!\\s)[^\\S\\t]*+\\t\\s*+| {2,}+");
    private static final Pattern TAB_GAP = Pattern.compile("(?<!\\s)[^\\S\\t]*+\\t\\s*+");
    private static final Pattern RULE_CELL = Pattern.compile("[-=_+|:]{2,}");
    private static final Pattern LOOKS_LIKE_CODE = Pattern.compile(".*(?:[{};]\\s*$|^\\s*[#@$]|\\w\\s*=\\s*\\S).*");

    DrawnTable {
        rows = List.copyOf(rows);
    }

    /// The tables among the lines, in order.
    static List<DrawnTable> find(List<String> lines) {
        var tables = new ArrayList<DrawnTable>();
        int i = 0;
        while (i < lines.size()) {
            var table = startingAt(lines, i);
            table.ifPresent(tables::add);
            i = table.map(DrawnTable::to).orElse(i + 1);
        }
        return tables;
    }

    private static Optional<DrawnTable> startingAt(List<String> lines, int start) {
        var header = lines.get(start).strip();
        var columns = cells(header, 0);
        if (columns.size() < 2
                || columns.size() > MAX_COLUMNS
                || isIndentedCode(lines.get(start))
                || columns.stream()
                        .anyMatch(cell -> cell.length() > LONGEST_HEADER_CELL
                                || LOOKS_LIKE_CODE.matcher(cell).matches())) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(columns);
        int i = start + 1;
        if (i < lines.size() && lines.get(i).isBlank()) {
            // One blank line between header and rows is common, between rows it ends the table.
            i++;
        }
        int end = i;
        for (; i < lines.size(); i++) {
            var cells = cells(lines.get(i).strip(), columns.size());
            boolean rule = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> RULE_CELL.matcher(cell).matches());
            if (!rule && (cells.size() < 2 || cells.size() > columns.size() + 1)) {
                break;
            }
            if (!rule) {
                rows.add(fit(cells, columns.size()));
            }
            end = i + 1;
        }
        return rows.size() > MIN_ROWS ? Optional.of(new DrawnTable(start, end, rows)) : Optional.empty();
    }

    private static boolean isIndentedCode(String line) {
        return line.startsWith("    ") || line.startsWith("\t");
    }

    /// The cells of a row. Where tabs alone give the columns wanted, wide spaces belong to a cell.
    private static List<String> cells(String row, int wanted) {
        if (row.isEmpty()) {
            return List.of();
        }
        if (row.indexOf('\t') < 0 && !row.contains("  ")) {
            return List.of(row);
        }
        var byTab = List.of(TAB_GAP.split(row, -1));
        var byGap = List.of(GAP.split(row, -1));
        return wanted > 0 && byTab.size() == wanted ? byTab : byGap;
    }

    private static List<String> fit(List<String> cells, int columns) {
        var fitted = new ArrayList<>(cells);
        while (fitted.size() > columns) {
            fitted.set(columns - 1, fitted.get(columns - 1) + " " + fitted.remove(columns));
        }
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return fitted.stream().map(cell -> cell.replaceAll("\\s{2,}", " ")).toList();
    }

    /// The rows of a Markdown table.
    List<String> markdown() {
        var result = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i).stream().map(cell -> cell.replace("|", "\\|")).toList();
            result.add("| " + String.join(" | ", row) + " |");
            if (i == 0) {
                result.add("|" + " --- |".repeat(row.size()));
            }
        }
        return result;
    }
}
