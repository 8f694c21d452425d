package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.source.SourceFile;
import quarry.testing.Growth;
import quarry.text.UnreadableDocumentException;

/// The same few characters over and over, in one line or in very many: what patterns and searches for an end must not
/// take long over.
final class MonotonousTextTest {
    private static final int LENGTH = 1_000_000;

    static Stream<Arguments> texts() {
        var units = List.of(
                "=",
                " ",
                "* ",
                "| ",
                "\"",
                "{",
                "[[",
                "`",
                "★",
                ":",
                "== ",
                "a ",
                "*a ",
                "{{c1::",
                "<b>",
                "\n",
                " \n",
                "?\n",
                "= =\n",
                "#+begin_src\n",
                ":a:\n",
                ".. x::\n",
                "::\n",
                "a::\n\n",
                ",\n\"",
                "a\n-\n",
                "| a\n",
                "{\"a\":\n");
        return Stream.of("csv", "org", "rst", "json", "ipynb", "txt")
                .flatMap(ending -> units.stream().map(unit -> Arguments.of(ending, unit)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itIsReadOrRefusedInTimeByItsLength(String ending, String unit) throws Exception {
        var name = "q." + ending;
        var start = ending.equals("json") || ending.equals("ipynb")
                ? "{\"nbformat\": 4, \"q\": \"What?\", \"a\": \""
                : "* q,a\n";
        Growth.assertInProportion(
                LENGTH,
                length -> (start + unit.repeat(length / unit.length())).getBytes(StandardCharsets.UTF_8),
                bytes -> {
                    try {
                        assertThat(Formats.read(new SourceFile(Path.of(name), name), bytes))
                                .isNotNull();
                    } catch (UnreadableDocumentException e) {
                        assertThat(e).hasMessageContaining(";");
                    }
                });
    }
}
