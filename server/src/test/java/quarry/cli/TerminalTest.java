package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalTest {
    /// Sets the window's title, in two ways, and turns the text round.
    private static final String HOSTILE = "\u001b]0;owned\u0007 \u009d0;owned\u009c \u202ekcab\rover\u007f";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect DOCUMENTS",
                "inspect --format ndjson DOCUMENTS",
                "index --no-vectors --verbose --index INDEX DOCUMENTS",
                "search --mode lexical --index INDEX steer",
                "search --mode lexical --index INDEX --format json steer",
                "similar --index INDEX what may steer",
                "gaps --index INDEX",
                "gaps --index INDEX --format csv",
                "coverage --index INDEX",
                "coverage --index INDEX --format markdown",
                "export --index INDEX",
                "check --index INDEX\u001b[2J",
                "search --mode lexical --index INDEX\u001b[2J steer",
                "\u001b[2J"
            })
    void nothingOfADocumentOrAnArgumentSteersTheTerminal(String line) {
        quarry(line.replace("DOCUMENTS", folder.resolve("documents").toString())
                .replace("INDEX", folder.resolve("index").toString())
                .split(" "));

        assertThat(out + "" + err).containsIgnoringCase("\\u001b").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n\t]]");
    }

    /// One with questions and one that cannot be read.
    @BeforeAll
    static void indexHostileDocuments() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        var question = new ObjectMapper().writeValueAsString("What may steer " + HOSTILE + "?");
        Files.writeString(documents.resolve("a" + HOSTILE + ".json"), """
                [{"question": %s, "answer": "Nobody but the one who sits at it, and no %s."},
                 {"question": %s, "answer": ""}]
                """.formatted(
                        question, question.replace("\"", ""), question.replace("What", "Who")));
        Files.write(documents.resolve("b" + HOSTILE + ".pdf"), "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        var nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(
                nowhere,
                nowhere,
                "index",
                "--no-vectors",
                "--index",
                folder.resolve("index").toString(),
                documents.toString());
    }

    private void quarry(String... arguments) {
        Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    static IntStream controls() {
        return IntStream.concat(
                IntStream.range(0, 0xA0)
                        .filter(Character::isISOControl)
                        .filter(character -> character != '\n' && character != '\t'),
                IntStream.concat(IntStream.rangeClosed(0x202A, 0x202E), IntStream.rangeClosed(0x2066, 0x2069)));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void aControlCharacterIsShownAndMeansTheSameInJson(int control) throws IOException {
        var text = "a" + Character.toString(control) + "z";
        var shown = Terminal.visible(text);

        assertThat(shown).isEqualTo(String.format("a\\u%04xz", control));
        assertThat(new ObjectMapper().readValue('"' + shown + '"', String.class))
                .isEqualTo(text);
    }

    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        var text = "Was läuft?\tЧто это? 👩‍💻 שלום 你好 “quoted”\n\r\n";

        assertThat(Terminal.visible(text)).isEqualTo(text);
    }

    @Test
    void thisProgramsOwnStylesAndProgressWorkAndNobodyElsesDo() {
        var terminal = new Terminal(true, true);

        assertThat(Terminal.visible(Terminal.CLEAR_LINE + terminal.bold("a\u001b[2Jb")))
                .isEqualTo("\u001b[G\u001b[K\u001b[1ma\\u001b[2Jb\u001b[0m");
        assertThat(Terminal.visible("\uFDD0[2J\uFDD0")).doesNotContain("\u001b");
    }

    @Test
    void everyWayOfWritingIsSafe() {
        var writer = new PrintWriter(new VisibleControls(out));
        writer.print('\u001b');
        writer.print(new char[] {'a', '\u001b'});
        writer.append("xx\u001byy", 2, 3);
        writer.printf("%s", "\u001b");
        writer.flush();

        assertThat(out.toString()).isEqualTo("\\u001ba\\u001b\\u001b\\u001b");
    }

    /// Written by hand they would be shown instead of working.
    @Test
    void onlyTheTerminalWritesEscapes() throws IOException {
        try (var sources = Files.walk(Path.of("src", "main", "java", "quarry", "cli"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("Terminal.java"))
                            .filter(TerminalTest::writesEscapes))
                    .isEmpty();
        }
    }

    private static boolean writesEscapes(Path file) {
        try {
            return Files.readString(file).matches("(?s).*(\\\\u001b|\\\\033|\\\\x1b|\\\\r(?!\\\\n)).*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
