package quarry.split.outline;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Inline Markdown and HTML taken off a line that is shown as plain text. Underscores stay
/// inside words and where they are doubled: in this material they are parts of names (`__init__.py`) far more often
/// than emphasis.
public final class InlineMarkup {
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\[\\]]{0,300})]\\([^()]{0,2000}\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]{1,500}+)]\\((?:[^()]|\\([^()]{0,500}+\\)){0,2000}+\\)");
    private static final Pattern WIKI_LINK =
            Pattern.compile("\\[\\[(?:\\pL[^\\[\\]|]{0,200}\\|)?(\\pL[^\\[\\]|]{0,200})]](?!\\()");
    private static final Pattern STRONG = Pattern.compile("\\*{2,3}(?=\\S)([^*]{1,1000}?)(?<=\\S)\\*{2,3}");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![*\\w])\\*(?=[^\\s*])([^*]{1,1000}?)(?<=[^\\s*])\\*(?![*\\w])");
    private static final Pattern UNDERSCORES =
            Pattern.compile("(?<![\\w/_])_(?=[^\\s_])([^_]{1,500}?)(?<=[^\\s_])_(?![\\w_])");
    /// A link back that is only an arrow.
    private static final Pattern ARROW_LINK =
            Pattern.compile("\\[{1,2}[^\\pL\\pN\\[\\]]{1,10}]{1,2}\\(#[^()]{0,200}\\)");
    private static final Pattern STRONG_UNDERSCORES =
            Pattern.compile("(?<!\\w)__(?=\\S)([^_]{1,500} [^_]{1,500})(?<=\\S)__(?!\\w)");
    private static final Pattern CODE = Pattern.compile("(`{1,3})(?!`)(.{1,2000}?)(?<!`)\\1(?!`)");
    private static final Pattern TAG = Pattern.compile(
            "(?i)(?<!\\\\)</?(?:a|abbr|b|big|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?:\\s[^<>]{0,1000})?/?>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!~|<>])");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// In a longer text only white space is evened out: markup that spans more is none.
    private static final int MAX_LENGTH = 20_000;

    private InlineMarkup() {}

    /// The text as a reader sees it, in one line. Most lines hold no markup: each kind is only looked for where a sign
    /// of it is.
    public static String plain(String markdown) {
        if (markdown.length() > MAX_LENGTH) {
            return oneLine(markdown);
        }
        var text = withoutTags(markdown);
        if (text.contains("](")) {
            text = ARROW_LINK.matcher(text).replaceAll(" ");
            text = IMAGE.matcher(text).replaceAll("$1");
            text = LINK.matcher(text).replaceAll("$1");
        }
        if (text.contains("[[")) {
            text = WIKI_LINK.matcher(text).replaceAll("$1");
        }
        if (text.indexOf('`') >= 0) {
            text = CODE.matcher(text).replaceAll("$2");
        }
        text = withoutEmphasis(text);
        if (text.indexOf('\\') >= 0) {
            text = ESCAPE.matcher(text).replaceAll("$1");
        }
        if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        return oneLine(text);
    }

    private static String withoutEmphasis(String marked) {
        boolean starred = marked.indexOf('*') >= 0;
        var text = starred ? STRONG.matcher(marked).replaceAll("$1") : marked;
        if (text.contains("__")) {
            text = STRONG_UNDERSCORES.matcher(text).replaceAll("$1");
        }
        if (text.indexOf('_') >= 0) {
            text = UNDERSCORES.matcher(text).replaceAll("$1");
        }
        return starred ? EMPHASIS.matcher(text).replaceAll("$1") : text;
    }

    /// White space between words as single blanks, none at the ends.
    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = (c >= '\t' && c <= '\r') || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ');
            if (odd) {
                return SPACE.matcher(text).replaceAll(" ").strip();
            }
        }
        return text.strip();
    }

    /// The text without the tags that HTML knows, those in code spans left alone; a placeholder such as `<field>` is
    /// no tag and stays.
    public static String withoutTags(String markdown) {
        if (markdown.indexOf('<') < 0 || markdown.length() > MAX_LENGTH) {
            return markdown;
        }
        var result = new StringBuilder();
        var code = CODE.matcher(markdown);
        int done = 0;
        while (code.find()) {
            result.append(TAG.matcher(markdown.substring(done, code.start())).replaceAll(" "))
                    .append(code.group());
            done = code.end();
        }
        return result.append(TAG.matcher(markdown.substring(done)).replaceAll(" "))
                .toString();
    }
}
