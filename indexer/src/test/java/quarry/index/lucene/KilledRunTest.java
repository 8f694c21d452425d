package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.index.IndexCheck;
import quarry.index.IndexRun;
import quarry.index.Progress;

/// A run in a process of its own that is killed midway.
final class KilledRunTest {
    private static final String HALFWAY = "halfway";

    @Test
    void theIndexBeforeServesOnAndTheNextRunSucceeds(@TempDir Path folder) throws Exception {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("a.txt"), "What is a lens?\nWhat is a prism?\n");
        var index = folder.resolve("index");
        Progress silent = (n, of, path) -> {};
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, silent);
        var before = new IndexStore(index).open();
        Files.writeString(documents.resolve("b.txt"), "What is a mirror?\n");

        var run = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        index.toString(),
                        documents.toString())
                .redirectErrorStream(true)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines().filter(HALFWAY::equals).findFirst()).isPresent();
            run.destroyForcibly().waitFor();
        }

        assertThat(new IndexStore(index).open()).isEqualTo(before);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
        var report = IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, silent);
        assertThat(report.documents()).hasSize(2);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
        try (var left = Files.list(index)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    /// Indexes until the first document is written, and then waits to be killed.
    static final class Run {
        private Run() {}

        public static void main(String[] arguments) throws IOException {
            IndexRun.update(
                    new LuceneEntryIndex(Path.of(arguments[0])),
                    List.of(Path.of(arguments[1])),
                    true,
                    (n, of, path) -> {
                        System.out.println(HALFWAY);
                        System.out.flush();
                        while (n > 0) {
                            LockSupport.park();
                        }
                    });
        }
    }
}
