package quarry.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.entry.Entry;
import quarry.testing.Golden;
import quarry.text.Decoding;
import quarry.text.Text;
import quarry.topic.TopicClassifier;

/// Documents of all kinds with the entries expected of them beside them, in files ending in `.entries`.
/// `-Dgolden=update` writes those anew; what changed is then to be read in the diff.
final class SplitterGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "quarry", "split", "golden");
    private static final Splitter SPLITTER = new Splitter(TopicClassifier.shipped());

    static Stream<Path> documents() throws IOException {
        return Golden.documents(FOLDER, ".entries");
    }

    @Test
    void thereAreDocuments() throws IOException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentSplitsAsExpected(Path document) throws IOException {
        var split = describe(split(document));
        Golden.check(FOLDER.resolve(document.getFileName() + ".entries"), split);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyQuestionStandsOnItsLine(Path document) throws IOException {
        var lines = Files.readString(document).lines().toList();
        for (var entry : split(document)) {
            var firstWord = entry.question().split("\\W+", -1)[0];
            // A file's name may ask what its first line does not.
            assertThat(lines.get(entry.source().line() - 1) + document.getFileName())
                    .contains(firstWord);
            assertThat(entry.source().endLine()).isBetween(entry.source().line(), lines.size());
        }
    }

    private static List<Entry> split(Path document) throws IOException {
        var decoded = Decoding.decode(Files.readAllBytes(document)).orElseThrow();
        var text = new Text("text", decoded.charset(), decoded.repaired(), decoded.lines());
        return SPLITTER.split(String.valueOf(document.getFileName()), text).entries();
    }

    private static String describe(List<Entry> entries) {
        var result = new StringBuilder();
        for (var entry : entries) {
            var source = entry.source();
            result.append("== ").append(source.line()).append('-').append(source.endLine());
            result.append(" | number ")
                    .append(source.number())
                    .append(" | section ")
                    .append(entry.section());
            result.append(" | ").append(entry.state().label());
            result.append(" | level ")
                    .append(entry.level() == null ? null : entry.level().label());
            result.append(" | code ")
                    .append(entry.code().stream()
                            .map(code -> String.valueOf(code.language()))
                            .toList());
            result.append('\n').append(entry.question()).append('\n');
            if (!entry.prompt().isEmpty()) {
                result.append("++\n").append(entry.prompt()).append('\n');
            }
            if (!entry.answer().isEmpty()) {
                result.append("--\n").append(entry.answer()).append('\n');
            }
        }
        return result.toString();
    }

    static {
        if (!Files.isDirectory(FOLDER)) {
            throw new UncheckedIOException(
                    new IOException(FOLDER.toAbsolutePath() + " is missing; run the tests by Maven"));
        }
    }
}
