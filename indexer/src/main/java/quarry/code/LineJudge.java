package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Judges lines by all grammars, after setting aside what is no code whatever it holds: list items, definitions,
/// sentences with Markdown in them.
final class LineJudge {
    private static final List<LineGrammar> GRAMMARS = List.of(
            new StatementLines(),
            new AssignmentLines(),
            new BraceLines(),
            new ShellLines(),
            new SqlLines(),
            new MarkupLines(),
            new DataLines());

    private static final Pattern ITEM =
            Pattern.compile("(?:[•◦▪‣●○·–—+]|[-*]\\s|\\(?\\d{1,3}[.)]\\s|[a-z][.)]\\s|Q\\d).*");
    private static final Pattern MARKDOWN = Pattern.compile(
            "#{2,6}\\s.*|>\\s.*|\\|.*\\|.*|!?\\[[^\\]]++]\\(\\S.*|-{3,}|={3,}|\\*{3,}|.*\\*\\*[^\\s*][^*]*+\\*\\*(?!\\w).*|__\\w[^_]*+\\s[^_]*+__.*");
    private static final Pattern URL = Pattern.compile("(?:https?|ftp)://\\S++|www\\.\\S++");
    private static final Pattern DEFINITION = Pattern.compile(".*\\s[–—→⇒➜↔•✅❌👉]\\s.*|.*\\w\\s*[→➜]\\s*\\w.*");
    /// SQL, and what begins with a quoted name, as some database's commands do.
    private static final Pattern QUOTING =
            Pattern.compile("(?i)\\s*(?:select|from|create|insert|update|alter|delete|drop|where)\\b.*|`\\w+` .*");

    private LineJudge() {}

    static List<Verdict> judge(List<String> lines) {
        var verdicts = new ArrayList<Verdict>(lines.size());
        for (var line : lines) {
            verdicts.add(line.isBlank() ? Verdict.NONE : judge(line));
        }
        return verdicts;
    }

    /// @param line one that is not blank
    static Verdict judge(String line) {
        var bare = BareLine.of(line);
        if (isNoCode(bare)) {
            return Verdict.NONE;
        }
        var verdict = Verdict.NONE;
        for (var grammar : GRAMMARS) {
            verdict = verdict.orStronger(grammar.judge(bare));
            if (verdict.strength() == Verdict.STRONG) {
                break;
            }
        }
        return verdict;
    }

    static boolean isListItem(String line) {
        return isItem(line.strip());
    }

    private static boolean isNoCode(BareLine line) {
        var full = line.full();
        var code = line.code();
        if ((mayBeMarkdown(full) && MARKDOWN.matcher(full).matches())
                || URL.matcher(full).matches()) {
            return true;
        }
        if (isItem(full)) {
            return true;
        }
        return (!isAscii(code) && DEFINITION.matcher(code).matches()) || code.endsWith("?") || isQuotedInside(full);
    }

    private static boolean isItem(String full) {
        return mayBeItem(full) && ITEM.matcher(full).matches();
    }

    /// Whether the line begins as all lines do that the pattern of that name takes.
    private static boolean mayBeItem(String full) {
        if (full.isEmpty()) {
            return false;
        }
        var first = full.charAt(0);
        return !Character.isLetter(first)
                || first == 'Q'
                || (full.length() > 1 && (full.charAt(1) == '.' || full.charAt(1) == ')'));
    }

    /// Whether there is a sign that all lines have which the pattern of that name takes.
    private static boolean mayBeMarkdown(String full) {
        return full.contains("**") || (!full.isEmpty() && "#>|![-=*_".indexOf(full.charAt(0)) >= 0);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /// Words in backticks within a line are Markdown, unless the line is JavaScript with a template literal.
    private static boolean isQuotedInside(String full) {
        var first = full.indexOf('`');
        if (first < 0 || full.indexOf('`', first + 1) < 0) {
            return false;
        }
        var before = full.substring(0, first).stripTrailing();
        var template = full.contains("${") || before.endsWith("=") || before.endsWith("(") || before.endsWith(",");
        return !template && !QUOTING.matcher(full).matches();
    }
}
