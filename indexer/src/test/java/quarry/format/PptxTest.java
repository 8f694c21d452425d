package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

final class PptxTest {
    private static Text read(byte[] bytes) throws IOException {
        return (Text) Formats.read(new SourceFile(Path.of("a.pptx"), "a.pptx"), bytes);
    }

    private static byte[] bytes(XMLSlideShow show) throws IOException {
        var bytes = new ByteArrayOutputStream();
        show.write(bytes);
        return bytes.toByteArray();
    }

    private static XSLFSlide slide(XMLSlideShow show, String title, String... points) {
        var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
        var slide = show.createSlide(layout);
        slide.getPlaceholder(0).setText(title);
        var body = slide.getPlaceholder(1);
        body.clearText();
        for (var point : points) {
            var paragraph = body.addNewTextParagraph();
            paragraph.setIndentLevel(point.startsWith(" ") ? 1 : 0);
            paragraph.setBullet(true);
            paragraph.addNewTextRun().setText(point.strip());
        }
        return slide;
    }

    @Test
    void aSlideIsAHeadingItsPointsAndItsNotes() throws IOException {
        try (var show = new XMLSlideShow()) {
            slide(show, "What is paging?", "Memory in pieces", " of one size", "Moved to disk");
            var notes = show.getNotesSlide(slide(show, "Why?", "Room"));
            for (var shape : notes.getShapes()) {
                if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY) {
                    text.setText("More programs than memory.");
                }
            }
            var text = read(bytes(show));
            assertThat(text.format()).isEqualTo("pptx");
            assertThat(text.lines().stream().filter(line -> !line.isBlank()).toList())
                    .containsExactly(
                            new Line(1, "## What is paging?"),
                            new Line(1, "- Memory in pieces"),
                            new Line(1, "   - of one size"),
                            new Line(1, "- Moved to disk"),
                            new Line(2, "## Why?"),
                            new Line(2, "- Room"),
                            new Line(2, "More programs than memory."));
        }
    }

    @Test
    void boxesTablesAndCodeAreRead() throws IOException {
        try (var show = new XMLSlideShow()) {
            var slide = show.createSlide();
            var box = slide.createTextBox();
            box.setAnchor(new Rectangle(10, 10, 300, 50));
            box.clearText();
            for (var line : List.of("int x = 1;", "x++;")) {
                var run = box.addNewTextParagraph().addNewTextRun();
                run.setText(line);
                run.setFontFamily("Courier New");
            }
            var table = slide.createTable(2, 2);
            table.getCell(0, 0).setText("call");
            table.getCell(0, 1).setText("cost");
            table.getCell(1, 0).setText("fork");
            table.getCell(1, 1).setText("high");
            var texts = read(bytes(show)).lines().stream().map(Line::text).filter(line -> !line.isBlank());
            assertThat(texts)
                    .containsExactly(
                            "```", "int x = 1;", "x++;", "```", "| call | cost |", "| --- | --- |", "| fork | high |");
        }
    }

    @Test
    void aPresentationCutShortIsRefused() throws IOException {
        try (var show = new XMLSlideShow()) {
            slide(show, "What is paging?", "Memory in pieces");
            var whole = bytes(show);
            for (int length = 8; length < whole.length; length += 2_311) {
                var part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> read(part)).isInstanceOf(UnreadableDocumentException.class);
            }
        }
    }
}
