package quarry.split.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import quarry.text.Budget;
import quarry.text.Line;

/// Tells each line's form. Lenient where Markdown is strict: people's documents are half Markdown, half text.
final class OutlineScanner {
    /// A longer line is text whatever it begins with: nobody writes a heading or a table row of that length.
    private static final int MAX_FORMED = 4_000;
    /// A summary that runs longer than this is taken for unclosed markup.
    private static final int MAX_SUMMARY_LINES = 6;

    private static final Pattern DETAILS_TAG =
            Pattern.compile("(?i)</?details\\b[^>]{0,200}>|<summary\\b[^>]{0,200}>|</summary\\s*>");
    private static final Pattern FENCE = Pattern.compile("^(?:[-*+]\\s+)?(`{3,}|~{3,})\\s*([^`\\s]*)[^`]*$");
    private static final Pattern HEADING = Pattern.compile("^(?:(\\d{1,4})[.)]\\s+|[-*+]\\s+)?(#{1,6})\\s+(.*)$");
    /// What some programs let authors say of a heading: `{#views .wide}`.
    private static final Pattern ATTRIBUTES = Pattern.compile("(?<!\\s)\\s*+\\{[#.:][^{}]{0,200}}$");
    private static final Pattern LEADING_NUMBER = Pattern.compile(
            "^(?:\\*\\*)?\\(?(\\d{1,4})(?:\\s?[.):\\]、．）]|\\s+[-–—])(?:\\*\\*)?(?:\\s+|(?=[\\p{Lu}\\p{Lo}]))(?=\\S)");
    /// Notes lose characters: `. What is …` lost its number, `49 What is …` its full stop.
    private static final Pattern BARE_NUMBER =
            Pattern.compile("^(\\d{1,3})(?:\\s+(?=\\p{Lu}\\p{Ll}+\\s)|\\t+(?=\\pL))");
    private static final Pattern LOST_NUMBER = Pattern.compile("^\\.\\s+(?=\\p{Lu})");
    private static final Pattern BULLET = Pattern.compile("^([-*+•◦▪‣●○·∙])\\s+(?=\\S)");
    private static final Pattern CHECKBOX = Pattern.compile("^\\[[ xX/>-]](?:\\s++|$)");
    /// Lines that frame or describe what stands around them: Quarto's blocks, properties of an outliner's blocks.
    private static final Pattern FRAME = Pattern.compile(
            "^(?:::{2,}(?:\\s*+\\{[^}]{0,300}})?(?:\\s*+[\\w-]{1,40})?+|[a-z][a-z-]{1,40}:: \\S.{0,200}|\\^[\\w-]{1,60})$");
    private static final Pattern BLOCK_ID = Pattern.compile("(?<=\\S)\\s++\\^[a-zA-Z0-9][\\w-]{4,60}+$");
    private static final Pattern RULE =
            Pattern.compile("^(?:-(?:\\s*+-){2,}+|\\*(?:\\s*+\\*){2,}+|_(?:\\s*+_){2,}+|={3,}+)$");
    private static final Pattern SETEXT = Pattern.compile("^(={3,}|-{3,})$");
    private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*|__)(?=\\S)(.+?)(?:\\*\\*|__)\\s*[:.]?$");
    private static final Pattern TAGS_ONLY = Pattern.compile(
            "^(?=.)(?:</?[a-zA-Z][^<>]{0,500}+>|&nbsp;|\\s)*+(?:<!--.*-->(?:</?[a-zA-Z][^<>]{0,500}+>|&nbsp;|\\s)*+)?$");
    private static final Pattern BADGE =
            Pattern.compile("^(?:\\[?!\\[[^\\]]*+]\\([^)]*+\\)]?(?:\\([^)]*+\\))?\\s*+)++$");
    private static final Pattern LINK = Pattern.compile(
            "^(?:[-*]\\s+)?(?:<?(?:https?://|www\\.)\\S++(?:\\s++<?https?://\\S++)*+|!?\\[\\[[^\\s\\[\\]_/-]*+[-_/][^\\s\\[\\]]*+]])$");
    private static final Pattern CONTENTS = Pattern.compile(
            "^(?:\\|\\s*+\\d*+\\s*+\\|)?\\s*+(?:[-*+]|\\d{1,4}[.)])?\\s*+(?:\\*\\*)?\\[(?:[^\\[\\]]++|\\[[^\\]]*+])++]\\(#[^)]*+\\)(?:\\*\\*)?\\s*+\\|?\\s*+$");
    private static final Pattern TABLE_ROW = Pattern.compile("^\\|.*\\|.*$|^[^|`]++(?:\\|[^|]++){2,}+$");
    private static final Pattern TABLE_DELIMITER =
            Pattern.compile("^\\|?\\s*+:?-{2,}+:?\\s*+(?:\\|\\s*+:?-{2,}+:?\\s*+)*+\\|?$");

    private final List<Line> lines;
    private final List<OutlineLine> found = new ArrayList<>();
    /// Whether no comment ends any more from here on.
    private boolean unclosed;

    OutlineScanner(List<Line> lines) {
        var plain = lines.stream()
                .map(line -> new Line(line.number(), PlainCharacters.of(line.text())))
                .toList();
        this.lines = FoldedHtml.asMarkdown(
                splitAtDetails(Callouts.unframed(Components.unwrapped(PairedHeadings.told(plain)))));
    }

    List<OutlineLine> scan() {
        int index = skipFrontMatter();
        while (index < lines.size()) {
            index = scanFrom(index);
        }
        markTables();
        CommentLines.restore(found);
        WrappedLines.join(found);
        WrappedQuestions.join(found);
        Asides.mark(found);
        return found;
    }

    /// Scans one thing and returns the index after it.
    private int scanFrom(int index) {
        Budget.spend(1);
        var line = lines.get(index);
        if (line.text().length() > MAX_FORMED) {
            add(
                    line,
                    line.isBlank() ? LineKind.BLANK : LineKind.TEXT,
                    "",
                    0,
                    line.text().strip());
            return index + 1;
        }
        var text = line.text().strip();
        var fence = FENCE.matcher(text);
        if (fence.matches()) {
            int close = closingFence(lines, index, fence.group(1));
            if (close > index) {
                return scanFence(index, close, fence.group(2));
            }
            add(line, LineKind.MARKUP, "", 0, "");
            return index + 1;
        }
        if (text.startsWith("<!--") && !text.contains("-->")) {
            return scanComment(index);
        }
        if (startsWithIgnoreCase(text, "<summary")) {
            return scanSummary(index);
        }
        if (index + 1 < lines.size() && isSetextHeading(text, index)) {
            add(
                    line,
                    LineKind.HEADING,
                    number(text),
                    lines.get(index + 1).text().strip().startsWith("=") ? 1 : 2,
                    withoutNumber(text));
            add(lines.get(index + 1), LineKind.MARKUP, "", 0, "");
            return index + 2;
        }
        classify(line, text);
        return index + 1;
    }

    private void classify(Line line, String text) {
        var heading = HEADING.matcher(text);
        if (text.isEmpty()) {
            add(line, LineKind.BLANK, "", 0, "");
        } else if (BackLink.is(text)) {
            add(line, LineKind.BACK_LINK, "", 0, text);
        } else if (CONTENTS.matcher(text).matches()) {
            add(line, LineKind.CONTENTS, "", 0, text);
        } else if (startsWithIgnoreCase(text, "<details")) {
            add(line, LineKind.DETAILS, "", 0, "");
        } else if (startsWithIgnoreCase(text, "</details")) {
            add(line, LineKind.END_DETAILS, "", 0, "");
        } else if (TAGS_ONLY.matcher(text).matches() || BADGE.matcher(text).matches() || isFrame(line, text)) {
            add(line, LineKind.MARKUP, "", 0, text);
        } else if (LINK.matcher(text).matches()) {
            add(line, LineKind.LINK, "", 0, text);
        } else if (RULE.matcher(text).matches()) {
            add(line, LineKind.RULE, "", 0, text);
        } else if (heading.matches()) {
            var title = withoutClosing(heading.group(3));
            var printed = heading.group(1) == null ? number(title) : heading.group(1);
            add(line, LineKind.HEADING, printed, heading.group(2).length(), withoutNumber(title));
        } else {
            classifyText(line, text);
        }
    }

    private boolean isFrame(Line line, String text) {
        boolean separates = (text.equals("?") || text.equals("??"))
                && !found.isEmpty()
                && (found.getLast().is(LineKind.TEXT) || found.getLast().is(LineKind.BULLET));
        boolean inside = Character.isWhitespace(line.text().charAt(0)) || ":^".indexOf(text.charAt(0)) >= 0;
        return separates || (inside && FRAME.matcher(text).matches());
    }

    private void classifyText(Line line, String written) {
        var text =
                written.indexOf('^') < 0 ? written : BLOCK_ID.matcher(written).replaceFirst("");
        var bullet = BULLET.matcher(text);
        if (!number(text).isEmpty() || LOST_NUMBER.matcher(text).find()) {
            add(line, LineKind.NUMBERED, number(text), 0, withoutNumber(text));
        } else if (bullet.find()) {
            add(
                    line,
                    LineKind.BULLET,
                    bullet.group(1),
                    0,
                    CHECKBOX.matcher(text.substring(bullet.end()).strip()).replaceFirst(""));
        } else if (BOLD.matcher(text).matches() && text.indexOf("**", 2) >= text.length() - 3) {
            add(line, LineKind.BOLD, "", 0, text);
        } else {
            add(
                    line,
                    LineKind.TEXT,
                    "",
                    0,
                    isDefinition(text) ? text.substring(1).strip() : text);
        }
    }

    /// The second line of `term` and `: what it is`.
    private boolean isDefinition(String text) {
        return text.startsWith(": ")
                && !found.isEmpty()
                && (found.getLast().is(LineKind.TEXT) || found.getLast().is(LineKind.BOLD));
    }

    static String number(String text) {
        var dotted = LEADING_NUMBER.matcher(text);
        if (dotted.find()) {
            return dotted.group(1);
        }
        var bare = BARE_NUMBER.matcher(text);
        return bare.find() ? bare.group(1) : "";
    }

    static String withoutNumber(String text) {
        var dotted = LEADING_NUMBER.matcher(text);
        if (dotted.find()) {
            var rest = text.substring(dotted.end()).strip();
            return text.startsWith("**")
                            && !dotted.group().endsWith("**")
                            && !dotted.group().endsWith("** ")
                    ? "**" + rest
                    : rest;
        }
        var bare = BARE_NUMBER.matcher(text);
        if (bare.find()) {
            return text.substring(bare.end());
        }
        var lost = LOST_NUMBER.matcher(text);
        return lost.find() ? text.substring(lost.end()) : text;
    }

    private boolean isSetextHeading(String text, int index) {
        var under = lines.get(index + 1).text().strip();
        boolean lonely = index == 0 || lines.get(index - 1).isBlank();
        return SETEXT.matcher(under).matches()
                && lonely
                && !text.isEmpty()
                && !text.startsWith("#")
                && !text.startsWith("|")
                && !BULLET.matcher(text).find()
                && !DETAILS_TAG.matcher(text).find()
                && text.length() <= 120
                && under.length() * 4 >= text.length();
    }

    private int scanFence(int open, int close, String language) {
        add(lines.get(open), LineKind.FENCE, language, 0, "");
        for (int i = open + 1; i < close; i++) {
            add(lines.get(i), LineKind.CODE, "", 0, lines.get(i).text());
        }
        add(lines.get(close), LineKind.FENCE, "", 0, "");
        return close + 1;
    }

    /// The line that closes the fence, or -1 when it is a stray one: never closed, or closed only beyond the end of
    /// its `<details>` or beyond another fence that names a language.
    private static int closingFence(List<Line> lines, int open, String fence) {
        for (int i = open + 1; i < lines.size(); i++) {
            var text = lines.get(i).text().strip();
            if (text.startsWith(fence) && text.chars().allMatch(c -> c == fence.charAt(0))) {
                return i;
            }
            var other = FENCE.matcher(text);
            if (startsWithIgnoreCase(text, "</details>")
                    || (other.matches()
                            && !other.group(2).isEmpty()
                            && other.group(1).equals(fence))) {
                return -1;
            }
        }
        return -1;
    }

    private int scanComment(int open) {
        for (int i = open; i < lines.size() && !unclosed; i++) {
            if (lines.get(i).text().contains("-->")) {
                for (int k = open; k <= i; k++) {
                    add(lines.get(k), LineKind.MARKUP, "", 0, "");
                }
                return i + 1;
            }
        }
        unclosed = true;
        add(lines.get(open), LineKind.TEXT, "", 0, lines.get(open).text().strip());
        return open + 1;
    }

    /// A heading may end with as many signs as it likes.
    private static String withoutClosing(String written) {
        var title = written.endsWith("}") ? ATTRIBUTES.matcher(written).replaceFirst("") : written;
        int end = title.length();
        while (end > 0 && title.charAt(end - 1) == '#') {
            end--;
        }
        return title.substring(0, end).stripTrailing();
    }

    private int scanSummary(int open) {
        var text = new StringBuilder();
        int last = Math.min(lines.size(), open + MAX_SUMMARY_LINES);
        for (int i = open; i < last; i++) {
            text.append(lines.get(i).text().strip()).append(' ');
            if (lines.get(i).text().toLowerCase(Locale.ROOT).contains("</summary")) {
                last = i + 1;
            }
        }
        var clean = DETAILS_TAG.matcher(text).replaceAll(" ").strip();
        var first = lines.get(open);
        var title = clean.replaceFirst("^#{1,6}\\s+", "");
        found.add(new OutlineLine(
                first.number(),
                first.text(),
                LineKind.SUMMARY,
                indent(first.text()),
                number(title),
                0,
                withoutNumber(title)));
        for (int i = open + 1; i < last; i++) {
            add(lines.get(i), LineKind.MARKUP, "", 0, "");
        }
        return last;
    }

    private int skipFrontMatter() {
        if (lines.isEmpty() || !lines.getFirst().text().strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            var text = lines.get(i).text().strip();
            if (text.equals("---") || text.equals("...")) {
                for (int k = 0; k <= i; k++) {
                    add(lines.get(k), LineKind.MARKUP, "", 0, "");
                }
                return i + 1;
            }
            if (!text.isEmpty() && !text.matches("[\\w-]+:.*|-\\s.*|#.*")) {
                return 0;
            }
        }
        return 0;
    }

    /// A table is a row, a delimiter row and the rows below; a lone `a | b | c` is text.
    private void markTables() {
        for (int i = 1; i < found.size(); i++) {
            if (!isRow(i - 1)
                    || found.get(i).is(LineKind.CODE)
                    || found.get(i).raw().length() > MAX_FORMED
                    || !TABLE_DELIMITER.matcher(found.get(i).raw().strip()).matches()) {
                continue;
            }
            int row = i - 1;
            while (row < found.size() && (row == i || isRow(row))) {
                if (!found.get(row).is(LineKind.CONTENTS)) {
                    found.set(row, found.get(row).as(LineKind.TABLE));
                }
                row++;
            }
            i = Math.max(i, row - 1);
        }
    }

    private boolean isRow(int index) {
        var line = found.get(index);
        return switch (line.kind()) {
            case TEXT, NUMBERED, BULLET, CONTENTS, TABLE, BOLD ->
                line.raw().length() <= MAX_FORMED
                        && TABLE_ROW.matcher(line.raw().strip()).matches();
            default -> false;
        };
    }

    private void add(Line line, LineKind kind, String marker, int depth, String text) {
        found.add(new OutlineLine(line.number(), line.text(), kind, indent(line.text()), marker, depth, text));
    }

    private static int indent(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ' ' -> width++;
                case '\t' -> width += 4 - width % 4;
                default -> {
                    return width;
                }
            }
        }
        return width;
    }

    /// `<details><summary>Q</summary>A</details>` on one line becomes one line each.
    private static List<Line> splitAtDetails(List<Line> lines) {
        var result = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var fence = FENCE.matcher(line.text().strip());
            int close = fence.matches() ? closingFence(lines, i, fence.group(1)) : -1;
            if (close > i) {
                result.addAll(lines.subList(i, close + 1));
                i = close;
            } else if (line.text().length() <= MAX_FORMED && line.text().contains("<")) {
                splitLine(line, result);
            } else {
                result.add(line);
            }
        }
        return result;
    }

    private static void splitLine(Line line, List<Line> result) {
        var tag = DETAILS_TAG.matcher(line.text());
        int done = 0;
        boolean any = false;
        while (tag.find()) {
            var name = tag.group().toLowerCase(Locale.ROOT);
            if (name.startsWith("</summary")) {
                addPart(line, done, tag.end(), result);
                done = tag.end();
            } else {
                addPart(line, done, tag.start(), result);
                done = tag.start();
                if (name.contains("details")) {
                    addPart(line, done, tag.end(), result);
                    done = tag.end();
                }
            }
            any = true;
        }
        if (!any) {
            result.add(line);
        } else {
            addPart(line, done, line.text().length(), result);
        }
    }

    private static void addPart(Line line, int from, int to, List<Line> result) {
        var part = line.text().substring(from, to);
        if (!part.isBlank()) {
            result.add(new Line(line.number(), part));
        }
    }

    private static boolean startsWithIgnoreCase(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
