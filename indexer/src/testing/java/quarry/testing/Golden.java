package quarry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Files with what is expected of a test. `-Dgolden=update` writes what is found instead of comparing it; what changed
/// is then to be read in the diff.
public final class Golden {
    private Golden() {}

    /// Compares what a test found with what a file expects.
    public static void check(Path golden, String found) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.toAbsolutePath().getParent());
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    /// The documents of a folder, in the order of their names, without the files that say what is expected of them.
    ///
    /// @param ending of those files
    public static Stream<Path> documents(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
