package quarry.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The HTML document of all views, with something to read where a view belongs. It needs no script.
final class PageDocument {
    private static final String VIEW = "<main id=\"main\" tabindex=\"-1\">";

    private PageDocument() {}

    /// @param html to be shown; the page's script leaves it there when it is of the class `problem` or `help`
    static String showing(String html) {
        return Document.HTML.replace(VIEW, VIEW + html);
    }

    /// A text that is packed with the program.
    ///
    /// @param name as seen from this package
    static String read(String name) {
        try (var in = PageDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /// Read when it is first wanted.
    private static final class Document {
        static final String HTML = read("page/index.html");
    }
}
