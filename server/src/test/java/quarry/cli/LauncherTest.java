package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The script that starts the program, over a project whose jar only refers to the classes under test.
final class LauncherTest {
    private static final Path PROJECT = Path.of("..");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path root;

    @BeforeAll
    static void copyProject() throws IOException {
        for (var file :
                List.of("quarry", ".mvn/find-jdk.sh", ".mvn/utf-8.sh", ".mvn/train-aot.sh", "server/jvm.options")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(PROJECT.resolve(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        Files.createDirectories(root.resolve("server/target"));
        new JarOutputStream(Files.newOutputStream(root.resolve("server/target/quarry.jar")), manifest).close();
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

    @ParameterizedTest
    @CsvSource({"0.0.0.0, true", "127.0.0.1, false", "localhost, false"})
    void servingANetworkIsWarnedOf(String host, boolean warned, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.md"), "## What is a view?\n\nA stored query.\n");
        var index = folder.resolve("index").toString();
        var nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(nowhere, nowhere, "index", "--no-vectors", "--index", index, folder.toString());
        var server = started("", "serve", "--index", index, "--host", host, "--port", "0");
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

    /// @param locale a variable and its value; empty for none
    /// @return what the program said, to a person or as its result
    private static String quarry(String locale, String... arguments) throws IOException, InterruptedException {
        var process = started(locale, arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static Process started(String locale, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(root.resolve("quarry").toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        List.of("LC_ALL", "LC_CTYPE", "LANG").forEach(builder.environment()::remove);
        if (!locale.isEmpty()) {
            int equals = locale.indexOf('=');
            builder.environment().put(locale.substring(0, equals), locale.substring(equals + 1));
        }
        return builder.start();
    }
}
