package quarry.index.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Small PDFs that ask for more drawings than any machine can make.
final class HostilePdf {
    private static final COSName FORM = COSName.getPDFName("X");

    private HostilePdf() {}

    /// A form that draws itself twice.
    static byte[] drawingItself() throws IOException {
        try (var document = new PDDocument()) {
            var form = form(document, 2);
            form.getResources().put(FORM, form);
            return drawn(document, form);
        }
    }

    /// A chain of forms, each of which draws the next so many times.
    static byte[] drawingEachOther(int forms, int times) throws IOException {
        try (var document = new PDDocument()) {
            var first = form(document, times);
            var last = first;
            for (int i = 1; i < forms; i++) {
                var next = form(document, i < forms - 1 ? times : 0);
                last.getResources().put(FORM, next);
                last = next;
            }
            return drawn(document, first);
        }
    }

    private static PDFormXObject form(PDDocument document, int drawings) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(new PDResources());
        write(form.getStream(), drawings);
        return form;
    }

    private static void write(PDStream stream, int drawings) throws IOException {
        try (var out = stream.createOutputStream()) {
            out.write("/X Do ".repeat(drawings).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] drawn(PDDocument document, PDFormXObject form) throws IOException {
        var page = new PDPage();
        page.setResources(new PDResources());
        page.getResources().put(FORM, form);
        var contents = new PDStream(document);
        write(contents, 1);
        page.setContents(contents);
        document.addPage(page);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
