package quarry.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.parser.Parser;
import quarry.text.Decoding;
import quarry.text.UnreadableDocumentException;

/// XML parts of zipped documents. Entities are never expanded.
final class Xml {
    /// The largest part that is read, in bytes: it is held as a tree.
    static final int MAX_BYTES = 24 * 1024 * 1024;
    /// Deeper markup is a trap; what is nested deeper is read as if it stood at this depth.
    private static final int MAX_DEPTH = 512;

    private Xml() {}

    /// Parses a member of an archive.
    ///
    /// @throws UnreadableDocumentException when it is missing or damaged, too large, no text, or defines a document
    ///                                     type of its own, which documents of this kind never do
    static Document parse(ZipMembers members, String name) throws UnreadableDocumentException {
        var document = Jsoup.parse(text(members, name), "", Parser.xmlParser().setMaxDepth(MAX_DEPTH));
        if (document.childNodes().stream().anyMatch(DocumentType.class::isInstance)) {
            throw new UnreadableDocumentException(
                    "defines entities in its part " + name + ", which is not allowed; save it anew");
        }
        return document;
    }

    /// A member of an archive as text.
    ///
    /// @throws UnreadableDocumentException when it is missing or damaged, too large or no text
    static String text(ZipMembers members, String name) throws UnreadableDocumentException {
        var bytes = members.read(name);
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableDocumentException("has more than " + MAX_BYTES / (1024 * 1024) + " MB in its part "
                    + name + ", which is not read; split it into smaller documents");
        }
        return Decoding.decode(bytes)
                .orElseThrow(() -> new UnreadableDocumentException(
                        "has no text in its part " + name + "; open it and save it anew"))
                .text();
    }
}
