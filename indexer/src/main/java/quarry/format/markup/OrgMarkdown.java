package quarry.format.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarry.text.Fence;
import quarry.text.Line;

/// Writes Org lines as Markdown lines. One document a writer.
public final class OrgMarkdown {
    private static final Pattern HEADING = Pattern.compile(
            "(\\*{1,20})\\s++(?:(?:TODO|DONE|NEXT|WAIT|WAITING|HOLD|CANCELLED|CANCELED|SOMEDAY|STARTED|INPROGRESS)\\s+)?"
                    + "(?:\\[#[A-Z0-9]]\\s*+)?((?:\\S++|\\s++(?!$|:[\\w@#%:]+:\\s*$))*+)(?:\\s++:[\\w@#%:]+:)?+\\s*+");
    private static final Pattern DRAWER = Pattern.compile("\\s*:([\\w-]{1,40}):\\s*");
    private static final Pattern PLANNING = Pattern.compile("\\s*(?:CLOSED|DEADLINE|SCHEDULED|CLOCK):\\s*[<\\[].*");
    private static final Pattern BLOCK = Pattern.compile("(?i)\\s*#\\+begin_(\\w{1,30})\\s*(\\S*).*");
    private static final Pattern KEYWORD =
            Pattern.compile("(?i)\\s*#\\+[\\w-]+(?:\\[[^\\]]*])?:.*|\\s*#\\+(?:begin|end)_?\\w*.*");
    private static final Pattern COMMENT = Pattern.compile("\\s*#(?:\\s.*)?");
    private static final Pattern FIXED = Pattern.compile("\\s*:(?: (.*))?");
    private static final Pattern TERM = Pattern.compile("(\\s*[-+] )(?:\\[[ X-]] )?(.{1,200}?) ::(?: (.*))?");
    private static final Pattern PLUS = Pattern.compile("(\\s*)\\+ (.*)");
    private static final Pattern RULE = Pattern.compile("\\s*\\|[-+]+\\|?\\s*");

    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]]{1,2000})](?:\\[([^\\[\\]]{1,500})])?]");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\w=~])[=~](?=\\S)([^=~\\n]{1,500}?)(?<=\\S)[=~](?![\\w=~])");
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])([^*\\n]{1,500}?)(?<=[^\\s*])\\*(?![\\w*])");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![\\w/:.<])/(?=[^\\s/])([^/\\n]{1,300}?)(?<=[^\\s/])/(?![\\w/])");
    private static final int LONGEST_DRAWER = 200;
    /// Longer lines are no markup.
    private static final int MAX_LENGTH = 10_000;

    private final List<Line> source;
    private final List<Line> lines = new ArrayList<>();
    /// Kinds of blocks that are not closed any more from here on.
    private final Set<String> unclosed = new HashSet<>();

    private int at;
    private boolean inTable;

    public OrgMarkdown(List<Line> source) {
        this.source = source;
    }

    public List<Line> lines() {
        while (at < source.size()) {
            var line = source.get(at);
            at++;
            var text = line.text();
            if (!text.stripLeading().startsWith("|")) {
                inTable = false;
            }
            write(line.number(), text);
        }
        return lines;
    }

    private void write(int number, String text) {
        if (text.length() > MAX_LENGTH) {
            add(number, text);
            return;
        }
        var heading = HEADING.matcher(text);
        var block = BLOCK.matcher(text);
        if (heading.matches()) {
            int depth = Math.min(6, heading.group(1).length());
            add(number, "#".repeat(depth) + " " + inline(heading.group(2)));
        } else if (block.matches()) {
            block(number, block.group(1).toLowerCase(Locale.ROOT), block.group(2));
        } else if (DRAWER.matcher(text).matches() && endOfDrawer() > 0) {
            at = endOfDrawer();
        } else if (isFixed(text)) {
            fixed(number, text);
        } else if (isLeftOut(text)) {
            add(number, "");
        } else if (text.stripLeading().startsWith("|")) {
            table(number, text);
        } else {
            add(number, item(text));
        }
    }

    private static boolean isLeftOut(String text) {
        return KEYWORD.matcher(text).matches()
                || COMMENT.matcher(text).matches()
                || PLANNING.matcher(text).matches();
    }

    /// The index after the drawer's end; 0 when it has none, and is no drawer then.
    private int endOfDrawer() {
        for (int i = at; i < Math.min(source.size(), at + LONGEST_DRAWER); i++) {
            var text = source.get(i).text().strip();
            if (text.equalsIgnoreCase(":END:")) {
                return i + 1;
            }
            if (text.startsWith("* ")) {
                return 0;
            }
        }
        return 0;
    }

    private void block(int number, String kind, String language) {
        if (unclosed.contains(kind)) {
            return;
        }
        int end = at;
        var close = "#+end_" + kind;
        while (end < source.size()
                && !source.get(end).text().strip().toLowerCase(Locale.ROOT).startsWith(close)) {
            end++;
        }
        if (end == source.size()) {
            unclosed.add(kind);
            return;
        }
        boolean code = kind.equals("src") || kind.equals("example") || kind.equals("export");
        var body = source.subList(at, end);
        at = end + 1;
        if (kind.equals("comment") || kind.equals("export")) {
            return;
        }
        if (code) {
            fence(
                    number,
                    kind.equals("src") ? language : "",
                    body,
                    source.get(end).number());
        } else {
            body.forEach(line -> add(
                    line.number(),
                    (kind.equals("quote") ? "> " : "") + inline(line.text().strip())));
        }
    }

    private void fence(int number, String language, List<Line> body, int end) {
        int indent = body.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line ->
                        line.text().length() - line.text().stripLeading().length())
                .min()
                .orElse(0);
        var fence = Fence.around(body);
        add(number, fence + (language.startsWith(":") ? "" : language));
        for (var line : body) {
            var text = line.text().length() >= indent ? line.text().substring(indent) : "";
            // A comma guards what would be a heading or a keyword.
            add(line.number(), text.startsWith(",*") || text.startsWith(",#+") ? text.substring(1) : text);
        }
        add(end, fence);
    }

    private void fixed(int number, String first) {
        var body = new ArrayList<Line>();
        body.add(new Line(number, without(first)));
        while (at < source.size() && isFixed(source.get(at).text())) {
            body.add(new Line(source.get(at).number(), without(source.get(at).text())));
            at++;
        }
        fence(number, "", body, body.getLast().number());
    }

    private static boolean isFixed(String text) {
        return FIXED.matcher(text).matches();
    }

    private static String without(String text) {
        var fixed = FIXED.matcher(text);
        return fixed.matches() && fixed.group(1) != null ? fixed.group(1) : "";
    }

    /// The rule below the first row is Markdown's; others are left out.
    private void table(int number, String text) {
        if (RULE.matcher(text).matches()) {
            return;
        }
        add(number, inline(text.strip()));
        if (!inTable) {
            int columns = (int) text.strip()
                    .replaceAll("\\|$", "")
                    .chars()
                    .filter(c -> c == '|')
                    .count();
            add(number, "|" + " --- |".repeat(columns));
            inTable = true;
        }
    }

    private static String item(String text) {
        var term = TERM.matcher(text);
        if (term.matches()) {
            return term.group(1) + "**" + inline(term.group(2)) + "**: "
                    + inline(term.group(3) == null ? "" : term.group(3));
        }
        var plus = PLUS.matcher(text);
        return inline(plus.matches() ? plus.group(1) + "- " + plus.group(2) : text);
    }

    private static String inline(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        var result = new StringBuilder();
        var code = CODE.matcher(text);
        int done = 0;
        while (code.find()) {
            result.append(marked(text.substring(done, code.start())))
                    .append('`')
                    .append(code.group(1))
                    .append('`');
            done = code.end();
        }
        return result.append(marked(text.substring(done))).toString();
    }

    private static String marked(String text) {
        var result = BOLD.matcher(text).replaceAll("**$1**");
        result = ITALIC.matcher(result).replaceAll("*$1*");
        return LINK.matcher(result)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(2) == null ? link.group(1) : "[" + link.group(2) + "](" + link.group(1) + ")"));
    }

    private void add(int number, String text) {
        lines.add(new Line(number, text));
    }
}
