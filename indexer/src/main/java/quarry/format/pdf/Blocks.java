package quarry.format.pdf;

import java.util.ArrayList;
import java.util.List;

/// Puts rows together to headings, paragraphs, code and tables.
final class Blocks {
    /// A longer heading than this is a paragraph in large type, in characters.
    private static final int LONGEST_HEADING = 300;
    /// Rows of code further apart than this are separate code, in multiples of the size.
    private static final float CODE_GAP = 5;

    private final FontSizes sizes;
    private final LineBreaks breaks;
    private final Tables tables;
    private final List<Row> rows;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(List<Row> rows, List<Page> pages, FontSizes sizes, Measures measures) {
        this.rows = rows;
        this.sizes = sizes;
        this.breaks = new LineBreaks(measures);
        this.tables = new Tables(measures, pages);
    }

    static List<Block> of(List<Row> rows, List<Page> pages, FontSizes sizes, Measures measures) {
        var blocks = new Blocks(rows, pages, sizes, measures);
        int from = 0;
        while (from < rows.size()) {
            from = blocks.add(from);
        }
        return blocks.blocks;
    }

    /// Adds the block that begins at a row. Returns where the next one begins.
    private int add(int from) {
        var first = rows.get(from);
        var table = tables.startingWith(rows.subList(from, rows.size()));
        if (table.isPresent()) {
            blocks.add(table.get());
            return from + table.get().rows().size();
        }
        int level = sizes.level(first);
        if (level > 0) {
            return addHeading(from, level);
        }
        if (isCode(from)) {
            int to = from + 1;
            while (to < rows.size() && isCode(to) && isNear(rows.get(to - 1), rows.get(to))) {
                to++;
            }
            blocks.add(new Block.Code(rows.subList(from, to)));
            return to;
        }
        int to = endOfParagraph(from, false);
        blocks.add(new Block.Paragraph(rows.subList(from, to)));
        return to;
    }

    private int addHeading(int from, int level) {
        int to = endOfParagraph(from, true);
        var heading = rows.subList(from, to);
        int length = heading.stream().mapToInt(row -> row.text().length()).sum();
        boolean lettered = heading.stream().anyMatch(row -> row.text().chars().anyMatch(Character::isLetter));
        blocks.add(
                length <= LONGEST_HEADING && lettered
                        ? new Block.Heading(level, heading)
                        : new Block.Paragraph(heading));
        return to;
    }

    private int endOfParagraph(int from, boolean heading) {
        int to = from + 1;
        while (to < rows.size()
                && (heading == sizes.level(rows.get(to)) > 0)
                && (heading || !isCode(to))
                && breaks.goesOn(rows.subList(from, to), rows.get(to), heading)) {
            to++;
        }
        return to;
    }

    private boolean isCode(int index) {
        var row = rows.get(index);
        if (sizes.mono() || !row.isMono() || sizes.level(row) > 0) {
            return false;
        }
        boolean alone = !isMono(index - 1) && !isMono(index + 1);
        return !alone || !isWithinText(index);
    }

    private boolean isMono(int index) {
        return index >= 0 && index < rows.size() && rows.get(index).isMono();
    }

    /// Whether a row of code only is one by chance: text was wrapped before it and goes on behind it.
    private boolean isWithinText(int index) {
        return index > 0
                && index + 1 < rows.size()
                && breaks.goesOn(List.of(rows.get(index - 1)), rows.get(index), false)
                && breaks.goesOn(List.of(rows.get(index)), rows.get(index + 1), false);
    }

    private static boolean isNear(Row above, Row below) {
        return !above.column().equals(below.column()) || below.base() - above.base() <= CODE_GAP * below.size();
    }
}
