package quarry.split.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.text.Fence;

/// Writes Markdown piece by piece: lists nested by their indentation, code and tables apart by blank lines.
final class MarkdownBuilder {
    private record Level(int sourceIndent, int indent, int width) {}

    private final List<String> lines = new ArrayList<>();
    private final Deque<Level> list = new ArrayDeque<>();
    private boolean afterItem;

    /// An item of a list.
    ///
    /// @param indent how far the item was indented in the document
    /// @param sign   `-`, or a number with its full stop
    void item(int indent, String sign, String text) {
        while (!list.isEmpty() && list.peek().sourceIndent() > indent) {
            list.pop();
        }
        if (list.isEmpty() || list.peek().sourceIndent() < indent) {
            var parent = list.peek();
            int out = parent == null ? 0 : parent.indent() + parent.width();
            list.push(new Level(indent, out, sign.length() + 1));
        }
        if (afterItem && endsBlank()) {
            lines.removeLast();
        }
        lines.add(" ".repeat(list.element().indent()) + sign + " " + text);
        afterItem = true;
    }

    /// A line of prose; one that is indented below an item belongs to it.
    void prose(int indent, String text) {
        int out = 0;
        if (!list.isEmpty() && indent > list.peek().sourceIndent()) {
            out = list.peek().indent() + list.peek().width();
        } else {
            list.clear();
            if (afterItem) {
                blank();
            }
            afterItem = false;
        }
        lines.add(" ".repeat(out) + text);
    }

    void blank() {
        if (!lines.isEmpty() && !endsBlank()) {
            lines.add("");
        }
    }

    void code(@Nullable String language, String text) {
        apart();
        lines.add(Fence.fenced(language == null ? "" : language, text));
        lines.add("");
    }

    void table(List<String> rows) {
        apart();
        lines.addAll(rows);
        lines.add("");
    }

    private void apart() {
        list.clear();
        afterItem = false;
        blank();
    }

    private boolean endsBlank() {
        return lines.getLast().isEmpty();
    }

    String markdown() {
        return String.join("\n", lines).strip();
    }
}
