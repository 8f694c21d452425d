package quarry.report;

import java.util.regex.Pattern;

/// Plain text for a place in a Markdown line. What Markdown would take for markup is escaped, but for code in
/// backticks.
final class MarkdownText {
    private static final Pattern CODE_OR_MARK = Pattern.compile(
            "((?<!`)(`+)(?!`).+?(?<!`)\\2(?!`))|[\\\\*<\\[\\]]|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private MarkdownText() {}

    static String of(String text) {
        return CODE_OR_MARK.matcher(text).replaceAll(found -> found.group(1) == null ? "\\\\\\" + found.group() : "$0");
    }
}
