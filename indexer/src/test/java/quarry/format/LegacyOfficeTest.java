package quarry.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.source.SourceFile;
import quarry.text.UnreadableDocumentException;

final class LegacyOfficeTest {
    private static void assertRefused(byte[] bytes, String advice) {
        assertThatThrownBy(() -> Formats.read(new SourceFile(Path.of("a"), "a"), bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, save it as .docx",
        "PowerPoint Document, save it as .pptx",
        "Workbook, save it as .xlsx",
        "EncryptedPackage, save it without one",
        "Contents, old Office program"
    })
    void oldFilesAreNamedWithWhatToDo(String stream, String advice) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(bytes);
        }
        assertRefused(bytes.toByteArray(), advice);
    }

    @Test
    void aDamagedOldFileIsSaidToBe() {
        var magic = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(magic, "damaged");
    }

    @Test
    void richTextIsNamedWithWhatToSaveItAs() {
        assertRefused("{\\rtf1 What is it?}".getBytes(StandardCharsets.US_ASCII), "save it as .docx");
    }
}
