package quarry.format.records;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import quarry.format.markup.HtmlMarkdown;
import quarry.text.Line;

/// Texts of cells and fields that are written in HTML.
public final class HtmlFragment {
    private static final int MAX_DEPTH = 256;
    private static final Pattern BEGINS = Pattern.compile(
            "(?is)^\\s*<(p|div|span|b|strong|i|em|u|ul|ol|table|h[1-6]|pre|blockquote|font|center|br|img)\\b[^<>]{0,2000}>.*");
    /// Elements with something in them: a text that asks about `<p></p>` has none.
    private static final Pattern CLOSED = Pattern.compile(
            "(?i)[^<>\\s]\\s{0,20}</(?:p|div|li|ul|ol|pre|h[1-6]|table|td|blockquote|b|strong|i|em|u|code|span|a|font)>|<br\\s*/?>");
    private static final Pattern CODE_MARK = Pattern.compile("`");

    private HtmlFragment() {}

    /// Whether a text is HTML rather than Markdown that mentions or uses a tag.
    static boolean is(String text) {
        if (text.indexOf('<') < 0
                || text.indexOf('>') < 0
                || CODE_MARK.matcher(text).find()) {
            return false;
        }
        var closed = CLOSED.matcher(text);
        if (!closed.find()) {
            return false;
        }
        return BEGINS.matcher(text).matches() || closed.find();
    }

    /// A field that is always HTML, be it without a tag, as Markdown. In lists of further reading the titles stay.
    public static String fieldMarkdown(String html) {
        var text = CellText.soundless(html);
        return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text.strip() : markdown(text, true);
    }

    /// The fragment as Markdown.
    public static String markdown(String html) {
        return markdown(html, false);
    }

    private static String markdown(String html, boolean titlesOnly) {
        var parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        var body = Jsoup.parse(html, "", parser).body();
        body.select("img").forEach(HtmlFragment::describe);
        body.select("table").stream()
                .filter(table -> table.select("tr").size() > 1)
                .flatMap(table -> table.select("td pre, th pre").stream())
                .forEach(pre -> pre.tagName("code"));
        if (titlesOnly) {
            body.select("li > a, p > a").stream()
                    .filter(link ->
                            link.text().equals(parentText(link)) && !link.text().equals(body.text()))
                    .forEach(link -> link.removeAttr("href"));
        }
        var markdown = new HtmlMarkdown();
        NodeTraversor.traverse(markdown, body);
        return markdown.lines().stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"))
                .replace('\u00A0', ' ')
                .strip();
    }

    private static String parentText(Element link) {
        var parent = link.parent();
        return parent == null ? "" : parent.text();
    }

    /// Of a picture its description stays.
    private static void describe(Element image) {
        image.replaceWith(new TextNode(image.attr("alt").strip()));
    }
}
