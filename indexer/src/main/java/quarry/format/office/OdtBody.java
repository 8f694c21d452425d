package quarry.format.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import quarry.text.Budget;
import quarry.text.Line;

/// Writes the text of an OpenDocument as lines of Markdown. One document a writer.
public final class OdtBody {
    /// Lists, tables and sections within each other are read down to this depth.
    private static final int MAX_DEPTH = 64;
    /// Spaces that one mark may stand for.
    private static final int MOST_SPACES = 200;

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final int LETTERS = 26;

    private final OdtStyles styles;
    private final MarkdownLines markdown = new MarkdownLines();
    private final Map<String, Integer> counted = new HashMap<>();
    private int paragraphs;

    public OdtBody(OdtStyles styles) {
        this.styles = styles;
    }

    public List<Line> lines(Element text) {
        write(text, 0);
        return markdown.lines();
    }

    private void write(Element parent, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (var child : parent.children()) {
            switch (child.normalName()) {
                case "text:h" -> heading(child);
                case "text:p" -> paragraph(child, depth);
                case "text:list" -> list(child, "", 0, depth);
                case "table:table" -> table(child, depth);
                case "text:section", "draw:frame", "draw:text-box", "text:soft-page-break" -> write(child, depth + 1);
                default -> {}
            }
        }
    }

    private void heading(Element heading) {
        markdown.at(++paragraphs);
        var level = heading.attr("text:outline-level");
        var title = spans(heading).title();
        if (!title.isEmpty()) {
            markdown.heading(level.matches("\\d") ? Integer.parseInt(level) : 1, title);
        }
    }

    private void paragraph(Element paragraph, int depth) {
        markdown.at(++paragraphs);
        var spans = spans(paragraph);
        var style = paragraph.attr("text:style-name");
        if (spans.isBlank()) {
            if (markdown.isInCode()) {
                markdown.code("");
            } else {
                markdown.blank();
            }
        } else if (spans.isCode()) {
            spans.text().lines().forEach(markdown::code);
        } else if (styles.isTitle(style)) {
            markdown.heading(1, spans.title());
        } else {
            markdown.blank();
            spans.lines().forEach(markdown::line);
            markdown.blank();
        }
        for (var frame : paragraph.getElementsByTag("draw:text-box")) {
            write(frame, depth + 1);
        }
    }

    private void list(Element list, String outerStyle, int level, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        var named = list.attr("text:style-name");
        var style = named.isEmpty() ? outerStyle : named;
        var key = style + ":" + level;
        if (!list.attr("text:continue-numbering").equals("true")
                && list.attr("text:continue-list").isEmpty()) {
            counted.remove(key);
        }
        for (var item : list.children()) {
            var start = item.attr("text:start-value");
            if (start.matches("\\d{1,6}")) {
                counted.put(key, Integer.parseInt(start) - 1);
            }
            boolean labelled = item.normalName().equals("text:list-item");
            for (var child : item.children()) {
                switch (child.normalName()) {
                    case "text:p" -> {
                        item(child, labelled ? sign(style, level) : "", level, depth);
                        labelled = false;
                    }
                    case "text:h" -> {
                        numberedHeading(child, labelled ? sign(style, level) : "");
                        labelled = false;
                    }
                    case "text:list" -> list(child, style, level + 1, depth + 1);
                    default -> {}
                }
            }
        }
    }

    private void item(Element paragraph, String sign, int level, int depth) {
        var text = spans(paragraph).line();
        if (sign.isEmpty() || text.isBlank()) {
            paragraph(paragraph, depth);
        } else {
            markdown.at(++paragraphs);
            markdown.item(level, sign, text);
        }
    }

    private void numberedHeading(Element heading, String sign) {
        markdown.at(++paragraphs);
        var level = heading.attr("text:outline-level");
        var title = spans(heading).title();
        markdown.heading(
                level.matches("\\d") ? Integer.parseInt(level) : 1,
                sign.isEmpty() || sign.equals("-") ? title : sign + " " + title);
    }

    /// The next item's mark at a level of a list.
    private String sign(String style, int level) {
        var form = styles.listLevel(style, level);
        var format = form.map(found -> found.attr("style:num-format")).orElse("");
        if (form.isEmpty() || !form.get().normalName().equals("text:list-level-style-number") || format.isEmpty()) {
            return "-";
        }
        var start = form.get().attr("text:start-value");
        int first = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
        int number = counted.merge(style + ":" + level, first, (before, ignored) -> before + 1);
        var numeral = format.equalsIgnoreCase("a") && number >= 1 && number <= LETTERS
                ? String.valueOf((char) (format.charAt(0) + number - 1))
                : String.valueOf(number);
        var suffix = form.get().attr("style:num-suffix").strip();
        return form.get().attr("style:num-prefix") + numeral + (suffix.isEmpty() ? "." : suffix);
    }

    private void table(Element table, int depth) {
        var rows = new ArrayList<List<String>>();
        int columns = 0;
        var elements = table.getElementsByTag("table:table-row");
        for (var row : elements) {
            var cells = row.children().stream()
                    .filter(cell -> cell.normalName().equals("table:table-cell"))
                    .toList();
            columns = Math.max(columns, cells.size());
        }
        if (columns <= 1) {
            // A frame around text or code.
            table.getElementsByTag("table:table-cell").forEach(cell -> write(cell, depth + 1));
            return;
        }
        markdown.at(paragraphs + 1);
        for (var row : elements) {
            rows.add(row.children().stream()
                    .filter(cell -> cell.normalName().equals("table:table-cell"))
                    .map(this::cell)
                    .toList());
        }
        markdown.table(rows);
    }

    private String cell(Element cell) {
        var text = new StringBuilder();
        for (var paragraph : cell.getAllElements()) {
            if (paragraph.normalName().equals("text:p")
                    || paragraph.normalName().equals("text:h")) {
                paragraphs++;
                var part = spans(paragraph).line();
                text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    private Spans spans(Element paragraph) {
        var spans = new Spans();
        var style = paragraph.attr("text:style-name");
        collect(paragraph, new Spans.Look(styles.isBold(style), styles.isCode(style), ""), spans, 0);
        return spans;
    }

    private void collect(Node node, Spans.Look look, Spans spans, int depth) {
        for (var child : depth > MAX_DEPTH ? List.<Node>of() : node.childNodes()) {
            Budget.spend(1);
            if (child instanceof TextNode text) {
                spans.add(SPACE.matcher(text.getWholeText()).replaceAll(" "), look);
            } else if (child instanceof Element element) {
                switch (element.normalName()) {
                    case "text:s" -> spans.add(" ".repeat(spaces(element)), look);
                    case "text:tab" -> spans.add(look.code() ? "    " : " ", look);
                    case "text:line-break" -> spans.add("\n", look);
                    case "text:span" -> {
                        var style = element.attr("text:style-name");
                        boolean bold = look.bold() || styles.isBold(style);
                        boolean code = look.code() || styles.isCode(style);
                        collect(element, new Spans.Look(bold, code, look.link()), spans, depth + 1);
                    }
                    case "text:a" -> {
                        var link = element.attr("xlink:href");
                        var linked = new Spans.Look(look.bold(), look.code(), Spans.link(link));
                        collect(element, linked, spans, depth + 1);
                    }
                    // Footnotes, comments, pictures and frames are no part of the sentence.
                    case "text:note", "office:annotation", "draw:frame", "text:tracked-changes" -> {}
                    default -> collect(element, look, spans, depth + 1);
                }
            }
        }
    }

    private static int spaces(Element mark) {
        var count = mark.attr("text:c");
        return count.matches("\\d{1,4}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
    }
}
