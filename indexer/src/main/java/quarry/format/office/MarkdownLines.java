package quarry.format.office;

import java.util.ArrayList;
import java.util.List;
import quarry.text.Budget;
import quarry.text.Fence;
import quarry.text.Line;

/// Collects lines of Markdown, with blank lines where Markdown wants them and a fence around lines of code.
public final class MarkdownLines {
    private static final int DEEPEST_HEADING = 6;

    private final List<Line> lines = new ArrayList<>();
    private final List<Line> code = new ArrayList<>();
    private int number = 1;

    /// What follows comes from this place of the document; places never count down.
    public void at(int place) {
        number = Math.max(number, place);
    }

    public void heading(int level, String text) {
        endCode();
        blank();
        add("#".repeat(Math.clamp(level, 1, DEEPEST_HEADING)) + " " + text);
        blank();
    }

    /// A paragraph of its own, or several lines of one.
    void paragraph(String text) {
        endCode();
        blank();
        add(text);
        blank();
    }

    /// A line that follows the one before it.
    public void line(String text) {
        endCode();
        add(text);
    }

    /// An item of a list.
    ///
    /// @param depth from 0
    /// @param sign  such as `-` or `1.`
    public void item(int depth, String sign, String text) {
        endCode();
        add("   ".repeat(depth) + sign + " " + text);
    }

    /// A line of code; lines that follow each other are one block.
    public void code(String text) {
        code.add(new Line(number, text));
    }

    public boolean isInCode() {
        return !code.isEmpty();
    }

    /// A table whose first row is its head. Rows may be shorter than others.
    public void table(List<List<String>> rows) {
        endCode();
        blank();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            Budget.hold(columns);
            var row = new StringBuilder("|");
            for (int column = 0; column < columns; column++) {
                var cell = column < rows.get(i).size() ? rows.get(i).get(column) : "";
                row.append(' ')
                        .append(cell.replace("|", "\\|").replace('\n', ' '))
                        .append(" |");
            }
            add(row.toString());
            if (i == 0) {
                add("|" + " --- |".repeat(columns));
            }
        }
        blank();
    }

    public void blank() {
        endCode();
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            add("");
        }
    }

    public List<Line> lines() {
        endCode();
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        return List.copyOf(lines);
    }

    /// Characters that a document shows as they are and Markdown would take for markup.
    public static String escaped(String text) {
        return text.replace("<", "\\<");
    }

    private void add(String text) {
        Budget.hold(text.length());
        lines.add(new Line(number, text));
    }

    private void endCode() {
        if (code.isEmpty()) {
            return;
        }
        while (!code.isEmpty() && code.getLast().isBlank()) {
            code.removeLast();
        }
        var block = List.copyOf(code);
        code.clear();
        if (block.isEmpty()) {
            return;
        }
        int first = block.getFirst().number();
        int last = block.getLast().number();
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add(new Line(first, ""));
        }
        var fence = Fence.around(block);
        lines.add(new Line(first, fence));
        lines.addAll(block);
        lines.add(new Line(last, fence));
        lines.add(new Line(last, ""));
    }
}
