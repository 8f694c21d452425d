package quarry.format;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import quarry.text.UnreadableDocumentException;

/// What documents of LibreOffice and its like have in common: a member that tells their kind.
final class OpenDocument {
    static final String TEXT = "application/vnd.oasis.opendocument.text";

    private static final String KIND = "mimetype";
    private static final int LONGEST_KIND = 100;

    private OpenDocument() {}

    /// The kind that a zip archive says it is of, such as `application/epub+zip`; empty when it says none.
    static String kind(Content content) {
        if (!content.hasMember(KIND)) {
            return "";
        }
        try {
            var kind = content.zip().read(KIND);
            return kind.length > LONGEST_KIND ? "" : new String(kind, StandardCharsets.US_ASCII).strip();
        } catch (UnreadableDocumentException e) {
            return "";
        }
    }

    /// Whether a kind is that of a text, whatever its template.
    static boolean isText(String kind) {
        return Set.of(TEXT, TEXT + "-template", TEXT + "-master").contains(kind);
    }
}
