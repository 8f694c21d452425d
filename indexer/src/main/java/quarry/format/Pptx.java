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
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import quarry.text.Line;
import quarry.text.Text;

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
        var runs = paragraph.getTextRuns().stream()
                .filter(run -> !run.getRawText().isEmpty())
                .toList();
        if (runs.stream().allMatch(run -> run.getRawText().isBlank())) {
            if (markdown.isInCode()) {
                markdown.code("");
            }
            return;
        }
        boolean code = runs.stream()
                .allMatch(run -> run.getRawText().isBlank() || TypewriterFonts.isFont(run.getFontFamily()));
        if (code) {
            var text = new StringBuilder();
            runs.forEach(run -> text.append(run.getRawText()));
            text.toString().replace('\u000B', '\n').lines().forEach(markdown::code);
            return;
        }
        var text = inline(runs);
        if (paragraph.isBullet()) {
            var scheme = paragraph.getAutoNumberingScheme();
            int level = Math.max(0, paragraph.getIndentLevel());
            markdown.item(level, scheme == null ? "-" : "1.", text.replace('\n', ' '));
        } else {
            markdown.blank();
            text.lines().filter(line -> !line.isBlank()).forEach(markdown::line);
        }
    }

    private static String inline(List<XSLFTextRun> runs) {
        boolean wholly =
                runs.stream().allMatch(run -> run.isBold() || run.getRawText().isBlank());
        var line = new StringBuilder();
        for (var run : runs) {
            var raw = run.getRawText()
                    .replace('\u000B', '\n')
                    .replace('\u00A0', ' ')
                    .replace('\t', ' ');
            var bare = raw.strip();
            if (bare.isEmpty()) {
                line.append(raw);
                continue;
            }
            boolean code = TypewriterFonts.isFont(run.getFontFamily()) && !bare.contains("`");
            var marked = code ? "`" + bare + "`" : MarkdownLines.escaped(bare);
            marked = run.isBold() && !wholly ? "**" + marked + "**" : marked;
            int before = raw.indexOf(bare);
            line.append(raw, 0, before).append(marked).append(raw, before + bare.length(), raw.length());
        }
        var text = line.toString().strip();
        return wholly ? "**" + text.replace("\n", "**\n**") + "**" : text;
    }
}
