package quarry.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.source.SourceFile;
import quarry.text.UnreadableDocumentException;

final class OtherPackageTest {
    private static void assertRefused(String name, byte[] bytes, String kind, String advice) {
        assertThatThrownBy(() -> Formats.read(new SourceFile(Path.of(name), name), bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(kind)
                .hasMessageContaining(advice)
                .hasMessageNotContaining("damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "FixedDocumentSequence.fdseq, XPS, print it as PDF",
        "FixedDocSeq.fdseq/[0].piece, XPS, print it as PDF",
        "xl/workbook.bin, binary Excel workbook, save it as .xlsx",
        "visio/document.xml, Visio drawing, save it as PDF",
        "Index/Document.iwa, Pages, export it",
        "3D/3dmodel.model, 3D printing, take it out",
        "META-INF/MANIFEST.MF, program, take it out"
    })
    void aMemberTellsWhatItIsWhateverItsName(String member, String kind, String advice) throws IOException {
        assertRefused("a.dat", Zips.of("[Content_Types].xml", "<Types/>", member, "x"), kind, advice);
    }

    @ParameterizedTest
    @CsvSource({
        "presentation, presentation, save it as .pptx",
        "spreadsheet, spreadsheet, save it as .xlsx",
        "spreadsheet-template, spreadsheet, save it as .xlsx",
        "graphics, drawing, as text"
    })
    void openDocumentsTellWhatTheyAre(String type, String kind, String advice) throws IOException {
        assertRefused("a", Zips.of("mimetype", "application/vnd.oasis.opendocument." + type), kind, advice);
    }

    @ParameterizedTest
    @CsvSource({
        "a.xps, XPS",
        "a.OXPS, XPS",
        "a.3mf, 3D printing",
        "a.key, Keynote",
        "a.ods, spreadsheet",
        "a.jar, program"
    })
    void oneThatCannotBeListedGoesByItsName(String name, String kind) throws IOException {
        var whole = Zips.of("a", "some text that fills a little");
        assertRefused(name, Arrays.copyOf(whole, whole.length - 30), kind, "; ");
        assertRefused(name, "PK\3\4 and more".getBytes(StandardCharsets.US_ASCII), kind, "; ");
    }

    @Test
    void anUnknownArchiveIsSaidToBeOneAndADamagedOneToBeDamaged() throws IOException {
        var whole = Zips.of("a", "some text that fills a little");
        assertRefused("a.dat", whole, "of a kind that is not read", "take the documents out of it");
        assertThatThrownBy(() -> Formats.read(new SourceFile(Path.of("a.docx"), "a.docx"), Arrays.copyOf(whole, 40)))
                .hasMessageContaining("damaged or cut short");
    }
}
