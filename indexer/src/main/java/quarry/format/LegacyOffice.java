package quarry.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Documents that are not read, and what to do about each: those of Office before 2007, those that a password
/// protects, and Rich Text Format.
final class LegacyOffice implements Format {
    @Override
    public String name() {
        return "office";
    }

    @Override
    public boolean accepts(Content content) {
        return content.isOle() || content.startsWith("{\\rtf");
    }

    @Override
    public Text read(Content content) throws UnreadableDocumentException {
        if (content.startsWith("{\\rtf")) {
            throw new UnreadableDocumentException("is in Rich Text Format, which is not read; save it as .docx");
        }
        throw new UnreadableDocumentException(ole(content));
    }

    private static String ole(Content content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content.bytes()))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return "is protected by a password; save it without one";
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return "is a Word document of the old .doc form, which is not read; save it as .docx";
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return "is a presentation of the old .ppt form, which is not read; save it as .pptx";
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return "is a spreadsheet of the old .xls form, which is not read; save it as .xlsx or .csv";
            }
            return "is a file of an old Office program, which is not read; save it as .docx, .pptx or .xlsx";
        } catch (IOException | RuntimeException e) {
            return "is a damaged file of an old Office program; save it anew as .docx, .pptx or .xlsx";
        }
    }
}
