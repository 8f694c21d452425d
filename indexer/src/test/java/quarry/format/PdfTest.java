package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quarry.format.PdfPages.BOLD;
import static quarry.format.PdfPages.MONO;
import static quarry.format.PdfPages.REGULAR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

final class PdfTest {
    private static Text read(byte[] pdf) throws IOException {
        return new Pdf().read(new Content("notes.pdf", pdf));
    }

    private static List<String> lines(PdfPages pages) throws IOException {
        try (pages) {
            return read(pages.bytes()).lines().stream()
                    .map(Line::text)
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    @Test
    void wrappedLinesAreOneParagraph() throws IOException {
        var pages = new PdfPages()
                .body(
                        100,
                        "A ring buffer overwrites what is oldest once it is full, and it never has to move anything",
                        "that it holds. It suits logs.",
                        "Its size is fixed.");
        assertThat(lines(pages))
                .containsExactly(
                        "A ring buffer overwrites what is oldest once it is full, and it never has to move anything"
                                + " that it holds. It suits logs.",
                        "Its size is fixed.");
    }

    @Test
    void aHyphenGoesOnlyWhereTheDocumentKnowsTheWord() throws IOException {
        var pages = new PdfPages()
                .body(
                        100,
                        "The scheduler prefers short tasks to long ones, which is known to everybody on the front-",
                        "end team. Ask the planner before you change anything in the way it works, for the sched-",
                        "uler is shared.");
        assertThat(lines(pages))
                .singleElement()
                .asString()
                .contains("the front-end team")
                .contains("for the scheduler is shared");
    }

    @Test
    void largerTypeIsAHeadingAndBoldLinesStayBold() throws IOException {
        var pages = new PdfPages()
                .text(BOLD, 20, 60, 80, "Trees")
                .text(REGULAR, 14, 60, 110, "1. What is a heap, and what would somebody who sorts a lot of")
                .text(REGULAR, 14, 60, 127, "numbers use it for in practice?")
                .body(150, "A tree whose root is smallest. People who sort a lot of numbers use it as a queue by")
                .body(162, "priority.")
                .text(BOLD, 10, 60, 190, "Is it balanced?")
                .body(202, "Yes, by the way in which it is filled: level by level, and each from left to right.");
        assertThat(lines(pages))
                .containsExactly(
                        "# Trees",
                        "## 1. What is a heap, and what would somebody who sorts a lot of numbers use it for in"
                                + " practice?",
                        "A tree whose root is smallest. People who sort a lot of numbers use it as a queue by priority.",
                        "**Is it balanced?**",
                        "Yes, by the way in which it is filled: level by level, and each from left to right.");
    }

    @Test
    void codeIsFencedWithItsIndentation() throws IOException {
        var pages = new PdfPages()
                .body(100, "A loop looks like this and it has been written like this for a very long time by now:")
                .text(MONO, 9, 70, 120, "for x in xs:")
                .text(MONO, 9, 70 + 4 * 5.4f, 131, "if x < 3:")
                .text(MONO, 9, 70 + 8 * 5.4f, 142, "go(x)   # soon")
                .text(MONO, 9, 70, 164, "stop()")
                .body(190, "It ends.");
        assertThat(read(pages.bytes()).lines().stream().map(Line::text).toList())
                .containsSequence(
                        "```", "for x in xs:", "    if x < 3:", "        go(x)   # soon", "", "stop()", "```", "");
        pages.close();
    }

    @Test
    void aWordOfCodeIsMarkedInItsSentence() throws IOException {
        var pages = new PdfPages()
                .text(REGULAR, 10, 60, 100, "Call ")
                .text(MONO, 10, 83, 100, "close()")
                .text(REGULAR, 10, 125, 100, ", always, whatever else may have happened to you before that.");
        assertThat(lines(pages))
                .containsExactly("Call `close()`, always, whatever else may have happened to you before that.");
    }

    @Test
    void bulletsAndNumbersAreLists() throws IOException {
        var pages = new PdfPages()
                .text(REGULAR, 10, 60, 100, "1. First of all")
                .text(
                        REGULAR,
                        10,
                        80,
                        112,
                        "• a point that is long enough to be wrapped, since it goes on and on and on to")
                .text(REGULAR, 10, 90, 124, "the next line")
                .text(REGULAR, 10, 80, 136, "• another")
                .text(REGULAR, 10, 60, 148, "2. Then");
        assertThat(lines(pages))
                .containsExactly(
                        "1. First of all",
                        "   - a point that is long enough to be wrapped, since it goes on and on and on to the next line",
                        "   - another",
                        "2. Then");
    }

    @Test
    void headersFootersAndPageNumbersAreDropped() throws IOException {
        var pages = new PdfPages();
        for (int i = 1; i <= 4; i++) {
            pages.text(REGULAR, 8, 60, 40, "Notes on files, part " + i)
                    .body(100, "Page " + "abcd".charAt(i - 1) + " tells about files and what they are good for.")
                    .text(REGULAR, 8, 300, 770, String.valueOf(i));
            if (i < 4) {
                pages.page();
            }
        }
        assertThat(lines(pages)).hasSize(4).allMatch(line -> line.startsWith("Page "));
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        var pages = new PdfPages().text(BOLD, 18, 150, 60, "A title over both of the columns");
        for (int i = 0; i < 12; i++) {
            pages.text(REGULAR, 10, 60, 100 + 12 * i, "left words fill the column here " + i + ",")
                    .text(REGULAR, 10, 320, 103 + 12 * i, "right words fill the other one " + i + ",");
        }
        assertThat(String.join(" ", lines(pages)))
                .startsWith("# A title")
                .containsSubsequence("left words fill the column here 11,", "right words fill the other one 0,");
    }

    @Test
    void contentsWithLeadersAreLeftOut() throws IOException {
        var pages = new PdfPages()
                .body(
                        100,
                        "1. What is a cursor? .................. 2",
                        "2. What is a view? .................... 3",
                        "3. What is a sequence? ................ 4")
                .page()
                .body(100, "A cursor walks along rows.");
        assertThat(lines(pages)).containsExactly("A cursor walks along rows.");
    }

    @Test
    void linksWithinTheDocumentThatNameItsHeadingsAreContents() throws IOException {
        var pages = new PdfPages()
                .linked(100, "What is a cursor?")
                .linked(115, "What is a view?")
                .linked(130, "What is a sequence?")
                .page()
                .text(BOLD, 14, 60, 100, "What is a cursor?")
                .body(115, "It walks.")
                .text(BOLD, 14, 60, 140, "What is a view?")
                .body(155, "A query with a name that can be used like a table by everybody who may read it.")
                .text(BOLD, 14, 60, 180, "What is a sequence?")
                .body(195, "Numbers.");
        assertThat(lines(pages))
                .containsExactly(
                        "# What is a cursor?",
                        "It walks.",
                        "# What is a view?",
                        "A query with a name that can be used like a table by everybody who may read it.",
                        "# What is a sequence?",
                        "Numbers.");
    }

    @Test
    void linksToWhatStandsNowhereElseAreKept() throws IOException {
        var pages = new PdfPages()
                .linked(100, "What is a cursor?")
                .linked(115, "What is a view?")
                .linked(130, "What is a sequence?");
        assertThat(lines(pages)).hasSize(3);
    }

    @Test
    void cellsWithinRulesAreATable() throws IOException {
        var pages = new PdfPages();
        for (float y : new float[] {90, 110, 145, 165}) {
            pages.line(60, y, 400, y);
        }
        for (float x : new float[] {60, 150, 400}) {
            pages.line(x, 90, x, 165);
        }
        pages.text(BOLD, 10, 64, 104, "Level")
                .text(BOLD, 10, 154, 104, "Prevents")
                .text(REGULAR, 10, 64, 124, "serializable")
                .text(REGULAR, 10, 154, 124, "everything that could go wrong between two")
                .text(REGULAR, 10, 154, 136, "transactions")
                .text(REGULAR, 10, 64, 159, "none")
                .text(REGULAR, 10, 154, 159, "nothing");
        assertThat(lines(pages))
                .containsExactly(
                        "| Level | Prevents |",
                        "| --- | --- |",
                        "| serializable | everything that could go wrong between two transactions |",
                        "| none | nothing |");
    }

    @Test
    void numbersOfLinesNeverCountDown() throws IOException {
        var pages = new PdfPages();
        IntStream.range(0, 5)
                .forEach(i -> pages.body(100 + 14 * i, "Line " + i + ".").page().text(MONO, 9, 60, 300, "code();"));
        var numbers = read(pages.bytes()).lines().stream().map(Line::number).toList();
        assertThat(numbers).isSorted().first().isEqualTo(1);
        pages.close();
    }

    @Test
    void aPasswordIsNamedAsTheCause() throws IOException {
        try (var pages = new PdfPages().body(100, "secret")) {
            pages.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var bytes = pages.bytes();
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aPdfCutShortIsReadAsFarAsItGoesOrRefused() throws IOException {
        try (var pages = new PdfPages().body(100, "A whole document with some text.")) {
            var whole = pages.bytes();
            for (int length = 5; length < whole.length; length += 97) {
                var part = Arrays.copyOf(whole, length);
                try {
                    assertThat(read(part).lines()).allMatch(line -> !line.text().contains("\uFFFD"));
                } catch (UnreadableDocumentException e) {
                    assertThat(e).hasMessageMatching("(?s).*(?:damaged|pictures).*");
                }
            }
        }
    }

    @Test
    void aPdfWithoutTextIsSaidToHoldPictures() throws IOException {
        try (var pages = new PdfPages()) {
            var bytes = pages.bytes();
            assertThatThrownBy(() -> read(bytes)).hasMessageContaining("pictures of text");
        }
    }

    @Test
    void aPageTreeThatLeadsInACircleEnds() throws IOException {
        try (var pages = new PdfPages().body(100, "Once.")) {
            var root = pages.document.getDocumentCatalog().getPages().getCOSObject();
            var kids = (COSArray) root.getDictionaryObject(COSName.KIDS);
            kids.add(root);
            var bytes = pages.bytes();
            assertThatThrownBy(() -> assertThat(read(bytes).lines()).hasSizeGreaterThan(1000))
                    .isInstanceOfAny(UnreadableDocumentException.class, AssertionError.class);
        }
    }

    @Test
    void aHundredThousandPagesAreRefused() throws IOException {
        try (var pages = new PdfPages()) {
            var root = pages.document.getDocumentCatalog().getPages().getCOSObject();
            var kids = (COSArray) root.getDictionaryObject(COSName.KIDS);
            var page = kids.get(0);
            for (int i = 1; i < 100_000; i++) {
                kids.add(page);
            }
            root.setItem(COSName.COUNT, COSInteger.get(100_000));
            var bytes = pages.bytes();
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("pages")
                    .hasMessageContaining("split it");
        }
    }

    @Test
    void aPageThatPutsAsideMoreStatesThanAnyDrawingNeedsIsRefused() throws IOException {
        try (var pages = new PdfPages()) {
            pages.paint(stream -> {
                for (int i = 0; i < 20_000; i++) {
                    stream.saveGraphicsState();
                }
            });
            var bytes = pages.bytes();
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("states");
        }
    }

    @Test
    void aPageOfMoreCharactersThanMemoryShouldHoldIsRefused() throws IOException {
        try (var pages = new PdfPages()) {
            pages.paint(stream -> {
                stream.beginText();
                stream.setFont(REGULAR, 10);
                for (int i = 0; i < 101; i++) {
                    stream.showText("i".repeat(10_000));
                }
                stream.endText();
            });
            var bytes = pages.bytes();
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("on one page");
        }
    }

    @Test
    void rubbishAfterTheMarkIsRefused() {
        var rubbish = "%PDF-1.7 and nothing of the kind".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(rubbish))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("damaged");
    }
}
