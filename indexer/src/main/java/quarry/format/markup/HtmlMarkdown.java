package quarry.format.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import quarry.text.Budget;
import quarry.text.Fence;
import quarry.text.Line;

/// Writes a page's elements as lines of Markdown, each with the line of the page it stands on. One page a writer.
public final class HtmlMarkdown implements NodeVisitor {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "nav",
            "footer",
            "form",
            "noscript",
            "template",
            "svg",
            "iframe",
            "button",
            "aside",
            "head",
            "select",
            "textarea",
            "input",
            "canvas",
            "object",
            "video",
            "audio");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "blockquote",
            "figure",
            "figcaption",
            "dd",
            "dl",
            "address",
            "center",
            "fieldset",
            "hgroup",
            "tbody",
            "thead");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:language|lang|highlight-source|brush:?)[- ]?([\\w+#]+)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final class ListLevel {
        private final boolean ordered;
        private int next;

        ListLevel(boolean ordered, int first) {
            this.ordered = ordered;
            this.next = first;
        }

        String sign() {
            return ordered ? next++ + ". " : "- ";
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();
    private final Deque<ListLevel> lists = new ArrayDeque<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int inlineLine = 1;
    private int skipping;
    private int tableDepth;

    public List<Line> lines() {
        flush("");
        return List.copyOf(lines);
    }

    @Override
    public void head(Node node, int depth) {
        Budget.spend(1);
        if (node instanceof TextNode text && skipping == 0) {
            text(text);
        } else if (node instanceof Element element) {
            if (skipping > 0 || SKIPPED.contains(element.normalName())) {
                skipping++;
            } else {
                open(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (skipping > 0) {
                skipping--;
            } else {
                close(element);
            }
        }
    }

    private void text(TextNode node) {
        var text = SPACE.matcher(node.getWholeText()).replaceAll(" ");
        if (text.isBlank() && inline.isEmpty()) {
            return;
        }
        if (inline.isEmpty()) {
            inlineLine = lineOf(node, node.getWholeText());
        }
        var parent = node.parent();
        inline.append(parent != null && parent.nodeName().equals("code") ? text : escaped(text));
    }

    /// Characters that a page shows as they are and Markdown would take for markup.
    private String escaped(String text) {
        var safe = text.replace("<", "\\<");
        return inline.isEmpty() && safe.stripLeading().startsWith("#") ? "\\" + safe.stripLeading() : safe;
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "pre" -> {
                flush("");
                code(element);
                skipping++;
            }
            case "br", "hr" -> {
                if (tableDepth == 0) {
                    flush("");
                } else {
                    inline.append(' ');
                }
            }
            case "strong", "b" -> mark(element, "**");
            case "code", "kbd", "samp", "tt" -> mark(element, "`");
            case "a" -> mark(element, element.attr("href").isEmpty() ? "" : "[");
            case "ul", "ol" -> {
                flush("");
                lists.push(new ListLevel(element.normalName().equals("ol"), startOf(element)));
            }
            case "table" -> {
                flush("");
                tableDepth++;
            }
            case "tr" -> rows.add(new ArrayList<>());
            case "details" -> {
                flush("");
                add(lineOf(element), "<details>");
            }
            default -> {
                if (isBlock(element) && tableDepth == 0) {
                    flush("");
                }
            }
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "pre" -> {}
            case "strong", "b" -> mark(element, "**");
            case "code", "kbd", "samp", "tt" -> mark(element, "`");
            case "a" -> {
                if (!element.attr("href").isEmpty() && element.hasText()) {
                    inline.append("](")
                            .append(element.attr("href").replace(" ", "%20"))
                            .append(')');
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush("#".repeat(element.normalName().charAt(1) - '0') + " ");
                blank();
            }
            case "li" -> flush(itemSign());
            case "ul", "ol" -> {
                flush("");
                lists.poll();
                if (lists.isEmpty()) {
                    blank();
                }
            }
            case "td", "th" -> cell();
            case "table" -> table(element);
            case "summary" -> flush("<summary>", "</summary>");
            case "dt" -> flush("**", "**");
            case "details" -> {
                flush("");
                add(lines.isEmpty() ? 1 : lines.getLast().number(), "</details>");
            }
            default -> {
                if (isBlock(element) && tableDepth == 0) {
                    flush("");
                    blank();
                }
            }
        }
    }

    private static boolean isBlock(Element element) {
        var name = element.normalName();
        return BLOCKS.contains(name)
                || name.equals("li")
                || name.equals("summary")
                || name.equals("dt")
                || name.matches("h[1-6]");
    }

    private void mark(Element element, String sign) {
        if (element.hasText()) {
            if (inline.isEmpty()) {
                inlineLine = lineOf(element);
            }
            inline.append(sign);
        }
    }

    private static int startOf(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    /// The sign of the item that is being written, indented by its depth; nothing for an item without text of its own.
    private String itemSign() {
        if (inline.toString().isBlank() || lists.isEmpty()) {
            return "";
        }
        return "   ".repeat(lists.size() - 1) + lists.element().sign();
    }

    private void code(Element pre) {
        var inner = pre.selectFirst("code");
        var named = LANGUAGE.matcher(pre.className() + " " + (inner == null ? "" : inner.className()));
        int number = lineOf(pre);
        var text = pre.wholeText().replaceFirst("^\\n", "").stripTrailing();
        var fence = Fence.around(text);
        blank();
        add(number, fence + (named.find() ? named.group(1) : ""));
        for (var line : text.split("\n", -1)) {
            add(number++, line);
        }
        add(number - 1, fence);
        blank();
    }

    private void cell() {
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>());
        }
        rows.getLast().add(SPACE.matcher(inline).replaceAll(" ").strip().replace("|", "\\|"));
        inline.setLength(0);
    }

    private void table(Element element) {
        tableDepth--;
        flush("");
        if (tableDepth > 0) {
            return;
        }
        rows.removeIf(List::isEmpty);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int number = lineOf(element);
        blank();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            Budget.hold(columns);
            while (row.size() < columns) {
                row.add("");
            }
            add(number, "| " + String.join(" | ", row) + " |");
            if (i == 0) {
                add(number, "|" + " --- |".repeat(columns));
            }
        }
        blank();
        rows.clear();
    }

    private void flush(String before) {
        flush(before, "");
    }

    private void flush(String before, String after) {
        var text = SPACE.matcher(inline).replaceAll(" ").strip();
        inline.setLength(0);
        if (!text.isEmpty()) {
            var sign = before.isEmpty() && !lists.isEmpty() ? itemSignFor(text) : before;
            add(inlineLine, sign + text + after);
        }
    }

    /// Text of an item that is interrupted by a nested list or a paragraph is still the item's.
    private String itemSignFor(String text) {
        inline.append(text);
        var sign = itemSign();
        inline.setLength(0);
        return sign;
    }

    private void blank() {
        if (!lines.isEmpty() && !lines.getLast().text().isEmpty()) {
            add(lines.getLast().number(), "");
        }
    }

    /// Lines of a text never count down, whatever order a page's markup closes in.
    private void add(int number, String text) {
        int least = lines.isEmpty() ? 1 : lines.getLast().number();
        Budget.hold(text.length());
        lines.add(new Line(Math.max(least, number), text));
    }

    private static int lineOf(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    private static int lineOf(TextNode node, String text) {
        int breaks = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lineOf(node) + breaks;
    }
}
