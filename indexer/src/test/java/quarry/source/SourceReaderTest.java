package quarry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceReaderTest {
    private static final long MOST = 1000;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("notes.md"), "begin");
    }

    /// Reads while another writes to the file `times` times, each time after it was opened.
    private String readWhileWritten(int times) throws IOException {
        var left = new AtomicInteger(times);
        try (var reader = new SourceReader(MOST, path -> {
            var in = Files.newInputStream(path);
            if (left.getAndDecrement() > 0) {
                Files.writeString(path, "+", StandardOpenOption.APPEND);
            }
            return in;
        })) {
            return new String(reader.read(new SourceFile(file, "notes.md")), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFileThatChangesOnceWhileItIsReadIsReadAgain() throws IOException {
        assertThat(readWhileWritten(1)).isEqualTo("begin+");
    }

    @Test
    void aFileThatKeepsChangingIsTold() {
        assertThatThrownBy(() -> readWhileWritten(5))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("changes while it is read");
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsTold() {
        try (var reader = new SourceReader(MOST, path -> {
            var in = Files.newInputStream(path);
            Files.delete(path);
            return in;
        })) {
            assertThatThrownBy(() -> reader.read(new SourceFile(file, "notes.md")))
                    .hasMessageContaining("is gone");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileAboveTheLimitIsNotRead() throws IOException {
        Files.writeString(file, "x".repeat((int) MOST + 1));
        try (var reader = new SourceReader(MOST)) {
            assertThatThrownBy(() -> reader.read(new SourceFile(file, "notes.md")))
                    .hasMessageContaining("more than the");
        }
    }
}
