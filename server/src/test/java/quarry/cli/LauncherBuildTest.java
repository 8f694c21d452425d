package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the script does before and beside the program: building the jar and making the ahead-of-time cache, both by
/// programs of the test's own.
final class LauncherBuildTest {
    @SuppressWarnings("NullAway.Init")
    private LaunchedProject project;

    @BeforeEach
    void copyProject(@TempDir Path root) throws IOException {
        project = LaunchedProject.in(root);
    }

    private Path file(String name) {
        return project.root().resolve(name);
    }

    private void writeScript(String name, String text) throws IOException {
        Files.writeString(file(name), text);
        Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aBuildSaysEachStepAndThatItGoesOn() throws Exception {
        Files.move(project.jar(), file("built.jar"));
        writeScript("mvnw", """
                #!/bin/sh
                echo "$*" >arguments
                await() { until [ -e "$1" ]; do sleep 0.1; done; }
                until [ -e fetched ]; do
                  echo "Downloading from central: https://example.org/a.jar"
                  sleep 0.1
                done
                echo "[INFO] --- compiler:1:compile (default-compile) @ indexer ---"
                await compiled
                echo "[INFO] --- shade:1:shade (one-jar) @ server ---"
                await packed
                mv built.jar server/target/quarry.jar
                """);
        var building = project.start("", "--version");
        try (var said = building.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(said, "building: fetching libraries");
            awaitLine(said, "building: fetching libraries, \\d+ s so far");
            Files.createFile(file("fetched"));
            awaitLine(said, "building: compiling the indexer");
            Files.createFile(file("compiled"));
            awaitLine(said, "building: packing the jar");
            Files.createFile(file("packed"));
            awaitLine(said, "quarry .*packaged.*");
        }
        assertThat(building.waitFor()).isZero();
        assertThat(Files.readString(file("arguments"))).contains("-Prun").contains("package");
        assertThat(LaunchedProject.saidBy(project.start("", "--version"))).doesNotContain("building");
    }

    private static void awaitLine(BufferedReader said, String line) throws IOException {
        var before = new ArrayList<String>();
        for (var next = said.readLine(); next != null; next = said.readLine()) {
            before.add(next);
            if (next.matches("(?:quarry: )?" + line)) {
                return;
            }
        }
        assertThat(before).as("lines among which is %s", line).isEmpty();
    }

    @Test
    void aBuildThatFailsShowsWhy() throws Exception {
        Files.delete(project.jar());
        writeScript("mvnw", """
                #!/bin/sh
                echo "[INFO] all is well"
                echo "[ERROR] Sources.java:[3,1] is no Java"
                exit 1
                """);
        var building = project.start("", "--version");
        assertThat(LaunchedProject.saidBy(building))
                .contains("Sources.java:[3,1] is no Java", "the build failed", "build.log")
                .doesNotContain("all is well");
        assertThat(building.exitValue()).isEqualTo(1);
        assertThat(file(".quarry/build.lock")).doesNotExist();
    }

    @Test
    void theCacheIsMadeOnceAfterTheProgramHasEnded() throws Exception {
        writeTraining("""
                Files.writeString(Path.of("%s"), "made", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Files.writeString(Path.of(arguments[1]), arguments[2] + arguments[3]);
                """.formatted(file("count")));
        var programs = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            programs.add(project.start("", "--version"));
        }
        for (var program : programs) {
            assertThat(LaunchedProject.saidBy(program)).contains("quarry");
        }
        awaitLog();
        LaunchedProject.saidBy(project.start("", "--version"));
        assertThat(file("server/target/quarry.aot.lock")).doesNotExist();
        assertThat(file("count")).hasContent("made");
        assertThat(file("server/target/quarry.aot")).content().contains("seeds@", "jvm.options");
    }

    @Test
    void aFailedTrainingIsSaidOnlyWhereWantedAndNotRepeated() throws Exception {
        writeTraining("System.err.println(\"no cache: the disk is full\");");
        LaunchedProject.saidBy(project.start("", "--version"));
        awaitLog();
        writeTraining("throw new IllegalStateException(\"again\");");
        assertThat(LaunchedProject.saidBy(project.start("", "--version"))).doesNotContain("no cache");
        assertThat(LaunchedProject.saidBy(project.start("", "--version", "--verbose")))
                .contains("no cache: the disk is full");
    }

    private void writeTraining(String statements) throws IOException {
        var source = file("server/src/tools/java/quarry/tools/TrainAotCache.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                import java.nio.file.*;
                class TrainAotCache {
                    public static void main(String[] arguments) throws Exception {
                        %s
                    }
                }
                """.formatted(statements));
    }

    /// Written when a training is over.
    private void awaitLog() {
        while (!Files.exists(file("server/target/quarry.aot.log"))
                || Files.exists(file("server/target/quarry.aot.lock"))) {
            Thread.onSpinWait();
        }
    }
}
