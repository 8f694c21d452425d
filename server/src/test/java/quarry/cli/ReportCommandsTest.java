package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int quarry(String... arguments) {
        out.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int syllabus(String list, String format) {
        return quarry("syllabus", list, "--index", folder.resolve("index").toString(), "--format", format);
    }

    @BeforeEach
    void index() throws IOException {
        var notes = folder.resolve("notes.txt");
        Files.writeString(notes, "1. How do you mend a chain?\nWith a new link.\n2. What is a tyre, or =tube?\n");
        assertThat(quarry(
                        "index",
                        notes.toString(),
                        "--no-vectors",
                        "--index",
                        folder.resolve("index").toString()))
                .isZero();
    }

    private String list() throws IOException {
        var list = folder.resolve("bicycles.md");
        Files.writeString(list, "# Wheels, tyres\n- Tyres\n- Spokes\n# Drive\n- Mending chains\n- Links\n");
        return list.toString();
    }

    @Test
    void aListIsToldByItsGroups() throws IOException {
        assertThat(syllabus(list(), "text")).as(err.toString()).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Wheels, tyres",
                        "  asked      Tyres  What is a tyre, or =tube?  [notes.txt:3]",
                        "  missing    Spokes",
                        "Drive",
                        "  covered    Mending chains  How do you mend a chain?  [notes.txt:1]",
                        "  mentioned  Links  How do you mend a chain?  [notes.txt:1]",
                        "4 concepts: 1 covered (25 %), 1 only asked, 1 only mentioned, 1 missing");
    }

    @Test
    void aListLeavesAsCsvMarkdownAndJson() throws IOException {
        assertThat(syllabus(list(), "csv")).isZero();
        assertThat(out.toString().lines())
                .contains(
                        "concept,group,standing,question,document,line",
                        "Spokes,\"Wheels, tyres\",missing,,,",
                        "Tyres,\"Wheels, tyres\",asked,\"What is a tyre, or =tube?\",notes.txt,3");
        assertThat(syllabus(list(), "markdown")).isZero();
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "# bicycles.md",
                        "## Missing",
                        "- Spokes",
                        "## Covered",
                        "- Mending chains: \"How do you mend a chain?\" (notes.txt:1)");
        assertThat(syllabus(list(), "json")).isZero();
        assertThat(out.toString()).contains("\"missing\":1", "\"standing\":\"mentioned\"");
    }

    @Test
    void aShippedListIsKnownByItsName() {
        assertThat(syllabus("sql", "text")).isZero();
        assertThat(out.toString()).contains("Window functions");
    }

    @Test
    void whatIsNoListIsNamed() throws IOException {
        assertThat(syllabus("cooking", "text")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("'cooking'", "django, python, sql, http, system-design");
        var empty = folder.resolve("empty.md");
        Files.writeString(empty, "\n---\n");
        assertThat(syllabus(empty.toString(), "text")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("empty.md' names no concepts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search chain", "gaps"})
    void aTopicOrSourceThatNoEntryHasIsAWrongCommandLine(String command) {
        var line = (command + " --index " + folder.resolve("index")).split(" ");
        for (var value : List.of("--topic=Nope", "--source=note")) {
            err.getBuffer().setLength(0);
            assertThat(quarry(Stream.concat(Stream.of(line), Stream.of(value)).toArray(String[]::new)))
                    .isEqualTo(ExitStatus.WRONG_COMMAND_LINE);
            assertThat(err.toString()).contains("no entry has the ", "'; there are: ", "--help'");
            assertThat(out.toString()).isEmpty();
        }
        assertThat(err.toString()).contains("source 'note'; there are: notes.txt");
        assertThat(quarry(Stream.concat(Stream.of(line), Stream.of("--source=notes.txt"))
                        .toArray(String[]::new)))
                .isZero();
    }

    @Test
    void coverageIsToldOfTheSameMaterialInEachFormat() {
        var index = folder.resolve("index").toString();
        assertThat(quarry("coverage", "--index", index)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("notes.txt", "1 documents");
        for (var format : List.of("csv", "markdown", "json")) {
            assertThat(quarry("coverage", "--index", index, "--format", format)).isZero();
            assertThat(out.toString()).contains("notes.txt");
        }
    }
}
