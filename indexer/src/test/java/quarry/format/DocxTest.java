package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

final class DocxTest {
    private static byte[] docx(Consumer<XWPFDocument> writing) throws IOException {
        try (var document = new XWPFDocument()) {
            writing.accept(document);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Text read(byte[] bytes) throws IOException {
        return (Text) Formats.read(new SourceFile(java.nio.file.Path.of("a.docx"), "a.docx"), bytes);
    }

    private static List<String> lines(Consumer<XWPFDocument> writing) throws IOException {
        return read(docx(writing)).lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void style(XWPFDocument document, String id, String name) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    /// A list of two levels: `1.` and below it `a)`.
    private static BigInteger numbers(XWPFDocument document) {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var outer = list.addNewLvl();
        outer.setIlvl(BigInteger.ZERO);
        outer.addNewStart().setVal(BigInteger.ONE);
        outer.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        outer.addNewLvlText().setVal("%1.");
        var inner = list.addNewLvl();
        inner.setIlvl(BigInteger.ONE);
        inner.addNewNumFmt().setVal(STNumberFormat.LOWER_LETTER);
        inner.addNewLvlText().setVal("%2)");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        var paragraph = paragraph(document, text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    @Test
    void headingStylesAreHeadings() throws IOException {
        assertThat(lines(document -> {
                    style(document, "h2", "heading 2");
                    style(document, "berschrift3", "Überschrift 3");
                    paragraph(document, "Sockets").setStyle("h2");
                    paragraph(document, "What is a port?").setStyle("berschrift3");
                    paragraph(document, "A number.");
                }))
                .containsExactly("## Sockets", "### What is a port?", "A number.");
    }

    @Test
    void numbersThatExistOnlyAsFormattingAreWritten() throws IOException {
        assertThat(lines(document -> {
                    var list = numbers(document);
                    numbered(document, list, 0, "What is a socket?");
                    paragraph(document, "An end of a connection.");
                    numbered(document, list, 0, "Which kinds are there?");
                    numbered(document, list, 1, "stream");
                    numbered(document, list, 1, "datagram");
                    numbered(document, list, 0, "Who opens one?");
                    numbered(document, list, 1, "the client");
                }))
                .containsExactly(
                        "1. What is a socket?",
                        "An end of a connection.",
                        "2. Which kinds are there?",
                        "   a) stream",
                        "   b) datagram",
                        "3. Who opens one?",
                        "   a) the client");
    }

    @Test
    void aBoldParagraphIsABoldLineAndBoldWordsAreMarked() throws IOException {
        assertThat(lines(document -> {
                    paragraph(document, "Why is it slow?").getRuns().getFirst().setBold(true);
                    var mixed = paragraph(document, "Because of ");
                    var strong = mixed.createRun();
                    strong.setBold(true);
                    strong.setText("latency");
                    mixed.createRun().setText(", a < b.");
                }))
                .containsExactly("**Why is it slow?**", "Because of **latency**, a \\< b.");
    }

    @Test
    void typewriterParagraphsAreOneBlockOfCode() throws IOException {
        assertThat(lines(document -> {
                    paragraph(document, "Like this:");
                    for (var line : List.of("if ready:", "", "    go()")) {
                        paragraph(document, line).getRuns().getFirst().setFontFamily("Consolas");
                    }
                    paragraph(document, "Done.");
                }))
                .containsExactly("Like this:", "```", "if ready:", "    go()", "```", "Done.");
    }

    @Test
    void tablesAreTablesAndFramesAreNot() throws IOException {
        assertThat(lines(document -> {
                    var table = document.createTable(2, 2);
                    table.getRow(0).getCell(0).setText("Protocol");
                    table.getRow(0).getCell(1).setText("Reliable");
                    table.getRow(1).getCell(0).setText("UDP");
                    table.getRow(1).getCell(1).setText("no");
                    var frame = document.createTable(1, 1);
                    frame.getRow(0).getCell(0).setText("Only a frame.");
                }))
                .containsExactly("| Protocol | Reliable |", "| --- | --- |", "| UDP | no |", "Only a frame.");
    }

    @Test
    void headersFootersAndContentsAreLeftOut() throws IOException {
        assertThat(lines(document -> {
                    style(document, "toc1", "toc 1");
                    document.createHeaderFooterPolicy();
                    document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                            .createParagraph()
                            .createRun()
                            .setText("Confidential");
                    paragraph(document, "What is a port? 3").setStyle("toc1");
                    paragraph(document, "Text.");
                }))
                .containsExactly("Text.");
    }

    @Test
    void breaksWithinAParagraphAreLines() throws IOException {
        assertThat(lines(document -> {
                    var run = document.createParagraph().createRun();
                    run.setText("Q: What is TTL?");
                    run.addBreak();
                    run.setText("A: A number of hops.");
                }))
                .containsExactly("Q: What is TTL?", "A: A number of hops.");
    }

    @Test
    void aLineBearsTheNumberOfItsParagraph() throws IOException {
        var text = read(docx(document -> {
            paragraph(document, "One.");
            paragraph(document, "");
            paragraph(document, "Three.");
        }));
        assertThat(text.lines()).contains(new Line(1, "One."), new Line(3, "Three."));
    }

    @Test
    void aPasswordIsNamedAsTheCause() throws Exception {
        var plain = docx(document -> paragraph(document, "secret"));
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (var out = encryptor.getDataStream(files)) {
                out.write(plain);
            }
            files.writeFilesystem(bytes);
        }
        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("password");
    }

    @Test
    void aDocumentCutShortIsRefused() throws IOException {
        var whole = docx(document -> paragraph(document, "text"));
        for (int length = 8; length < whole.length; length += 311) {
            var part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(UnreadableDocumentException.class);
        }
    }

    @Test
    void aBombIsRefused() throws IOException {
        var bomb = replaced(docx(document -> paragraph(document, "x")), "word/document.xml", out -> {
            var spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 60; i++) {
                write(out, spaces);
            }
        });
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("MB");
    }

    @Test
    void entitiesAreRefused() throws IOException {
        var evil = replaced(
                docx(document -> paragraph(document, "x")),
                "word/document.xml",
                out -> write(out, """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>
                """.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> read(evil))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("Word document");
    }

    private static void write(ZipOutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] replaced(byte[] docx, String part, Consumer<ZipOutputStream> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    content.accept(out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }
}
