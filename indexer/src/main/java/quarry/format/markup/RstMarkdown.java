package quarry.format.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.text.Fence;
import quarry.text.Line;

/// Writes reStructuredText lines as Markdown lines: titles get their level by the order in which their adornments
/// first appear. One document a writer.
public final class RstMarkdown {
    private static final Pattern ADORNMENT = Pattern.compile("([=\\-`:.'\"~^_*+#<>])\\1{1,}\\s*");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(\\s*)\\.\\. (?:\\|[^|]+\\| )?([\\w:.+-]{1,60}?)::(?:\\s+(.*))?");
    private static final Pattern COMMENT = Pattern.compile("(\\s*)\\.\\.(?:\\s.*)?");
    private static final Pattern OPTION = Pattern.compile("\\s*:[\\w-]{1,40}:.*");
    private static final Pattern AUTO_NUMBER = Pattern.compile("(\\s*)#\\. (.*)");
    private static final Pattern SIMPLE_RULE = Pattern.compile("\\s*+={2,}+(?:\\s++={2,}+)++\\s*+");
    private static final Set<String> CODE = Set.of("code-block", "code", "sourcecode", "parsed-literal", "ipython");
    private static final Set<String> TEXT = Set.of(
            "note",
            "warning",
            "tip",
            "hint",
            "important",
            "caution",
            "attention",
            "danger",
            "admonition",
            "topic",
            "seealso",
            "epigraph",
            "versionadded",
            "versionchanged",
            "deprecated",
            "rubric",
            "math",
            "dropdown",
            "details",
            "collapse",
            "container",
            "tab",
            "tabs");

    /// Longer lines are no markup.
    private static final int MAX_LENGTH = 10_000;
    /// Stands for a line that is too long.
    private static final String LONG = "long line";

    private final List<Line> source;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();
    private String language = "";
    private int at;

    public RstMarkdown(List<Line> source) {
        this.source = source;
    }

    public List<Line> lines() {
        while (at < source.size()) {
            if (!title() && !directive() && !literal() && !simpleTable()) {
                var line = source.get(at);
                at++;
                plain(line);
            }
        }
        return lines;
    }

    /// Lines that are too long to be markup count as plain ones where markup is looked for.
    private String text(int index) {
        var text = index >= 0 && index < source.size() ? source.get(index).text() : "";
        return text.length() > MAX_LENGTH ? LONG : text;
    }

    private static boolean isAdornment(String line) {
        return ADORNMENT.matcher(line).matches();
    }

    /// A line with an adornment below, or above and below, that is as long as it.
    private boolean title() {
        boolean over = isAdornment(text(at))
                && !text(at + 1).isBlank()
                && text(at + 2).stripTrailing().equals(text(at).stripTrailing());
        int place = over ? at + 1 : at;
        var title = text(place);
        var under = text(place + 1).stripTrailing();
        boolean titled = !title.isBlank()
                && !isAdornment(title)
                && isAdornment(under)
                && (over || !title.startsWith(" "))
                && under.length() >= Math.max(2, Math.min(title.strip().length() - 2, 60))
                && (over || at == 0 || text(at - 1).isBlank() || isAdornment(text(at - 1)));
        if (!titled || SIMPLE_RULE.matcher(title).matches()) {
            return rule();
        }
        var style = (over ? "over" : "") + under.charAt(0);
        if (!styles.contains(style)) {
            styles.add(style);
        }
        int level = Math.min(6, styles.indexOf(style) + 1);
        add(source.get(place).number(), "#".repeat(level) + " " + RstInline.markdown(title.strip()));
        add(source.get(place + 1).number(), "");
        at = place + 2;
        return true;
    }

    /// A line of signs between blank lines.
    private boolean rule() {
        boolean rule = isAdornment(text(at))
                && text(at).strip().length() >= 4
                && text(at - 1).isBlank()
                && text(at + 1).isBlank();
        if (rule) {
            add(source.get(at).number(), "---");
            at++;
        }
        return rule;
    }

    private boolean directive() {
        var directive = DIRECTIVE.matcher(text(at));
        if (!directive.matches()) {
            return comment();
        }
        int number = source.get(at).number();
        int indent = directive.group(1).length();
        var name = directive.group(2);
        var argument = directive.group(3) == null ? "" : directive.group(3).strip();
        at++;
        var body = body(indent);
        if (name.equals("highlight")) {
            language = argument;
        } else if (CODE.contains(name)) {
            var named = argument.isEmpty() ? language : argument;
            fence(number, indent, name.equals("parsed-literal") ? "" : named, body);
        } else if (TEXT.contains(name)) {
            text(number, indent, argument, body);
        } else if (name.equals("list-table")) {
            lines.addAll(RstTable.ofList(body));
        } else {
            add(number, "");
        }
        return true;
    }

    private boolean comment() {
        var comment = COMMENT.matcher(text(at));
        if (!comment.matches()) {
            return false;
        }
        add(source.get(at).number(), "");
        at++;
        body(comment.group(1).length());
        return true;
    }

    /// The lines indented deeper than what they belong to, without options at their top and blank lines around.
    private List<Line> body(int indent) {
        int from = at;
        while (at < source.size() && (text(at).isBlank() || indent(text(at)) > indent)) {
            at++;
        }
        int end = at;
        while (end > from && text(end - 1).isBlank()) {
            end--;
        }
        at = end;
        while (from < end && OPTION.matcher(text(from)).matches()) {
            from++;
        }
        while (from < end && text(from).isBlank()) {
            from++;
        }
        return source.subList(from, end);
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    private void fence(int number, int indent, String named, List<Line> body) {
        if (body.isEmpty()) {
            return;
        }
        int inner = least(body);
        var fence = " ".repeat(indent) + Fence.around(body);
        add(number, fence + named);
        body.forEach(line -> add(
                line.number(),
                line.isBlank() ? "" : " ".repeat(indent) + line.text().substring(inner)));
        add(body.getLast().number(), fence);
        add(body.getLast().number(), "");
    }

    private static int least(List<Line> body) {
        return body.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> indent(line.text()))
                .min()
                .orElse(0);
    }

    private void text(int number, int indent, String argument, List<Line> body) {
        if (!argument.isEmpty()) {
            add(number, " ".repeat(indent) + RstInline.markdown(argument));
        }
        int inner = least(body);
        body.forEach(line -> add(
                line.number(),
                line.isBlank()
                        ? ""
                        : " ".repeat(indent) + RstInline.markdown(line.text().substring(inner))));
        add(body.isEmpty() ? number : body.getLast().number(), "");
    }

    /// A paragraph that ends in two colons announces code.
    private boolean literal() {
        var text = text(at).stripTrailing();
        if (!text.endsWith("::") || text.stripLeading().startsWith("..")) {
            return false;
        }
        int next = at + 1;
        while (next < source.size() && text(next).isBlank()) {
            next++;
        }
        int indent = indent(text);
        if (next == at + 1 || next >= source.size() || indent(text(next)) <= indent) {
            return false;
        }
        var line = source.get(at);
        var shown = text.strip().equals("::") ? "" : text.substring(0, text.length() - 1);
        plain(new Line(line.number(), shown));
        at = next;
        int from = next;
        while (at < source.size() && (text(at).isBlank() || indent(text(at)) > indent)) {
            at++;
        }
        int end = at;
        while (text(end - 1).isBlank()) {
            end--;
        }
        at = end;
        add(line.number(), "");
        fence(source.get(from).number(), indent, language, source.subList(from, end));
        return true;
    }

    private boolean simpleTable() {
        if (!SIMPLE_RULE.matcher(text(at)).matches()) {
            return false;
        }
        int end = at + 1;
        int rules = 1;
        while (end < source.size() && rules < 3 && !(rules == 2 && text(end).isBlank())) {
            rules += SIMPLE_RULE.matcher(text(end)).matches() ? 1 : 0;
            end++;
        }
        if (rules < 2) {
            return false;
        }
        lines.addAll(RstTable.ofColumns(source.subList(at, end)));
        at = end;
        return true;
    }

    private void plain(Line line) {
        if (line.text().length() > MAX_LENGTH) {
            add(line.number(), line.text());
            return;
        }
        var number = AUTO_NUMBER.matcher(line.text());
        var text = number.matches() ? number.group(1) + "1. " + number.group(2) : line.text();
        add(line.number(), text.isBlank() ? "" : RstInline.markdown(text));
    }

    private void add(int number, String text) {
        int least = lines.isEmpty() ? 1 : lines.getLast().number();
        lines.add(new Line(Math.max(least, number), text));
    }
}
