package quarry.format;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import quarry.format.office.DocxBody;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Word documents. Styles, outline levels, numbering and fonts become Markdown; a line's number is that of its
/// paragraph.
final class Docx implements Format {
    private static final String MAIN_PART = "word/document.xml";

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public boolean accepts(Content content) {
        return OfficePackage.isOne(content, MAIN_PART);
    }

    @Override
    public Text read(Content content) throws UnreadableDocumentException {
        return OfficePackage.read(content, "a Word document", opened -> {
            try (var document = new XWPFDocument(opened)) {
                return new Text(name(), "UTF-8", 0, DocxBody.lines(document));
            }
        });
    }
}
