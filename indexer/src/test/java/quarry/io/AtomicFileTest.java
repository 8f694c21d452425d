package quarry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void aTextReplacesAnotherAndLeavesNothingBeside() throws IOException {
        var file = folder.resolve("names.txt");
        AtomicFile.write(file, "a longer text");
        AtomicFile.write(file, "größer");
        assertThat(file).hasContent("größer");
        assertThat(folder).isDirectoryContaining("glob:**names.txt").isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void whatCannotBeWrittenLeavesWhatWasThere() throws IOException {
        var file = folder.resolve("names.txt");
        AtomicFile.write(file, "before");
        Files.createDirectories(folder.resolve("names.txt.next"));
        assertThatIOException().isThrownBy(() -> AtomicFile.write(file, "after"));
        assertThat(file).hasContent("before");
    }

    @Test
    void aLockIsGivenOnce() throws IOException {
        var file = folder.resolve("lock");
        try (var first = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(AtomicFile.tryLock(first)).isPresent();
            try (var second = FileChannel.open(file, StandardOpenOption.WRITE)) {
                assertThat(AtomicFile.tryLock(second)).isEmpty();
            }
        }
        try (var third = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThat(AtomicFile.tryLock(third)).isPresent();
        }
    }

    @Test
    void theHashIsTheOneOfTheStandard() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex(Sha256.of("abc"), 4)).isEqualTo("ba7816bf");
    }
}
