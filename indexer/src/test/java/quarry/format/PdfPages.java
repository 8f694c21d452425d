package quarry.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;

/// Paints PDFs for tests: text at places, in points from the upper left corner of pages of 600 by 800.
final class PdfPages implements AutoCloseable {
    static final PDFont REGULAR = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    static final PDFont MONO = new PDType1Font(FontName.COURIER);
    static final float HEIGHT = 800;
    private static final float WIDTH = 600;

    final PDDocument document = new PDDocument();
    private PDPage page = new PDPage();

    PdfPages() {
        page();
    }

    /// Begins a new page.
    PdfPages page() {
        page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        return this;
    }

    PdfPages text(PDFont font, float size, float x, float y, String text) {
        return paint(stream -> {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, HEIGHT - y);
            stream.showText(text);
            stream.endText();
        });
    }

    /// Body text at the left margin, line below line.
    PdfPages body(float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(REGULAR, 10, 60, y + 12 * i, lines[i]);
        }
        return this;
    }

    PdfPages line(float fromX, float fromY, float toX, float toY) {
        return paint(stream -> {
            stream.moveTo(fromX, HEIGHT - fromY);
            stream.lineTo(toX, HEIGHT - toY);
            stream.stroke();
        });
    }

    /// A link to the first page, over a line of body text.
    PdfPages linked(float y, String text) {
        body(y, text);
        try {
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(58, HEIGHT - y - 3, 400, 13));
            var target = new PDPageFitDestination();
            target.setPage(document.getPage(0));
            link.setDestination(target);
            page.getAnnotations().add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    @FunctionalInterface
    interface Painting {
        void paint(PDPageContentStream stream) throws IOException;
    }

    PdfPages paint(Painting painting) {
        try (var stream = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            painting.paint(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
