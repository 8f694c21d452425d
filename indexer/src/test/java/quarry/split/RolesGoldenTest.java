package quarry.split;

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
import quarry.topic.TopicClassifier;

/// What each line of the golden documents is said to be there for, and why.
final class RolesGoldenTest {
    private static final Path SPLIT = Path.of("src", "test", "resources", "quarry", "split");
    private static final Splitter SPLITTER = new Splitter(TopicClassifier.shipped());

    static Stream<Path> documents() throws IOException {
        return Golden.documents(SPLIT.resolve("golden"), ".entries");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linesHaveTheRolesExpected(Path document) throws IOException {
        var decoded = Decoding.decode(Files.readAllBytes(document)).orElseThrow();
        var text = new Text("text", decoded.charset(), decoded.repaired(), decoded.lines());
        var split = SPLITTER.split(String.valueOf(document.getFileName()), text);
        var lines = split.roles().stream().map(line -> line + "\n").collect(Collectors.joining());
        Golden.check(
                SPLIT.resolve("roles").resolve(document.getFileName() + ".roles"),
                split.reading() + " " + split.confidence() + "\n" + lines);
    }
}
