package quarry.format.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Marks inside lines of reStructuredText as those of Markdown.
final class RstInline {
    private static final Pattern CODE = Pattern.compile("``(?=\\S)(.{1,500}?)(?<=\\S)``");
    private static final Pattern LINK = Pattern.compile("`([^`<>]{1,500}?)(?<!\\s)\\s*+<([^`<>]{1,2000})>`__?");
    private static final Pattern ROLE = Pattern.compile(":([\\w:+-]{1,40}):`([^`]{1,500})`");
    private static final Pattern TARGET = Pattern.compile("(?<!\\s)\\s*+<[^<>]{1,500}+>$");
    private static final Pattern REFERENCE = Pattern.compile("`([^`]{1,500})`__?(?!\\w)");
    private static final Pattern NOTE = Pattern.compile("\\s?\\[(?:#\\w*|\\*|\\d{1,3})]_(?!\\w)");

    /// In longer lines marks stay as they are.
    private static final int MAX_LENGTH = 10_000;

    private RstInline() {}

    static String markdown(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        if (text.indexOf('`') < 0) {
            return NOTE.matcher(text).replaceAll("");
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
        var result = LINK.matcher(text).replaceAll("[$1]($2)");
        result = ROLE.matcher(result).replaceAll(role -> Matcher.quoteReplacement(role(role.group(1), role.group(2))));
        result = REFERENCE.matcher(result).replaceAll("$1");
        return NOTE.matcher(result).replaceAll("");
    }

    /// References show their title, everything else is code.
    private static String role(String name, String text) {
        var shown = TARGET.matcher(text).replaceFirst("");
        return name.endsWith("ref") || name.equals("doc") || name.equals("term") ? shown : "`" + shown + "`";
    }
}
