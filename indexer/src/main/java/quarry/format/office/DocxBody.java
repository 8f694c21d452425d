package quarry.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import quarry.text.Budget;
import quarry.text.Line;

/// Writes the body of a Word document as lines of Markdown. Page headers and footers are parts of their own and are
/// not read; tables of contents are left out.
public final class DocxBody {
    /// Tables within tables and the like are read down to this depth.
    private static final int MAX_DEPTH = 32;
    /// A paragraph in a font this much larger than the body's is a heading though no style says so.
    private static final double LARGER = 1.15;

    private static final double MUCH_LARGER = 1.5;
    private static final int LONGEST_HEADING = 200;

    private final XWPFDocument document;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final MarkdownLines markdown = new MarkdownLines();
    private final double bodySize;
    private int paragraphs;

    private DocxBody(XWPFDocument document) {
        this.document = document;
        this.styles = new DocxStyles(document);
        this.numbering = new DocxNumbering(document);
        this.bodySize = bodySize();
    }

    public static List<Line> lines(XWPFDocument document) {
        var body = new DocxBody(document);
        body.write(document.getDocument().getBody(), 0);
        return body.markdown.lines();
    }

    /// The size in which most of the text is set.
    private double bodySize() {
        var characters = new TreeMap<Double, Integer>();
        for (var paragraph : document.getParagraphs()) {
            for (var run : paragraph.getRuns()) {
                Budget.spend(1);
                characters.merge(styles.size(paragraph, run), run.text().length(), Integer::sum);
            }
        }
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    private void write(XmlObject parent, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (var child : children(parent)) {
            switch (child) {
                case CTP paragraph -> write(new XWPFParagraph(paragraph, document));
                case CTTbl table -> write(table, depth);
                case CTSdtBlock control
                when control.getSdtContent() != null && !isContents(control) ->
                    write(control.getSdtContent(), depth + 1);
                default -> {}
            }
        }
    }

    private static List<XmlObject> children(XmlObject parent) {
        var children = new ArrayList<XmlObject>();
        try (var cursor = parent.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                children.add(cursor.getObject());
            }
        }
        return children;
    }

    private static boolean isContents(CTSdtBlock control) {
        var properties = control.getSdtPr();
        return properties != null && properties.xmlText().contains("Table of Contents");
    }

    private void write(XWPFParagraph paragraph) {
        markdown.at(++paragraphs);
        if (styles.isContents(paragraph)) {
            return;
        }
        var label = styles.numbering(paragraph).flatMap(numbering::next);
        var spans = spans(paragraph);
        if (spans.isBlank()) {
            blankParagraph();
        } else if (label.isEmpty() && spans.isCode()) {
            spans.text().lines().forEach(markdown::code);
        } else {
            int level = headingLevel(paragraph, spans);
            var sign = label.map(DocxNumbering.Label::sign).orElse("");
            if (level > 0) {
                var title = spans.title();
                markdown.heading(level, sign.isEmpty() || sign.equals("-") ? title : sign + " " + title);
            } else if (label.isPresent()) {
                markdown.item(label.get().depth(), sign, spans.line());
            } else {
                markdown.blank();
                spans.lines().forEach(markdown::line);
                markdown.blank();
            }
        }
    }

    /// Within code a blank paragraph is a blank line of it.
    private void blankParagraph() {
        if (markdown.isInCode()) {
            markdown.code("");
        } else {
            markdown.blank();
        }
    }

    private int headingLevel(XWPFParagraph paragraph, Spans spans) {
        int byStyle = styles.headingLevel(paragraph).orElse(0);
        if (byStyle > 0 || spans.text().length() > LONGEST_HEADING) {
            return byStyle;
        }
        double least = paragraph.getRuns().stream()
                .filter(run -> !run.text().isBlank())
                .mapToDouble(run -> styles.size(paragraph, run))
                .min()
                .orElse(0);
        if (bodySize == 0 || least < LARGER * bodySize) {
            return 0;
        }
        return least >= MUCH_LARGER * bodySize ? 2 : 3;
    }

    private Spans spans(XWPFParagraph paragraph) {
        var spans = new Spans();
        for (var part : paragraph.getIRuns()) {
            Budget.spend(1);
            switch (part) {
                case XWPFRun run
                when !styles.isHidden(paragraph, run) ->
                    spans.add(
                            run.text(),
                            new Spans.Look(styles.isBold(paragraph, run), styles.isCode(paragraph, run), link(run)));
                case XWPFSDT control -> spans.add(control.getContent().getText(), Spans.Look.PLAIN);
                default -> {}
            }
        }
        return spans;
    }

    private String link(XWPFRun run) {
        if (run instanceof XWPFHyperlinkRun hyperlink) {
            var target = hyperlink.getHyperlink(document);
            var address = target == null ? null : target.getURL();
            return address == null ? "" : Spans.link(address);
        }
        return "";
    }

    private void write(CTTbl table, int depth) {
        boolean oneColumn = table.getTrList().stream().allMatch(row -> row.sizeOfTcArray() <= 1);
        if (oneColumn) {
            // A frame around text or code.
            table.getTrList().forEach(row -> row.getTcList().forEach(cell -> write(cell, depth + 1)));
            return;
        }
        var rows = new ArrayList<List<String>>();
        int first = paragraphs + 1;
        for (CTRow row : table.getTrList()) {
            rows.add(row.getTcList().stream().map(cell -> cell(cell, depth + 1)).toList());
        }
        markdown.at(first);
        markdown.table(rows);
    }

    private String cell(CTTc cell, int depth) {
        var text = new StringBuilder();
        for (var child : depth > MAX_DEPTH ? List.<XmlObject>of() : children(cell)) {
            var part = switch (child) {
                case CTP paragraph -> cellParagraph(new XWPFParagraph(paragraph, document));
                case CTTbl inner ->
                    String.join(
                            " ",
                            inner.getTrList().stream()
                                    .flatMap(row -> row.getTcList().stream())
                                    .map(innerCell -> cell(innerCell, depth + 1))
                                    .toList());
                default -> "";
            };
            if (!part.isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    private String cellParagraph(XWPFParagraph paragraph) {
        paragraphs++;
        var sign = styles.numbering(paragraph)
                .flatMap(numbering::next)
                .map(label -> label.sign() + " ")
                .orElse("");
        var text = spans(paragraph).line();
        return text.isEmpty() ? "" : sign + text;
    }
}
