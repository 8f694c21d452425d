package quarry.format;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import quarry.format.markup.HtmlMarkdown;
import quarry.text.Line;
import quarry.text.Text;

/// Web pages. Navigation, scripts and forms are left out; headings, lists, tables, code and `<details>` become the
/// Markdown that says the same.
final class Html implements Format {
    private static final Pattern PAGE = Pattern.compile(
            "(?is)\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!--.{0,2000}?-->\\s*+)*+<(?:!doctype\\s+html|html|head|body)\\b");
    private static final Pattern BLOCK_TAG =
            Pattern.compile("(?i)<(?:p|h[1-6]|ul|ol|li|table|div|section|article|pre|dl|dt|dd)\\b[^>]{0,300}+>");
    /// From this share of lines with block tags on, a fragment without `<html>` is a page too.
    private static final double MOSTLY_TAGS = 0.4;
    /// Deeper markup is a trap, not a page; what is nested deeper is read as if it stood at this depth.
    private static final int MAX_DEPTH = 512;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean accepts(Content content) {
        return content.decoded().isPresent() && isPage(content);
    }

    private static boolean isPage(Content content) {
        var text = content.decoded().orElseThrow().text();
        if (PAGE.matcher(text).lookingAt()) {
            return true;
        }
        boolean named = content.extension().equals("html")
                || content.extension().equals("htm")
                || content.extension().equals("xhtml");
        if (!named) {
            return false;
        }
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        long tagged =
                text.lines().filter(line -> BLOCK_TAG.matcher(line).find()).count();
        return tagged >= MOSTLY_TAGS * lines;
    }

    @Override
    public Text read(Content content) {
        var decoded = content.decoded().orElseThrow();
        return new Text(name(), decoded.charset(), decoded.repaired(), lines(body(decoded.text())));
    }

    /// The body of a page. What says that it is XML is read as such: its empty elements end where they begin.
    static Element body(String page) {
        if (page.startsWith("<?xml")) {
            var body = parse(page, Parser.xmlParser()).selectFirst("body");
            if (body != null) {
                return body;
            }
        }
        return parse(page, Parser.htmlParser()).body();
    }

    private static Document parse(String page, Parser parser) {
        return Jsoup.parse(page, "", parser.setTrackPosition(true).setMaxDepth(MAX_DEPTH));
    }

    /// A body as lines of Markdown.
    static List<Line> lines(Element body) {
        var markdown = new HtmlMarkdown();
        NodeTraversor.traverse(markdown, body);
        return markdown.lines();
    }
}
