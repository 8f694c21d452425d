package quarry.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import quarry.format.office.MarkdownLines;
import quarry.format.office.Spans;
import quarry.format.office.TypewriterFonts;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Slides. A slide's title is a heading, its text a list by level, and the speaker's notes follow it. A line's number
/// is that of its slide.
final class Pptx implements Format {
    private static final String MAIN_PART = "ppt/presentation.xml";
    /// Groups within groups are read down to this depth.
    private static final int MAX_DEPTH = 32;
    private static final int TITLE_LEVEL = 2;

    @Override
    public String name() {
        return "pptx";
    }

    @Override
    public boolean accepts(Content content) {
        return OfficePackage.isOne(content, MAIN_PART);
    }

    @Override
    public Text read(Content content) throws UnreadableDocumentException {
        return OfficePackage.read(content, "a PowerPoint presentation", opened -> {
            try (var slides = new XMLSlideShow(opened)) {
                return new Text(name(), "UTF-8", 0, lines(slides));
            }
        });
    }

    private static List<Line> lines(XMLSlideShow show) {
        var markdown = new MarkdownLines();
        for (var slide : show.getSlides()) {
            if (!slide.isHidden()) {
                markdown.at(slide.getSlideNumber());
                write(slide, markdown);
            }
        }
        return markdown.lines();
    }

    private static void write(XSLFSlide slide, MarkdownLines markdown) {
        var titles = new ArrayList<String>();
        var bodies = new ArrayList<XSLFShape>();
        for (var shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape text && isTitle(text.getTextType())) {
                titles.add(text.getText().strip().replaceAll("\\s+", " "));
            } else {
                bodies.add(shape);
            }
        }
        var title = String.join(" ", titles).strip();
        if (!title.isEmpty()) {
            markdown.heading(TITLE_LEVEL, MarkdownLines.escaped(title));
        }
        bodies.forEach(shape -> write(shape, markdown, 0));
        var notes = slide.getNotes();
        if (notes != null) {
            notes.getShapes().stream()
                    .filter(shape -> shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY)
                    .forEach(shape -> write(shape, markdown, 0));
        }
        markdown.blank();
    }

    private static boolean isTitle(@Nullable Placeholder type) {
        return type == Placeholder.TITLE
                || type == Placeholder.CENTERED_TITLE
                || type == Placeholder.VERTICAL_TEXT_TITLE;
    }

    /// What every slide repeats.
    private static boolean isFurniture(@Nullable Placeholder type) {
        return type == Placeholder.FOOTER
                || type == Placeholder.HEADER
                || type == Placeholder.DATETIME
                || type == Placeholder.SLIDE_NUMBER;
    }

    private static void write(XSLFShape shape, MarkdownLines markdown, int depth) {
        switch (shape) {
            case XSLFTable table -> {
                var rows = table.getRows().stream()
                        .map(row -> row.getCells().stream()
                                .map(cell -> MarkdownLines.escaped(
                                        cell.getText().strip().replaceAll("\\s+", " ")))
                                .toList())
                        .toList();
                markdown.table(rows);
            }
            case XSLFTextShape text
            when !isFurniture(text.getTextType()) -> {
                text.getTextParagraphs().forEach(paragraph -> write(paragraph, markdown));
                markdown.blank();
            }
            case XSLFGroupShape group
            when depth < MAX_DEPTH -> group.getShapes().forEach(inner -> write(inner, markdown, depth + 1));
            default -> {}
        }
    }

    private static void write(XSLFTextParagraph paragraph, MarkdownLines markdown) {
        var spans = spans(paragraph);
        if (spans.isBlank()) {
            if (markdown.isInCode()) {
                markdown.code("");
            }
        } else if (spans.isCode()) {
            spans.text().lines().forEach(markdown::code);
        } else if (paragraph.isBullet()) {
            var sign = paragraph.getAutoNumberingScheme() == null ? "-" : "1.";
            markdown.item(Math.max(0, paragraph.getIndentLevel()), sign, spans.line());
        } else {
            markdown.blank();
            spans.lines().forEach(markdown::line);
        }
    }

    private static Spans spans(XSLFTextParagraph paragraph) {
        var spans = new Spans();
        for (var run : paragraph.getTextRuns()) {
            var link = run.getHyperlink();
            var address = link == null ? null : link.getAddress();
            var look = new Spans.Look(
                    run.isBold(),
                    TypewriterFonts.isFont(run.getFontFamily()),
                    address == null ? "" : Spans.link(address));
            // A vertical tabulator is a break within a paragraph.
            spans.add(run.getRawText().replace('\u000B', '\n'), look);
        }
        return spans;
    }
}
