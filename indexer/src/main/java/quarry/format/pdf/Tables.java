package quarry.format.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds tables: rows of cells within rules, or without them, rows of cells that stand below each other.
final class Tables {
    private static final int LEAST_ROWS = 3;
    private static final int LEAST_RULED_ROWS = 2;
    /// Cells of a column begin this close to each other, in multiples of the size.
    private static final float ALIGNED = 0.5f;
    /// Rows further apart than this are not of one table, in multiples of the size.
    private static final float MOST_LEADING = 4;
    /// The same between rules, where cells may be high.
    private static final float MOST_RULED_LEADING = 25;
    /// Lines closer than this are lines of one row of cells, in multiples of the usual leading.
    private static final float WRAPPED = 1.2f;
    /// Edges closer than this are one, in points.
    private static final float SAME_EDGE = 4;

    private final Measures measures;
    private final List<Page> pages;

    Tables(Measures measures, List<Page> pages) {
        this.measures = measures;
        this.pages = pages;
    }

    /// The table that begins with the first of the given rows, if one does.
    Optional<Block.Table> startingWith(List<Row> rows) {
        var ruled = ruled(rows);
        return ruled.isPresent() ? ruled : aligned(rows);
    }

    private Optional<Block.Table> ruled(List<Row> rows) {
        var edges = edges(rows.getFirst());
        if (edges.isEmpty()) {
            return Optional.empty();
        }
        int end = 1;
        while (end < rows.size()
                && isNear(rows.get(end - 1), rows.get(end), MOST_RULED_LEADING)
                && sameEdges(edges, edges(rows.get(end)))) {
            end++;
        }
        var table = List.copyOf(rows.subList(0, end));
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < end; i++) {
            var row = table.get(i);
            if (i == 0 || rules(row).divides(table.get(i - 1), row)) {
                cells.add(new ArrayList<>(Collections.nCopies(edges.size() - 1, "")));
            }
            for (var word : row.words()) {
                append(cells.getLast(), column(edges, word), word.text(), word.glued());
            }
        }
        return cells.size() < LEAST_RULED_ROWS ? Optional.empty() : Optional.of(new Block.Table(table, cells));
    }

    private List<Float> edges(Row row) {
        return rules(row).edges(row);
    }

    private Rules rules(Row row) {
        return pages.get(row.column().page() - 1).rules();
    }

    private static boolean sameEdges(List<Float> some, List<Float> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = Math.abs(some.get(i) - others.get(i)) <= SAME_EDGE;
        }
        return same;
    }

    private static int column(List<Float> edges, Word word) {
        int column = 0;
        while (column < edges.size() - 2 && word.middle() > edges.get(column + 1)) {
            column++;
        }
        return column;
    }

    private static void append(List<String> cells, int column, String text, boolean glued) {
        var written = cells.get(column);
        cells.set(column, written.isEmpty() ? text : written + (glued ? "" : " ") + text);
    }

    private Optional<Block.Table> aligned(List<Row> rows) {
        var first = rows.getFirst();
        var heads = first.cells();
        if (heads.size() < 2 || Marker.of(first).isPresent()) {
            return Optional.empty();
        }
        int end = 1;
        int full = 1;
        while (end < rows.size() && belongs(heads, rows.get(end - 1), rows.get(end))) {
            full += rows.get(end).cells().size() == heads.size() ? 1 : 0;
            end++;
        }
        if (full < LEAST_ROWS || full * 2 < end) {
            return Optional.empty();
        }
        var table = List.copyOf(rows.subList(0, end));
        return Optional.of(new Block.Table(table, cells(heads, table)));
    }

    private static boolean isNear(Row above, Row row, float most) {
        float gap = row.base() - above.base();
        return above.column().equals(row.column()) && gap > 0 && gap <= most * row.size();
    }

    private static boolean belongs(List<Row> heads, Row above, Row row) {
        return isNear(above, row, MOST_LEADING) && row.cells().stream().allMatch(cell -> columnOf(heads, cell) >= 0);
    }

    private static int columnOf(List<Row> heads, Row cell) {
        for (int i = 0; i < heads.size(); i++) {
            if (Math.abs(heads.get(i).left() - cell.left()) <= ALIGNED * cell.size()) {
                boolean fits =
                        i + 1 == heads.size() || cell.right() < heads.get(i + 1).left();
                return fits ? i : -1;
            }
        }
        return -1;
    }

    private List<List<String>> cells(List<Row> heads, List<Row> rows) {
        var table = new ArrayList<List<String>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean wrapped = i > 0
                    && row.cells().size() < heads.size()
                    && row.base() - rows.get(i - 1).base() <= WRAPPED * measures.leading() * row.size();
            if (!wrapped) {
                table.add(new ArrayList<>(Collections.nCopies(heads.size(), "")));
            }
            for (var cell : row.cells()) {
                append(table.getLast(), columnOf(heads, cell), cell.text(), false);
            }
        }
        return table;
    }
}
