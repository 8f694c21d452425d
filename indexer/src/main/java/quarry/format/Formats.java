package quarry.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import quarry.source.SourceFile;
import quarry.text.Document;

/// All formats that Quarry reads.
public final class Formats {
    /// The largest document that is read, in bytes. Everything that people write by hand is far smaller; a larger
    /// file would need more memory than a small machine lends.
    public static final long MAX_BYTES = 32L * 1024 * 1024;

    /// In the order in which they are asked; the last one takes any text.
    private static final List<Format> FORMATS = List.of(
            new Pdf(), new Docx(), new Pptx(), new Odt(), new Epub(), new LegacyOffice(), new Html(), new PlainText());

    private Formats() {}

    /// Reads a file's bytes.
    ///
    /// @throws UnreadableDocumentException when the file is gone, too large or may not be read
    public static byte[] bytes(SourceFile file) throws IOException {
        try {
            long size = Files.size(file.file());
            if (size > MAX_BYTES) {
                throw new UnreadableDocumentException("has " + megabytes(size) + " MB, more than the "
                        + megabytes(MAX_BYTES) + " MB that are read; split it into smaller documents");
            }
            return Files.readAllBytes(file.file());
        } catch (NoSuchFileException e) {
            throw new UnreadableDocumentException("is gone; run the command again", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableDocumentException("may not be read; check its permissions", e);
        }
    }

    /// Reads a document's text out of its bytes.
    ///
    /// @throws UnreadableDocumentException when it is of no format that is read here
    public static Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        var content = new Content(file.path(), bytes);
        for (var format : FORMATS) {
            if (format.accepts(content)) {
                return format.read(content);
            }
        }
        throw new UnreadableDocumentException(refusal(content));
    }

    private static String refusal(Content content) {
        if (content.isZip()) {
            return content.isSoundZip()
                    ? "is a zip archive of a kind that is not read; take the documents out of it"
                    : "is a zip archive or an Office document that is damaged or cut short; fetch or save it anew";
        }
        return "holds no readable text; save it as text, Markdown or HTML, or take it out of the folder";
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / (1024.0 * 1024.0));
    }
}
