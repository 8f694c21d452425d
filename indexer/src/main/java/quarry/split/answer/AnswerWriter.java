package quarry.split.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.code.CodeRecognizer;
import quarry.code.CodeRun;
import quarry.code.FlattenedPython;
import quarry.code.Languages;
import quarry.entry.Snippet;
import quarry.entry.State;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.Span;

/// Writes the lines under a question as an answer. One answer a writer.
public final class AnswerWriter {
    private static final Pattern BREAK = Pattern.compile("(?i)(?:\\G|(?<!\\s))\\s*+<br\\s*+/?>\\s*+");
    /// Names that Markdown would take for emphasis: `__init__`, `*args`.
    private static final Pattern STARRED_NAME = Pattern.compile(
            "(?<![\\w`*/.\\\\])(__\\w+__(?:\\.\\w++){0,20}(?:\\(\\))?|\\*{1,2}(?:args|kwargs))(?![\\w`*])");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]+`");

    private final Outline outline;
    private final MarkdownBuilder markdown = new MarkdownBuilder();
    private final StringBuilder prose = new StringBuilder();
    private final List<Snippet> code = new ArrayList<>();
    private final Map<Integer, String> roles = new HashMap<>();

    private AnswerWriter(Outline outline) {
        this.outline = outline;
    }

    /// @param body the lines after the question up to the next question or title
    public static Answer write(Outline outline, Span body) {
        return write(outline, body, "");
    }

    /// @param lead Markdown that the answer begins with; may be empty
    public static Answer write(Outline outline, Span body, String lead) {
        return new AnswerWriter(outline).answer(AnswerLines.of(outline, body), lead, true);
    }

    /// @param begun what of the answer stands on the question's own line, right above the body
    public static Answer goOn(Outline outline, Span body, String begun) {
        boolean apart = body.from() == body.to() || !outline.line(body.from()).is(LineKind.TEXT);
        return new AnswerWriter(outline).answer(AnswerLines.of(outline, body), begun, apart);
    }

    /// @param apart whether the lead is a paragraph of its own
    private Answer answer(AnswerLines body, String lead, boolean apart) {
        roles.putAll(body.dropped());
        var lines = body.lines();
        boolean linksOnly = lines.stream()
                .map(outline::line)
                .allMatch(line -> line.is(LineKind.LINK)
                        || line.isBlank()
                        || (line.is(LineKind.MARKUP) && !AnswerLines.isImage(line)));
        if (!lead.isEmpty()) {
            markdown.prose(0, inline(lead));
            if (apart) {
                markdown.blank();
            }
            prose.append(lead).append('\n');
        } else if (linksOnly) {
            return new Answer("", List.of(), State.UNANSWERED, body.level(), -1, roles);
        }
        int i = 0;
        while (i < lines.size()) {
            i = switch (outline.line(lines.get(i)).kind()) {
                case FENCE -> fenced(lines, i);
                case TABLE -> table(lines, i);
                default -> plain(lines, i);
            };
        }
        if (markdown.markdown().isEmpty()) {
            lines.stream().map(outline::line).filter(AnswerLines::isImage).forEach(image -> {
                markdown.prose(0, image.raw().strip());
                prose.append(image.raw().strip()).append('\n');
            });
        }
        var text = markdown.markdown();
        if (text.isEmpty()) {
            return new Answer("", List.of(), State.UNANSWERED, body.level(), -1, roles);
        }
        var state = code.isEmpty() && Filler.is(prose.toString()) ? State.PLACEHOLDER : State.ANSWERED;
        return new Answer(text, code, state, body.level(), lines.isEmpty() ? -1 : lines.getLast(), roles);
    }

    private int fenced(List<Integer> lines, int open) {
        int close = open + 1;
        while (close < lines.size() && !outline.line(lines.get(close)).is(LineKind.FENCE)) {
            close++;
        }
        int indent = outline.line(lines.get(open)).indent();
        var text = new ArrayList<String>();
        for (int i = open + 1; i < close; i++) {
            text.add(withoutIndent(outline.line(lines.get(i)).raw(), indent));
        }
        for (int i = open; i <= close && i < lines.size(); i++) {
            roles.put(lines.get(i), "code");
        }
        while (!text.isEmpty() && text.getLast().isBlank()) {
            text.removeLast();
        }
        while (!text.isEmpty() && text.getFirst().isBlank()) {
            text.removeFirst();
        }
        if (text.size() == 1 && Filler.isForm(text.getFirst().strip())) {
            markdown.prose(0, text.getFirst().strip());
            prose.append(text.getFirst().strip()).append('\n');
        } else if (!text.isEmpty()) {
            addCode(language(outline.line(lines.get(open)).marker(), text), String.join("\n", text));
        }
        return close + 1;
    }

    private static @Nullable String language(String info, List<String> text) {
        var named = info.replaceAll("[{}.]", "").strip();
        return named.isEmpty() ? Languages.guess(String.join("\n", text)) : Languages.canonical(named);
    }

    private void addCode(@Nullable String language, String text) {
        markdown.code(language, text);
        code.add(new Snippet(language, text));
    }

    private int table(List<Integer> lines, int from) {
        var rows = new ArrayList<String>();
        int i = from;
        for (; i < lines.size() && outline.line(lines.get(i)).is(LineKind.TABLE); i++) {
            rows.add(outline.line(lines.get(i)).raw().strip());
            roles.put(lines.get(i), "table");
        }
        markdown.table(rows);
        prose.append(String.join("\n", rows)).append('\n');
        return i;
    }

    /// Lines whose form does not tell prose, drawn tables and unfenced code apart.
    private int plain(List<Integer> lines, int from) {
        int to = from;
        while (to < lines.size()
                && !outline.line(lines.get(to)).is(LineKind.FENCE)
                && !outline.line(lines.get(to)).is(LineKind.TABLE)) {
            to++;
        }
        var run = lines.subList(from, to);
        var texts = run.stream().map(outline::line).map(AnswerWriter::asRead).toList();
        int done = 0;
        for (var table : DrawnTable.find(texts)) {
            proseAndCode(run.subList(done, table.from()), texts.subList(done, table.from()));
            markdown.table(table.markdown());
            prose.append(String.join("\n", table.markdown())).append('\n');
            run.subList(table.from(), table.to()).forEach(line -> roles.put(line, "table"));
            done = table.to();
        }
        proseAndCode(run.subList(done, run.size()), texts.subList(done, texts.size()));
        return to;
    }

    private static String asRead(OutlineLine line) {
        boolean nothing = line.is(LineKind.CONTINUED)
                || (line.is(LineKind.MARKUP) && BREAK.matcher(line.raw()).matches());
        return nothing ? "" : line.raw();
    }

    private void proseAndCode(List<Integer> lines, List<String> texts) {
        int done = 0;
        for (CodeRun run : CodeRecognizer.find(texts)) {
            lines.subList(done, run.from()).forEach(this::proseLine);
            addCode(run.language(), laidOut(run));
            lines.subList(run.from(), run.to()).forEach(line -> roles.put(line, "code"));
            done = run.to();
        }
        lines.subList(done, lines.size()).forEach(this::proseLine);
    }

    /// Python that was flattened onto one line gets its lines back where it is certain where they were.
    private static String laidOut(CodeRun run) {
        return "python".equals(run.language())
                ? FlattenedPython.layOut(run.text()).orElse(run.text())
                : run.text();
    }

    private void proseLine(int index) {
        var line = outline.line(index);
        switch (line.kind()) {
            case BLANK -> markdown.blank();
            case MARKUP, CONTINUED -> {}
            case BULLET ->
                markdown.item(
                        line.indent(),
                        "-",
                        inline(prose.isEmpty() ? AnswerLines.withoutLabel(line.text()) : line.text()));
            case NUMBERED ->
                markdown.item(
                        line.indent(), (line.marker().isEmpty() ? "1" : line.marker()) + ".", inline(line.text()));
            case ASIDE ->
                markdown.item(
                        line.indent(),
                        Character.isDigit(line.marker().codePointAt(0)) ? line.marker() + "." : "-",
                        inline(line.text()));
            case SUMMARY -> markdown.prose(0, "**" + inline(line.text()) + "**");
            case HEADING -> {
                markdown.blank();
                markdown.prose(0, "#".repeat(Math.max(3, line.depth())) + " " + inline(line.text()));
                markdown.blank();
            }
            default -> {
                var text = inline(prose.isEmpty() ? AnswerLines.withoutLabel(line.text()) : line.text());
                if (!text.isEmpty()) {
                    markdown.prose(line.indent(), text);
                }
            }
        }
        if (!line.is(LineKind.MARKUP) && !line.is(LineKind.CONTINUED) && !line.isBlank()) {
            var text = prose.isEmpty() ? AnswerLines.withoutLabel(line.text()) : line.text();
            prose.append(InlineMarkup.plain(text)).append('\n');
        }
    }

    private static String inline(String text) {
        var broken = text.indexOf('<') < 0 ? text : BREAK.matcher(text).replaceAll(" ");
        return quoteNames(InlineMarkup.withoutTags(broken).strip());
    }

    private static String quoteNames(String text) {
        if (!text.contains("__") && !text.contains("*args") && !text.contains("*kwargs")) {
            return text;
        }
        var result = new StringBuilder();
        var span = CODE_SPAN.matcher(text);
        int done = 0;
        while (span.find()) {
            result.append(STARRED_NAME
                            .matcher(text.substring(done, span.start()))
                            .replaceAll("`$1`"))
                    .append(span.group());
            done = span.end();
        }
        return result.append(STARRED_NAME.matcher(text.substring(done)).replaceAll("`$1`"))
                .toString();
    }

    private static String withoutIndent(String line, int indent) {
        int i = 0;
        while (i < indent && i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return line.substring(i);
    }
}
