package quarry.index;

import java.util.regex.Pattern;

/// The prose of a Markdown text: without fenced blocks and without the signs that only lay it out.
final class Prose {
    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})[^\\n]*\\n.*?^\\1`*[ ]*$\\n?");
    private static final Pattern TABLE_RULE =
            Pattern.compile("(?m)^\\|?(?:\\s*:?-{2,}:?\\s*\\|)+\\s*(?::?-{2,}:?)?\\s*$\\n?");
    private static final Pattern ROW_ENDS = Pattern.compile("(?m)^(?:\\| *)+|(?: *\\|)+$");
    private static final Pattern CELL_BORDER = Pattern.compile("(?m)(?<=\\S) +\\|(?: *\\|)* +(?=\\S)");
    private static final Pattern SIGNS = Pattern.compile("\\*{2,3}|`|(?m)^#{1,6} |(?m)^(?:\\s*)[-*] ");

    private Prose() {}

    static String of(String markdown) {
        var text = FENCED.matcher(markdown).replaceAll("\n");
        text = TABLE_RULE.matcher(text).replaceAll("");
        text = ROW_ENDS.matcher(text).replaceAll("");
        text = CELL_BORDER.matcher(text).replaceAll(" – ");
        return SIGNS.matcher(text).replaceAll("").replaceAll("\\n{3,}", "\n\n").strip();
    }
}
