package quarry.code;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether a line is code in the language that the line above names. Since that line speaks for it, code that
/// lost its line breaks passes too, which no grammar of single lines knows.
final class LabelledCode {
    private static final Set<String> MARKUP = Set.of("html", "django", "xml");
    private static final Set<String> PLAIN = Set.of("text", "markdown");
    private static final Pattern SIGN = Pattern.compile(
            "\\b\\w++\\(|\\w\\.\\w++\\(|\\s[-+*/]?=\\s|==|=>|->|;|\\{|\\)\\s?:|\\[|\"\\w|'\\w|\\b\\w++_\\w++|@\\w++|\\bself\\b");
    private static final Pattern PYTHON_START = Pattern.compile(
            "(?:@\\w|#|>>>|(?:async\\s++)?(?:def|class|from|import|for|while|if|with|try|return|print)\\b|[\\w., ]++\\s*+[-+*/]?=|[\\w.]++[(\\[]|\"\"\"|\\w++:\\s*+\\w++\\s*+=).*");
    private static final Pattern SQL_START = Pattern.compile(
            "(?:--|/\\*|(?:select|insert|update|delete|create|alter|drop|with|explain|begin|grant|set|truncate|merge)\\b).*",
            Pattern.CASE_INSENSITIVE);

    private LabelledCode() {}

    static boolean fits(String language, String line, Verdict verdict) {
        var full = line.strip();
        if (PLAIN.contains(language) || LineJudge.isListItem(full)) {
            return false;
        }
        if (verdict.strength() > 0) {
            return true;
        }
        if (full.endsWith("?") || Languages.named(full).isPresent()) {
            return false;
        }
        if (MARKUP.contains(language)) {
            return full.startsWith("<") || full.startsWith("{%") || full.startsWith("{{") || full.startsWith("{#");
        }
        return switch (language) {
            case "sql" -> SQL_START.matcher(full).matches() && isDense(full, 1);
            case "python" -> PYTHON_START.matcher(full).matches() && isDense(full, 2);
            case "json" -> full.startsWith("{") || full.startsWith("[");
            case "yaml" ->
                (full.matches("[\\w-]++:(?:\\s.*)?") && !Words.isSentence(BareLine.of(full))) || full.startsWith("#");
            case "shell" -> verdict.isCode() || full.startsWith("$ ");
            default -> verdict.isCode() || isDense(full, 2);
        };
    }

    /// Whether there is at least a number of signs of code, and they are not lost among words.
    private static boolean isDense(String full, int least) {
        var head = full.length() > BareLine.LIMIT ? full.substring(0, BareLine.LIMIT) : full;
        var signs = 0;
        var matcher = SIGN.matcher(head);
        while (matcher.find()) {
            signs++;
        }
        var words = head.split("\\s+", -1);
        var glue = 0;
        for (var word : words) {
            glue += Words.isGlue(word) ? 1 : 0;
        }
        return signs >= least && signs * 4 >= words.length && glue * 3 <= words.length;
    }
}
