package quarry.split.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.testing.Golden;
import quarry.text.Decoding;
import quarry.text.Text;

/// What each line of the golden documents is taken for by its form alone, and how much it reads like a question.
/// `-Dgolden=update` writes what is found.
final class OutlineGoldenTest {
    private static final Path SPLIT = Path.of("src", "test", "resources", "quarry", "split");
    private static final Path DOCUMENTS = SPLIT.resolve("golden");
    /// Lines of all forms, which make no sense as a whole.
    private static final Path FORMS = SPLIT.resolve("forms");
    private static final Path OUTLINES = SPLIT.resolve("outlines");

    static Stream<Path> documents() throws IOException {
        return Stream.concat(Golden.documents(DOCUMENTS, ".entries"), Golden.documents(FORMS, ".outline"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linesAreTakenForWhatIsExpected(Path document) throws IOException {
        var decoded = Decoding.decode(Files.readAllBytes(document)).orElseThrow();
        var outline = Outline.of(new Text("text", decoded.charset(), decoded.repaired(), decoded.lines()));
        var found = outline.lines().stream().map(OutlineGoldenTest::described).collect(Collectors.joining());
        Golden.check(OUTLINES.resolve(document.getFileName() + ".outline"), found);
    }

    private static String described(OutlineLine line) {
        if (line.isBlank()) {
            return line.number() + "\n";
        }
        return line.number() + " " + line.kind() + (line.indent() == 0 ? "" : " indent " + line.indent())
                + (line.marker().isEmpty() ? "" : " marker " + line.marker())
                + (line.depth() == 0 ? "" : " depth " + line.depth()) + " "
                + QuestionLikeness.of(InlineMarkup.plain(line.text())) + " | " + line.text() + "\n";
    }
}
