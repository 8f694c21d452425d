package quarry.format.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import quarry.text.Budget;
import quarry.text.Fence;
import quarry.text.Line;

/// Writes a PDF's pages as lines of Markdown. A line's number is the number of the printed line that it begins with,
/// counted through all pages. Headings are told by their size, code by its font; page headers, page numbers and tables
/// of contents are left out.
public final class PdfMarkdown {
    /// List markers closer than this stand below each other, in points.
    private static final float SAME_LEFT = 4;
    /// Blank lines of code that are kept in one place.
    private static final int MOST_BLANK = 3;

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Float> markers = new ArrayDeque<>();
    private final Inline inline;
    private final Measures measures;

    private PdfMarkdown(Inline inline, Measures measures) {
        this.inline = inline;
        this.measures = measures;
    }

    /// All pages of a document, from top to bottom.
    ///
    /// @throws quarry.text.OverBudgetException when there is more in the document than is read
    public static List<Line> lines(PDDocument document) throws IOException {
        var pages = PageReader.read(document);
        var printed = new ArrayList<Row>();
        for (int i = 0; i < pages.size(); i++) {
            Budget.spend(1);
            printed.addAll(ReadingOrder.rows(pages.get(i), i + 1, printed.size()));
        }
        var dropped = new HashSet<Integer>(
                RunningLines.of(pages, printed, FontSizes.of(printed).body()));
        var kept = without(printed, dropped);
        dropped.addAll(ContentsRows.of(pages, kept));
        var rows = without(printed, dropped);
        var sizes = FontSizes.of(rows);
        var measures = Measures.of(rows, sizes.body());
        var markdown = new PdfMarkdown(new Inline(rows, sizes), measures);
        Blocks.of(rows, pages, sizes, measures).forEach(markdown::write);
        return markdown.lines;
    }

    private static List<Row> without(List<Row> rows, java.util.Set<Integer> dropped) {
        return rows.stream().filter(row -> !dropped.contains(row.number())).toList();
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(var level, var rows) -> {
                blank();
                markers.clear();
                add(rows.getFirst(), "#".repeat(level) + " " + inline.of(rows, 0, true));
                blank();
            }
            case Block.Code(var rows) -> code(rows);
            case Block.Table(var rows, var cells) -> table(rows, cells);
            case Block.Paragraph(var rows) -> paragraph(rows);
        }
    }

    private void paragraph(List<Row> rows) {
        var first = rows.getFirst();
        var marker = Marker.of(first);
        if (marker.isEmpty()) {
            if (markers.isEmpty() || first.left() < markers.getLast() + SAME_LEFT) {
                markers.clear();
            }
            blank();
            add(first, inline.of(rows, 0, false));
            return;
        }
        var sign = marker.get().bullet() ? "- " : "";
        int level = level(marker.get().left());
        if (level == 0 && !marker.get().bullet()) {
            blank();
        }
        add(first, "   ".repeat(level) + sign + inline.of(rows, marker.get().words(), false));
    }

    /// How deep a marker stands among those before it, from 0.
    private int level(float left) {
        while (!markers.isEmpty() && markers.element() > left + SAME_LEFT) {
            markers.pop();
        }
        if (markers.isEmpty() || markers.element() < left - SAME_LEFT) {
            markers.push(left);
        }
        return markers.size() - 1;
    }

    private void code(List<Row> rows) {
        blank();
        float left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
        float width = characterWidth(rows);
        float leading = codeLeading(rows);
        var fence = Fence.around(rows.stream().map(Row::text).collect(Collectors.joining("\n")));
        add(rows.getFirst(), fence);
        Optional<Row> above = Optional.empty();
        for (var row : rows) {
            int blank = above.filter(before -> before.column().equals(row.column()))
                    .map(before -> Math.round((row.base() - before.base()) / leading) - 1)
                    .orElse(0);
            for (int i = 0; i < Math.min(blank, MOST_BLANK); i++) {
                add(row, "");
            }
            add(row, spaced(row, left, width));
            above = Optional.of(row);
        }
        add(rows.getLast(), fence);
        blank();
    }

    /// A row of code with the spaces that its words' places stand for.
    private static String spaced(Row row, float left, float width) {
        var text = new StringBuilder();
        for (var word : row.words()) {
            int column = Math.round((word.left() - left) / width);
            int least = text.isEmpty() || word.glued() ? text.length() : text.length() + 1;
            text.repeat(' ', Math.max(column, least) - text.length());
            text.append(word.text());
        }
        return text.toString();
    }

    private static float characterWidth(List<Row> rows) {
        var widths = rows.stream()
                .flatMap(row -> row.words().stream())
                .map(word -> (word.right() - word.left()) / word.text().length())
                .sorted()
                .toList();
        return Math.max(1, widths.get(widths.size() / 2));
    }

    private float codeLeading(List<Row> rows) {
        float least = Float.MAX_VALUE;
        for (int i = 1; i < rows.size(); i++) {
            float gap = rows.get(i).base() - rows.get(i - 1).base();
            if (rows.get(i).column().equals(rows.get(i - 1).column())
                    && gap > rows.get(i).size() * 0.8f) {
                least = Math.min(least, gap);
            }
        }
        return least == Float.MAX_VALUE ? measures.leading() * rows.getFirst().size() : least;
    }

    private void table(List<Row> rows, List<List<String>> cells) {
        blank();
        int columns = cells.getFirst().size();
        for (int i = 0; i < cells.size(); i++) {
            var escaped = cells.get(i).stream()
                    .map(cell -> cell.replace("|", "\\|").replace("<", "\\<"))
                    .toList();
            // Cells may be wrapped, so that there are fewer rows of cells than printed ones.
            add(rows.get(i), "| " + String.join(" | ", escaped) + " |");
            if (i == 0) {
                add(rows.getFirst(), "|" + " --- |".repeat(columns));
            }
        }
        blank();
    }

    private void blank() {
        if (!lines.isEmpty() && !lines.getLast().text().isEmpty()) {
            lines.add(new Line(lines.getLast().number(), ""));
        }
    }

    private void add(Row row, String text) {
        lines.add(new Line(row.number(), text));
    }
}
