package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import quarry.source.SourceFile;
import quarry.text.Card;
import quarry.text.Deck;
import quarry.text.UnreadableDocumentException;

final class XlsxTest {
    private static Deck read(byte[] bytes) throws IOException {
        return (Deck) Formats.read(new SourceFile(Path.of("q.xlsx"), "q.xlsx"), bytes);
    }

    private static void sheet(XSSFWorkbook workbook, String name, String[]... rows) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                if (!rows[i][j].isEmpty()) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String[] row(String... cells) {
        return cells;
    }

    @Test
    void sheetsAreSectionsAndRowsAreCards() throws IOException {
        var workbook = new XSSFWorkbook();
        sheet(
                workbook,
                "Clouds",
                row("Question", "Answer"),
                row("What is fog?", "A cloud\non the ground."),
                row("What is mist?", ""));
        sheet(workbook, "Winds", row("Answer", "Question"), row("A wind at night.", "What is a land breeze?"));
        sheet(workbook, "Prices", row("Port", "Fee"), row("Alba", "12"));
        var deck = read(bytes(workbook));
        assertThat(deck.format()).isEqualTo("xlsx");
        assertThat(deck.cards())
                .containsExactly(
                        new Card(2, 2, null, "What is fog?", "A cloud\non the ground.", "Clouds", null),
                        new Card(3, 3, null, "What is mist?", "", "Clouds", null),
                        new Card(2, 2, null, "What is a land breeze?", "A wind at night.", "Winds", null));
        assertThat(deck.leftOut()).anyMatch(reason -> reason.contains("Prices"));
    }

    @Test
    void mergedSectionsCountForAllTheirRows() throws IOException {
        var workbook = new XSSFWorkbook();
        sheet(
                workbook,
                "Sheet1",
                row("Topic", "Question", "Answer", "Level"),
                row("Rain", "What is drizzle?", "Fine rain.", "1"),
                row("", "What is a shower?", "Short rain.", "2"),
                row("Snow", "What is sleet?", "Rain and snow.", "3"));
        workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        assertThat(read(bytes(workbook)).cards())
                .extracting(Card::section, Card::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Rain", "junior"),
                        org.assertj.core.groups.Tuple.tuple("Rain", "mid"),
                        org.assertj.core.groups.Tuple.tuple("Snow", "senior"));
    }

    @Test
    void aWorkbookThatIsCutShortIsRefused() throws IOException {
        var workbook = new XSSFWorkbook();
        sheet(workbook, "Clouds", row("Question", "Answer"), row("What is fog?", "A cloud."));
        var whole = bytes(workbook);
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 80; i++) {
                zip.write(megabyte);
            }
        }
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("unpacks to more than");
    }
}
