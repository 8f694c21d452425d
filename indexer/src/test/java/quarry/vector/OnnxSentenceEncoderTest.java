package quarry.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped model, really run.
final class OnnxSentenceEncoderTest {
    private static final SentenceEncoder ENCODER =
            SentenceModel.shipped().load().orElseThrow();

    @Test
    void theSameInOtherWordsIsNearerThanSomethingElse() {
        var vectors = ENCODER.encode(List.of(
                "How can I undo my last commit?",
                "Reverting the most recent change in git",
                "Which flour makes the best pizza dough?"));
        assertThat(dot(vectors.get(0), vectors.get(1))).isGreaterThan(0.5);
        assertThat(dot(vectors.get(0), vectors.get(2))).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", " ", "👉", "\uD835", "\u0000\uFFFD", "What is a closure?"})
    void everyTextHasAVectorOfLengthOne(String text) {
        var vector = ENCODER.encode(text);
        assertThat(vector).hasSize(SentenceEncoder.DIMENSIONS);
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
    }

    @Test
    void aLongCommandLineIsNoHarmAndNothingIsReported(@TempDir Path folder) throws Exception {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Encoding.class.getName()));
        IntStream.range(0, 400).forEach(i -> command.add("notes/about/many-things/" + i + ".md"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("ORT_DISABLE_TELEMETRY");
        builder.environment().put("TMPDIR", folder.toString());
        var process = builder.start();
        process.getInputStream().readAllBytes();

        assertThat(process.waitFor()).isZero();
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .as("what the runtime writes when it reports")
                    .noneMatch(name -> name.startsWith("mat-") || name.equals(".ses"));
        }
    }

    /// Encodes a text in a process of its own.
    static final class Encoding {
        private Encoding() {}

        public static void main(String[] arguments) {
            System.exit(SentenceModel.shipped().load().orElseThrow().encode("a").length == 0 ? 1 : 0);
        }
    }

    @Test
    void aModelThatIsLeftOutIsAsIfItWereNotThere() {
        try (var _ = SentenceModel.shipped().leaveOut()) {
            assertThat(SentenceModel.shipped().isPresent()).isFalse();
            assertThat(SentenceModel.shipped().load()).isEmpty();
        }
        assertThat(SentenceModel.shipped().load()).isPresent();
    }

    @Test
    void aTextHasTheSameVectorAloneAndAmongOthers() {
        var texts = IntStream.range(0, 40)
                .mapToObj(i -> "Why does loop number " + i + " end " + "too ".repeat(i) + "late?")
                .toList();
        var together = ENCODER.encode(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).isEqualTo(ENCODER.encode(texts.get(i)));
        }
    }

    @Test
    void theEndOfALongTextDoesNotCount() {
        var beginning = "word ".repeat(200);
        assertThat(ENCODER.encode(beginning + "a".repeat(1_000_000))).isEqualTo(ENCODER.encode(beginning));
    }

    @Test
    void noTextsHaveNoVectors() {
        assertThat(ENCODER.encode(List.of())).isEmpty();
    }

    @Test
    void theModelNamesItself() {
        assertThat(ENCODER.model()).isEqualTo(SentenceModel.shipped().name());
        assertThat(SentenceModel.shipped().isPresent()).isTrue();
        assertThat(SentenceModel.shipped().failure()).isEmpty();
        assertThat(SentenceModel.shipped().ifLoaded()).containsSame(ENCODER);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
