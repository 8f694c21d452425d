package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;

final class OrgTest {
    private static Text read(String name, String content) throws IOException {
        return (Text) Formats.read(new SourceFile(Path.of(name), name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(String content) throws IOException {
        return read("q.org", content).lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void headingsLoseTheirStateTagsAndDrawers() throws IOException {
        var text = read("q.org", """
                #+TITLE: Harbour talk
                * Ships
                ** TODO [#A] What floats?  :basics:wood:
                SCHEDULED: <2030-01-01>
                :PROPERTIES:
                :ID: 77
                :END:
                Wood does.
                """);
        assertThat(text.format()).isEqualTo("org");
        assertThat(text.lines().stream().filter(line -> !line.isBlank()))
                .containsExactly(new Line(2, "# Ships"), new Line(3, "## What floats?"), new Line(8, "Wood does."));
    }

    @Test
    void blocksBecomeFences() throws IOException {
        assertThat(texts("""
                * Code
                  #+BEGIN_SRC python :results output
                  if x:
                      go()
                  #+END_SRC
                #+RESULTS:
                : 42
                #+begin_quote
                Well said.
                #+end_quote
                """))
                .containsExactly("# Code", "```python", "if x:", "    go()", "```", "```", "42", "```", "> Well said.");
    }

    @Test
    void listsTablesAndMarksBecomeMarkdown() throws IOException {
        assertThat(texts("""
                + one *bold* and =code= and ~more~
                - term :: its /meaning/
                1) first, see [[https://example.org/a][the page]]
                | a | b |
                |---+---|
                | 1 | 2 |
                # a remark
                """))
                .containsExactly(
                        "- one **bold** and `code` and `more`",
                        "- **term**: its *meaning*",
                        "1) first, see [the page](https://example.org/a)",
                        "| a | b |",
                        "| --- | --- |",
                        "| 1 | 2 |");
    }

    @Test
    void aBlockThatIsNeverClosedSwallowsNothing() throws IOException {
        assertThat(texts("* A\n#+begin_src c\nint x;\n* B\n")).contains("# A", "# B");
    }

    @Test
    void anOrgTextIsKnownByItsContent() throws IOException {
        assertThat(read("q.txt", "#+TITLE: Ships\n* What floats?\nWood.\n").format())
                .isEqualTo("org");
        assertThat(read("q.txt", "* What floats?\n* What sinks?\n").format()).isEqualTo("text");
    }
}
