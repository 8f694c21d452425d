package quarry.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds YAML: single lines of it read like definitions, so only a nested block or several plain pairs count.
final class YamlBlocks {
    private static final Pattern KEY = Pattern.compile("(?:- )?[\\w./$\"-]++:(?:\\s++(.*))?");
    private static final Pattern PARENT = Pattern.compile("(?:- )?[a-z][\\w./-]*+:(?:\\s++[|>&!-].*)?");
    private static final Pattern LITERAL = Pattern.compile(
            "-?\\d[\\w.:-]*+|true|false|null|yes|no|[\"'].*|[\\[{|>&*].*|\\$\\{.*|[^\\s/_.:@-]*+[/_.:@-]\\S++(?<![.:])|v?\\d.*");

    private YamlBlocks() {}

    /// Raises the verdicts of lines that are YAML.
    static void mark(List<String> lines, List<Verdict> verdicts) {
        var at = 0;
        while (at < lines.size()) {
            var end = at;
            while (end < lines.size() && isShaped(lines.get(end), end == at)) {
                end++;
            }
            if (end - at > 1 && isBlock(lines.subList(at, end))) {
                for (var i = at; i < end; i++) {
                    var strength = lines.get(i).strip().startsWith("#") ? Verdict.WEAK : Verdict.MEDIUM;
                    verdicts.set(i, new Verdict(strength, "yaml").orStronger(verdicts.get(i)));
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isShaped(String line, boolean first) {
        var stripped = line.strip();
        if (stripped.isEmpty() || stripped.length() > 500) {
            return false;
        }
        if (first) {
            return !stripped.startsWith("-") && isKey(stripped);
        }
        var nested = stripped.startsWith("- ") || stripped.startsWith("#") || stripped.equals("---");
        return isKey(stripped) || nested;
    }

    /// Whether a block may begin with a line.
    static boolean mayBegin(String line) {
        return isShaped(line, true);
    }

    private static boolean isKey(String stripped) {
        return KEY.matcher(stripped).matches()
                && !stripped.startsWith("http")
                && !stripped.endsWith(";")
                && !stripped.endsWith(",")
                && !stripped.endsWith("{")
                && !stripped.startsWith("\"");
    }

    private static boolean isBlock(List<String> lines) {
        var parents = 0;
        var literal = 0;
        var wordy = 0;
        var pairs = 0;
        for (var i = 0; i < lines.size(); i++) {
            var stripped = lines.get(i).strip();
            if (PARENT.matcher(stripped).matches()
                    && i + 1 < lines.size()
                    && isInside(lines.get(i), lines.get(i + 1))) {
                parents++;
                continue;
            }
            var value = value(stripped);
            if (value.isEmpty()) {
                continue;
            }
            pairs++;
            literal += LITERAL.matcher(value).matches()
                            || (value.indexOf(' ') < 0 && isKey(stripped) && isLowerKey(stripped) && parents > 0)
                    ? 1
                    : 0;
            wordy += (Words.hasChain(value, 2, Set.of())
                                    && !LITERAL.matcher(value).matches())
                            || value.endsWith(".")
                    ? 1
                    : 0;
        }
        if (!isLowerKey(lines.getFirst().strip()) || wordy * 3 > pairs) {
            return false;
        }
        return (parents > 0 && literal * 2 >= pairs && pairs > 0) || (literal >= 2 && literal == pairs);
    }

    private static boolean isInside(String parent, String child) {
        var deeper = Indentation.of(child) > Indentation.of(parent);
        return deeper || (child.strip().startsWith("- ") && Indentation.of(child) == Indentation.of(parent));
    }

    private static boolean isLowerKey(String stripped) {
        var start = stripped.startsWith("- ") ? 2 : 0;
        return start < stripped.length()
                && (Character.isLowerCase(stripped.charAt(start)) || stripped.matches("[A-Z][A-Z0-9_]*:.*"));
    }

    private static String value(String stripped) {
        var matcher = KEY.matcher(stripped);
        if (matcher.matches()) {
            return matcher.group(1) == null ? "" : matcher.group(1).strip();
        }
        return stripped.startsWith("- ") ? stripped.substring(2).strip() : "";
    }
}
