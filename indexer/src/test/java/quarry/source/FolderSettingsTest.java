package quarry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FolderSettingsTest {
    @TempDir
    private Path folder = Path.of("");

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, Hints> hints() throws IOException {
        return SourceTree.of(List.of(folder)).files().stream()
                .collect(Collectors.toMap(SourceFile::path, SourceFile::hints));
    }

    @Test
    void withoutAFileNothingIsSaid() throws IOException {
        write("a.md", "");
        assertThat(hints()).containsExactly(Map.entry("a.md", Hints.NONE));
        assertThat(Hints.NONE.fingerprint()).isEmpty();
    }

    @Test
    void itHoldsForItsFolderAndAllBelowAndForNothingElse() throws IOException {
        write("kafka/quarry.yaml", "topic: Messaging\nlanguage: RU\nformat: csv\n");
        write("kafka/a.csv", "");
        write("kafka/deep/down/b.csv", "");
        write("c.md", "");
        var hints = hints();
        assertThat(hints).containsOnlyKeys("kafka/a.csv", "kafka/deep/down/b.csv", "c.md");
        assertThat(hints.get("kafka/a.csv")).isEqualTo(new Hints("Messaging", "ru", "csv", Hints.Columns.NONE));
        assertThat(hints.get("kafka/deep/down/b.csv")).isEqualTo(hints.get("kafka/a.csv"));
        assertThat(hints.get("c.md")).isEqualTo(Hints.NONE);
    }

    @Test
    void theNearestSaysMoreThanTheOneAbove() throws IOException {
        write("quarry.yaml", "topic: Everything\nlanguage: es\ncolumns: {question: Q, answer: A}\n");
        write("inner/quarry.yaml", "topic: Inner\ncolumns:\n  answer: Reply\n  level: Grade\n");
        write("inner/a.csv", "");
        write("b.csv", "");
        assertThat(hints().get("inner/a.csv"))
                .isEqualTo(new Hints("Inner", "es", null, new Hints.Columns("Q", "Reply", null, "Grade")));
        assertThat(hints().get("b.csv"))
                .isEqualTo(new Hints("Everything", "es", null, new Hints.Columns("Q", "A", null, null)));
    }

    @Test
    void itHoldsForADocumentThatIsGivenByItself() throws IOException {
        write("quarry.yaml", "topic: Optics\n");
        write("a.md", "");
        var tree = SourceTree.of(List.of(folder.resolve("a.md")));
        assertThat(tree.files()).extracting(file -> file.hints().topic()).containsExactly("Optics");
    }

    @Test
    void ignoredFilesAndFoldersAreNoDocuments() throws IOException {
        write("quarry.yaml", "ignore: ['*.log', drafts, 'inner/*.txt', /top.md]\n");
        write("a.log", "");
        write("deep/b.log", "");
        write("drafts/c.md", "");
        write("deep/drafts/d.md", "");
        write("inner/e.txt", "");
        write("inner/f.md", "");
        write("deep/inner/g.txt", "");
        write("top.md", "");
        assertThat(hints()).containsOnlyKeys("inner/f.md", "deep/inner/g.txt");
    }

    @Test
    void membersOfArchivesObeyToo() throws IOException {
        write("quarry.yaml", "topic: Optics\nignore: ['*.log']\n");
        Files.write(
                folder.resolve("a.zip"),
                new Zip().with("x.md", "").with("in/y.log", "").bytes());
        assertThat(hints()).containsOnlyKeys("a.zip/x.md");
        assertThat(hints().get("a.zip/x.md")).extracting(Hints::topic).isEqualTo("Optics");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            topc: Optics                  | line 1: the key 'topc' is not known; it may say topic
            topic: a\\ncolumns: {que: x}  | line 2: the key 'que' is not known
            columns: question             | the value of 'columns' cannot be read
            topic: [a                     | line
            language: Russian language    | 'russian language' is no language code; write one such as
            ignore: ['[']                 | '[' under 'ignore' is no pattern
            ignore: ['']                  | an empty pattern
            """)
    void whatIsWrongIsNamedWithFileAndLineAndWhatMayStandThere(String text, String message) throws IOException {
        write("quarry.yaml", text.replace("\\n", "\n"));
        assertThatThrownBy(this::hints)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("quarry.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        write("quarry.yaml", "# nothing yet\n");
        write("a.md", "");
        assertThat(hints().get("a.md")).isEqualTo(Hints.NONE);
    }
}
