package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

final class EpubTest {
    private static final String CONTAINER = """
            <?xml version="1.0"?><container><rootfiles>
            <rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
            """;
    private static final String BOOK = """
            <?xml version="1.0"?><package><manifest>
            <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="b" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
            <item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
            <item id="p" href="cover.png" media-type="image/png"/>
            </manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="p"/></spine>
            </package>
            """;

    private static String page(String body) {
        return "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/>"
                + "<script src=\"x.js\"/></head><body>\n" + body + "\n</body></html>";
    }

    private static byte[] epub(String first, String second) throws IOException {
        return Zips.of(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                CONTAINER,
                "OPS/book.opf",
                BOOK,
                "OPS/nav.xhtml",
                page("<ol><li><a href=\"text/one.xhtml\">What is a keel?</a></li></ol>"),
                "OPS/text/two b.xhtml",
                page(second),
                "OPS/text/one.xhtml",
                page(first));
    }

    private static Text read(byte[] bytes) throws IOException {
        return (Text) Formats.read(new SourceFile(Path.of("a.epub"), "a.epub"), bytes);
    }

    @Test
    void pagesAreReadInTheirOrderAndNumberedThrough() throws IOException {
        var text = read(epub(
                "<h2><a id=\"k\"/>What is a keel?</h2>\n<p>See <a href=\"two%20b.xhtml\">there</a>.</p>",
                "<h2>What is a mast?</h2>\n<p>A pole.</p>"));
        assertThat(text.format()).isEqualTo("epub");
        assertThat(text.lines().stream().map(Line::text).filter(line -> !line.isBlank()))
                .containsExactly("## What is a keel?", "See there.", "## What is a mast?", "A pole.");
        assertThat(text.lines().stream().map(Line::number).toList()).isSorted();
    }

    @Test
    void aPageOfLinksIntoTheBookIsContents() throws IOException {
        var links = "<p><a href=\"a\">What is a keel?</a></p><p><a href=\"b\">What is a mast?</a></p>"
                + "<p><a href=\"c\">What is a rudder?</a></p>";
        assertThat(read(epub(links, "<p>Text.</p>")).lines().stream()
                        .map(Line::text)
                        .filter(line -> !line.isBlank()))
                .containsExactly("Text.");
    }

    @Test
    void lockedBooksAreSaidToBe() throws IOException {
        var locked = Zips.of(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                CONTAINER,
                "META-INF/encryption.xml",
                "<encryption><CipherReference URI=\"OPS/text/one.xhtml\"/></encryption>",
                "OPS/book.opf",
                BOOK,
                "OPS/text/one.xhtml",
                "scrambled");
        assertThatThrownBy(() -> read(locked))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("locked");
    }

    @Test
    void aBookThatNamesPagesOutsideItselfHasNone() {
        var book = "<package><manifest><item id=\"a\" href=\"../../../etc/passwd\"/></manifest>"
                + "<spine><itemref idref=\"a\"/></spine></package>";
        assertThatThrownBy(() -> read(Zips.of(
                        "mimetype", "application/epub+zip", "META-INF/container.xml", CONTAINER, "OPS/book.opf", book)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("without pages");
    }
}
