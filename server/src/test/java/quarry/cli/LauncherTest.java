package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The script that starts the program, as a user calls it.
final class LauncherTest {
    @SuppressWarnings("NullAway.Init")
    private static LaunchedProject project;

    @BeforeAll
    static void copyProject(@TempDir Path root) throws IOException {
        project = LaunchedProject.in(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=nowhere", ""})
    void namesAndQueriesOfAnyScriptAreTakenInAnyLocale(String locale, @TempDir Path folder) throws Exception {
        var documents = Files.createDirectory(folder.resolve("вопросы"));
        Files.writeString(documents.resolve("базы данных.md"), "## Что такое вид?\n\nСохранённый запрос.\n");
        var index = folder.resolve("индекс").toString();
        var nowhere = new PrintWriter(Writer.nullWriter());
        assertThat(Main.run(nowhere, nowhere, "index", "--no-vectors", "--index", index, documents.toString()))
                .isZero();

        assertThat(quarry(locale, "search", "--index", index, "--mode", "lexical", "запрос"))
                .contains("Что такое вид?", "базы данных.md:1");
        assertThat(quarry(locale, "inspect", documents.toString()))
                .contains("базы данных.md", "1 documents, 1 entries");
    }

    /// The runtime of the sentence model would read the command line, keep what it found out in the cache of its
    /// maker's
    /// and send it, and has ended the process at long ones.
    @Test
    void theSentenceModelKeepsNoNewsOfARunAndEndsNone(@TempDir Path folder) throws Exception {
        var arguments = new ArrayList<>(
                List.of("index", "--index", folder.resolve("index").toString()));
        for (int i = 0; i < 400; i++) {
            var document =
                    Files.writeString(folder.resolve("what-i-noted-on-day-" + i + ".md"), "## What is a view?\n");
            arguments.add(document.toString());
        }
        var cache = folder.resolve("cache");
        var run = project.start("XDG_CACHE_HOME=" + cache, arguments.toArray(String[]::new));
        assertThat(LaunchedProject.saidBy(run)).contains("400 added", "and 395 more");
        assertThat(run.exitValue()).isZero();
        assertThat(cache).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, true", "127.0.0.1, false", "localhost, false"})
    void servingANetworkIsWarnedOf(String host, boolean warned, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.md"), "## What is a view?\n\nA stored query.\n");
        var index = folder.resolve("index").toString();
        var nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(nowhere, nowhere, "index", "--no-vectors", "--index", index, folder.toString());
        var server = project.start("", "serve", "--index", index, "--host", host, "--port", "0");
        var said = new StringBuilder();
        try (var lines = server.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null && !line.startsWith("http"); line = lines.readLine()) {
                said.append(line);
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(said.toString().contains("over the network"))
                .as(said.toString())
                .isEqualTo(warned);
    }

    private static String quarry(String locale, String... arguments) throws IOException, InterruptedException {
        return LaunchedProject.saidBy(project.start(locale, arguments));
    }
}
