package quarry.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds tables: rows of cells that stand below each other.
final class Tables {
    private static final int LEAST_ROWS = 3;
    /// Cells of a column begin this close to each other, in multiples of the size.
    private static final float ALIGNED = 0.5f;
    /// Rows further apart than this are not of one table, in multiples of the size.
    private static final float MOST_LEADING = 4;
    /// Lines closer than this are lines of one row of cells, in multiples of the usual leading.
    private static final float WRAPPED = 1.2f;

    private final Measures measures;

    Tables(Measures measures) {
        this.measures = measures;
    }

    /// The table that begins with the first of the given rows, if one does.
    Optional<Block.Table> startingWith(List<Row> rows) {
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

    private static boolean belongs(List<Row> heads, Row above, Row row) {
        float gap = row.base() - above.base();
        return above.column().equals(row.column())
                && gap > 0
                && gap <= MOST_LEADING * row.size()
                && row.cells().stream().allMatch(cell -> columnOf(heads, cell) >= 0);
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
                table.add(new ArrayList<>(java.util.Collections.nCopies(heads.size(), "")));
            }
            for (var cell : row.cells()) {
                int column = columnOf(heads, cell);
                var written = table.getLast().get(column);
                table.getLast().set(column, written.isEmpty() ? cell.text() : written + " " + cell.text());
            }
        }
        return table;
    }
}
