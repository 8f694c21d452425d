package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.source.SourceFile;
import quarry.testing.Golden;
import quarry.text.Text;

/// Documents as programs write them, with the lines expected of them beside them, in files ending in `.lines`.
/// `-Dgolden=update` writes those anew; what changed is then to be read in the diff.
final class LayoutGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "quarry", "format", "layout");

    static Stream<Path> documents() throws IOException {
        return Golden.documents(FOLDER, ".lines");
    }

    @Test
    void thereAreDocuments() throws IOException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentReadsAsExpected(Path document) throws IOException {
        var name = String.valueOf(document.getFileName());
        var text = (Text) Formats.read(new SourceFile(document, name), Files.readAllBytes(document));
        var lines = text.lines().stream()
                .map(line -> (line.number() + " " + line.text()).strip() + "\n")
                .collect(Collectors.joining());
        Golden.check(FOLDER.resolve(name + ".lines"), lines);
    }
}
