package quarry.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Electronic books: their pages in reading order, each read as a web page. Lines are numbered through all pages.
final class Epub implements Format {
    private static final String KIND = "application/epub+zip";
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    /// From this share of linked text on, a page is a table of contents.
    private static final double MOSTLY_LINKS = 0.8;

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public boolean accepts(Content content) {
        return content.hasMember(CONTAINER)
                && (OpenDocument.kind(content).equals(KIND)
                        || content.extension().equals("epub"));
    }

    @Override
    public Text read(Content content) throws UnreadableDocumentException {
        var members = content.zip();
        var pages = pages(members);
        if (isEncrypted(members, pages)) {
            throw new UnreadableDocumentException("is locked by its shop or a password; save it without protection");
        }
        var lines = new ArrayList<Line>();
        for (var page : pages) {
            int before = lines.isEmpty() ? 0 : lines.getLast().number();
            if (before > 0) {
                lines.add(new Line(before, ""));
            }
            for (var line : page(members, page)) {
                lines.add(new Line(before + line.number(), line.text()));
            }
        }
        return new Text(name(), "UTF-8", 0, lines);
    }

    private static List<Line> page(ZipMembers members, String name) throws UnreadableDocumentException {
        var body = Html.body(Xml.text(members, name));
        var links = body.select("a[href]").stream()
                .filter(link -> !link.attr("href").contains("://"))
                .toList();
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        if (links.size() > 2 && linked >= MOSTLY_LINKS * body.text().length()) {
            return List.of();
        }
        links.forEach(link -> link.removeAttr("href"));
        return Html.lines(body);
    }

    /// Names of the members that hold the book's pages, in reading order.
    private static Set<String> pages(ZipMembers members) throws UnreadableDocumentException {
        var root = Xml.parse(members, CONTAINER).selectFirst("rootfile[full-path]");
        if (root == null) {
            throw new UnreadableDocumentException("is a book that does not say where its contents are; save it anew");
        }
        var packageName = root.attr("full-path");
        var book = Xml.parse(members, packageName);
        var pages = new LinkedHashSet<String>();
        for (var reference : book.getElementsByTag("itemref")) {
            var item = book.getElementById(reference.attr("idref"));
            if (item != null && isPage(item)) {
                var page = resolve(packageName, item.attr("href"));
                if (members.has(page)) {
                    pages.add(page);
                }
            }
        }
        if (pages.isEmpty()) {
            throw new UnreadableDocumentException("is a book without pages that can be read; save it anew");
        }
        return pages;
    }

    private static boolean isPage(Element item) {
        var type = item.attr("media-type");
        boolean contents = List.of(item.attr("properties").split(" ", -1)).contains("nav");
        return !contents && (type.contains("html") || type.isEmpty());
    }

    /// The member that a package's reference means: relative to the package, possibly with `..` and `%20`.
    private static String resolve(String packageName, String reference) {
        var path = new ArrayList<String>();
        var folder = packageName.substring(0, packageName.lastIndexOf('/') + 1);
        for (var step : (folder + decoded(reference)).split("/", -1)) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private static String decoded(String reference) {
        try {
            return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    /// Fonts may be scrambled without harm; a book whose pages are cannot be read.
    private static boolean isEncrypted(ZipMembers members, Set<String> pages) throws UnreadableDocumentException {
        if (!members.has(ENCRYPTION)) {
            return false;
        }
        return Xml.parse(members, ENCRYPTION).select("*[URI]").stream()
                .anyMatch(reference -> pages.contains(resolve("", reference.attr("URI"))));
    }
}
