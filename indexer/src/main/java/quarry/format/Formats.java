package quarry.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.source.UnreadableSourceException;
import quarry.text.Document;
import quarry.text.UnreadableDocumentException;

/// All formats that Quarry reads.
public final class Formats {
    /// The largest document that is read, in bytes. Everything that people write by hand is far smaller; a larger
    /// file would need more memory than a small machine lends.
    public static final long MAX_BYTES = 32L * 1024 * 1024;

    /// In the order in which they are asked; the last one takes any text.
    private static final List<Format> FORMATS = List.of(
            new Pdf(),
            new Docx(),
            new Pptx(),
            new Odt(),
            new Epub(),
            new Xlsx(),
            new Anki(),
            new LegacyOffice(),
            new OtherPackage(),
            new Html(),
            new Notebook(),
            new Json(),
            new Org(),
            new ReStructuredText(),
            new Csv(),
            new PlainText());

    private Formats() {}

    /// A reader for many documents. Closing it closes the archives that they come from.
    public static SourceReader reader() {
        return new SourceReader(MAX_BYTES);
    }

    /// Reads a document's bytes.
    ///
    /// @throws UnreadableDocumentException when it is gone, too large or may not be read
    public static byte[] bytes(SourceFile file) throws IOException {
        try (var reader = reader()) {
            return bytes(reader, file);
        }
    }

    /// Reads a document's bytes, one of many.
    ///
    /// @throws UnreadableDocumentException when it is gone, too large or may not be read
    public static byte[] bytes(SourceReader reader, SourceFile file) throws IOException {
        try {
            return reader.read(file);
        } catch (UnreadableSourceException e) {
            throw new UnreadableDocumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Reads a document's text out of its bytes.
    ///
    /// @throws UnreadableDocumentException when it is of no format that is read here, or not of the one that its
    ///                                     folder's `quarry.yaml` names
    public static Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        var content = new Content(file.path(), bytes, file.hints());
        var named = file.hints().format();
        if (named != null) {
            return named(named, content);
        }
        for (var format : FORMATS) {
            if (format.accepts(content)) {
                return format.read(content);
            }
        }
        throw new UnreadableDocumentException(refusal(content));
    }

    private static Document named(String name, Content content) throws UnreadableDocumentException {
        for (var format : FORMATS) {
            if (format.name().equals(name)) {
                // Text is whatever its author says it is; what cannot be decoded must look like the format.
                if (content.decoded().isEmpty() && !format.accepts(content)) {
                    throw new UnreadableDocumentException("is no " + name + ", which its quarry.yaml says it is");
                }
                return format.read(content);
            }
        }
        throw new UnreadableDocumentException("is of the format '" + name + "' by its quarry.yaml; write one of "
                + FORMATS.stream().map(Format::name).sorted().collect(Collectors.joining(", ")));
    }

    private static String refusal(Content content) {
        if (content.isZip()) {
            return content.isSoundZip()
                    ? "is a zip archive of a kind that is not read; take the documents out of it"
                    : "is a zip archive or an Office document that is damaged or cut short; fetch or save it anew";
        }
        return "holds no readable text; save it as text, Markdown or HTML, or take it out of the folder";
    }
}
