package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

final class FormatsTest {
    @TempDir
    private Path folder = Path.of("");

    private static Text read(String name, String content) throws IOException {
        return (Text) Formats.read(new SourceFile(Path.of(name), name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Text text) {
        return text.lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void textKeepsItsLines() throws IOException {
        var text = read("q.md", "# A\n\n- b <br> c\n");
        assertThat(text.format()).isEqualTo("text");
        assertThat(text.lines()).containsExactly(new Line(1, "# A"), new Line(2, ""), new Line(3, "- b <br> c"));
    }

    @Test
    void aPageIsReadAsOneWhateverItsName() throws IOException {
        var text = read(
                "page.txt",
                "<!DOCTYPE html>\n<html><body>\n<h2>Ships</h2>\n<h3>What floats?</h3>\n<p>Wood.</p>\n</body></html>");
        assertThat(text.format()).isEqualTo("html");
        assertThat(text.lines())
                .contains(new Line(3, "## Ships"), new Line(4, "### What floats?"), new Line(5, "Wood."));
    }

    @Test
    void markdownWithSomeTagsStaysText() throws IOException {
        assertThat(read("q.md", "<details>\n<summary>Q?</summary>\nA\n</details>\n")
                        .format())
                .isEqualTo("text");
    }

    @Test
    void listsTablesAndCodeBecomeMarkdown() throws IOException {
        var page = """
                <html><body>
                <ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>
                <ol start="3"><li>three</li></ol>
                <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>
                <pre><code class="language-python">if x:
                    go()</code></pre>
                <p>Use <code>a_b</code> and <b>bold</b>, <a href="https://x.org/y">there</a>.</p>
                <details><summary>More?</summary>Yes.</details>
                </body></html>
                """;
        assertThat(texts(read("p.html", page)))
                .containsExactly(
                        "- one",
                        "   - inner",
                        "- two",
                        "3. three",
                        "| a | b |",
                        "| --- | --- |",
                        "| 1 | 2\\|3 |",
                        "```python",
                        "if x:",
                        "    go()",
                        "```",
                        "Use `a_b` and **bold**, [there](https://x.org/y).",
                        "<details>",
                        "<summary>More?</summary>",
                        "Yes.",
                        "</details>");
    }

    @Test
    void aLineBreakInACellStaysInIt() throws IOException {
        var page = "<html><body><table><tr><th>a</th></tr><tr><td>{<br>1<br>}</td></tr></table></body></html>";
        assertThat(texts(read("p.html", page))).containsExactly("| a |", "| --- |", "| { 1 } |");
    }

    @Test
    void whatSurroundsAPageIsLeftOut() throws IOException {
        var page = "<html><head><title>t</title></head><body><nav>What is new?</nav><script>var q = 'Why?'</script>"
                + "<p>Kept</p><footer>Any questions?</footer></body></html>";
        assertThat(texts(read("p.html", page))).containsExactly("Kept");
    }

    @Test
    void textThatLooksLikeMarkupIsEscaped() throws IOException {
        assertThat(texts(read("p.html", "<html><body><p>&lt;script&gt; runs</p><p># no heading</p></body></html>")))
                .containsExactly("\\<script> runs", "\\# no heading");
    }

    @Test
    void deepNestingIsReadWithoutHarm() throws IOException {
        var page = "<html><body>" + "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000) + "</body></html>";
        assertThat(texts(read("p.html", page))).containsExactly("deep");
    }

    @Test
    void whatIsNoTextIsRefusedWithAdvice() {
        assertThatThrownBy(() ->
                        Formats.read(new SourceFile(Path.of("x"), "x"), new byte[] {0, 1, 2, 0, 3, (byte) 0xFF, 0}))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("holds no readable text");
        assertThatThrownBy(() -> read("x.pdf", "%PDF-1.7 ...")).hasMessageContaining("is a PDF that is damaged");
        assertThatThrownBy(() -> read("x.docx", "PK\u0003\u0004 ...")).hasMessageContaining("damaged or cut short");
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(read("x.txt", "").lines()).isEmpty();
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        var file = folder.resolve("huge.txt");
        try (var out = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            out.position(50L * 1024 * 1024);
            out.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
        }
        assertThatThrownBy(() -> Formats.bytes(new SourceFile(file, "huge.txt")))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("50 MB")
                .hasMessageContaining("split it");
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() {
        var gone = new SourceFile(folder.resolve("gone.txt"), "gone.txt");
        assertThatThrownBy(() -> Formats.bytes(gone))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("is gone");
    }
}
