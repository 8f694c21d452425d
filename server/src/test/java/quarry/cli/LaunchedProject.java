package quarry.cli;

import java.io.File;
import java.io.IOException;
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

/// A project that the script `quarry` starts, whose jar only refers to the classes under test.
record LaunchedProject(Path root) {
    private static final Path PROJECT = Path.of("..");
    private static final List<String> SCRIPTS = List.of(
            "quarry",
            ".mvn/find-jdk.sh",
            ".mvn/utf-8.sh",
            ".mvn/build-jar.sh",
            ".mvn/train-aot.sh",
            "server/jvm.options");

    static LaunchedProject in(Path root) throws IOException {
        for (var script : SCRIPTS) {
            Files.createDirectories(root.resolve(script).getParent());
            Files.copy(PROJECT.resolve(script), root.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        var project = new LaunchedProject(root);
        Files.createDirectories(project.jar().getParent());
        writeJar(project.jar());
        return project;
    }

    Path jar() {
        return root.resolve("server/target/quarry.jar");
    }

    private static void writeJar(Path jar) throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    /// Starts the script, what it says and its results in one stream.
    ///
    /// @param variable a variable of the environment and its value; empty for none but the locale's
    Process start(String variable, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(root.resolve("quarry").toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        List.of("LC_ALL", "LC_CTYPE", "LANG").forEach(builder.environment()::remove);
        if (!variable.isEmpty()) {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return builder.start();
    }

    /// @return what the script and the program said until they ended
    static String saidBy(Process process) throws IOException, InterruptedException {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
