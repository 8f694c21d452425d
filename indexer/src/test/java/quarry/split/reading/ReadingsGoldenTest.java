package quarry.split.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.split.outline.Outline;
import quarry.testing.Golden;
import quarry.text.Decoding;
import quarry.text.Text;

/// What each reading makes of the golden documents by itself, and with what score the best of them wins.
/// `-Dgolden=update` writes what is found.
final class ReadingsGoldenTest {
    private static final Path SPLIT = Path.of("src", "test", "resources", "quarry", "split");
    private static final Path DOCUMENTS = SPLIT.resolve("golden");
    private static final Path READINGS = SPLIT.resolve("readings");

    static Stream<Path> documents() throws IOException {
        return Golden.documents(DOCUMENTS, ".entries");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsReadAsExpected(Path document) throws IOException {
        var decoded = Decoding.decode(Files.readAllBytes(document)).orElseThrow();
        var outline = Outline.of(new Text("text", decoded.charset(), decoded.repaired(), decoded.lines()));
        var found = Stream.concat(
                        Competition.read(outline, outline.whole(), "").stream().map(best -> won(outline, best)),
                        Competition.readings().stream().map(reading -> alone(outline, reading)))
                .collect(Collectors.joining("\n"));
        Golden.check(READINGS.resolve(document.getFileName() + ".readings"), found);
    }

    private static String won(Outline outline, Interpretation best) {
        var ends = new StringBuilder("wins: " + best.reading());
        ends.append(String.format(
                Locale.ROOT,
                ", score %.2f, missed %d, confidence %.2f\n",
                best.score(),
                best.missed(),
                best.confidence()));
        for (int i = 0; i < best.marks().size(); i++) {
            ends.append("  ").append(described(outline, best.marks().get(i)));
            ends.append(" to ").append(best.end(i)).append('\n');
        }
        return ends + titles(best.titles());
    }

    private static String alone(Outline outline, Reading reading) {
        var found = reading.find(outline, outline.whole());
        return "alone: " + reading.name() + ", strength " + reading.markerStrength() + "\n"
                + found.marks().stream()
                        .map(mark -> "  " + described(outline, mark) + "\n")
                        .collect(Collectors.joining())
                + titles(found.titles());
    }

    private static String described(Outline outline, QuestionCandidate mark) {
        return outline.line(mark.line()).number() + " [" + mark.start() + ", " + mark.body()
                + (mark.end() == QuestionCandidate.OPEN ? "" : ", " + mark.end()) + "] "
                + (mark.number().isEmpty() ? "" : "no. " + mark.number() + " ")
                + String.format(Locale.ROOT, "%.2f ", mark.likeness()) + mark.reason() + " | " + mark.text();
    }

    private static String titles(List<Title> titles) {
        return titles.stream()
                .map(title -> "  title " + title.line() + " " + title.reason() + " | " + title.text() + "\n")
                .collect(Collectors.joining());
    }
}
