package quarry.format;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import quarry.format.pdf.PdfMarkdown;
import quarry.text.OverBudgetException;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// PDF. What the pages show is put back into paragraphs, headings, lists, code and tables.
final class Pdf implements Format {
    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public boolean accepts(Content content) {
        return content.isPdf();
    }

    @Override
    public Text read(Content content) throws UnreadableDocumentException {
        try (var document = Loader.loadPDF(content.bytes())) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException("is protected by a password; save it without one", e);
        } catch (OverBudgetException e) {
            throw new UnreadableDocumentException(String.valueOf(e.getMessage()), e);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library meets broken structures with exceptions of all kinds.
            throw new UnreadableDocumentException("is a PDF that is damaged or cut short; fetch or save it anew", e);
        }
    }

    private Text read(PDDocument document) throws IOException {
        var lines = PdfMarkdown.lines(document);
        if (lines.isEmpty() && document.getNumberOfPages() > 0) {
            throw new UnreadableDocumentException(
                    "is a PDF that holds pictures of text only; save it with recognized text, or as text");
        }
        return new Text(name(), "PDF", 0, lines);
    }
}
