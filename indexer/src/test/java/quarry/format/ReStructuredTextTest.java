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

final class ReStructuredTextTest {
    private static Text read(String name, String content) throws IOException {
        return (Text) Formats.read(new SourceFile(Path.of(name), name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(String content) throws IOException {
        return read("q.rst", content).lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void titlesGetTheirLevelByTheOrderOfTheirSigns() throws IOException {
        var text = read("q.rst", """
                =====
                Ships
                =====

                Sails
                -----

                What is a jib?
                ~~~~~~~~~~~~~~
                A sail at the bow.

                Masts
                -----
                """);
        assertThat(text.format()).isEqualTo("rst");
        assertThat(text.lines().stream().filter(line -> !line.isBlank()))
                .containsExactly(
                        new Line(2, "# Ships"),
                        new Line(5, "## Sails"),
                        new Line(8, "### What is a jib?"),
                        new Line(10, "A sail at the bow."),
                        new Line(12, "## Masts"));
    }

    @Test
    void codeBlocksBecomeFences() throws IOException {
        assertThat(texts("""
                Run this::

                    make all
                      && make install

                .. code-block:: python
                   :linenos:

                   if x:
                       go()

                Done.
                """))
                .containsExactly(
                        "Run this:",
                        "```",
                        "make all",
                        "  && make install",
                        "```",
                        "```python",
                        "if x:",
                        "    go()",
                        "```",
                        "Done.");
    }

    @Test
    void directivesThatOnlyArrangeAreLeftOut() throws IOException {
        assertThat(texts("""
                .. contents:: Table of contents
                   :depth: 2

                .. _label:

                .. a remark
                   over two lines

                .. note:: Mind the tide.
                   It turns.

                .. image:: ship.png
                   :alt: a ship

                Kept.
                """)).containsExactly("Mind the tide.", "It turns.", "Kept.");
    }

    @Test
    void marksInLinesBecomeMarkdown() throws IOException {
        assertThat(
                        texts(
                                "Use ``a_b`` and :func:`go`, see `the page <https://example.org/a>`_ or `Ships`_ [1]_.\n\n#. one\n"))
                .containsExactly("Use `a_b` and `go`, see [the page](https://example.org/a) or Ships.", "1. one");
    }

    @Test
    void tablesBecomeMarkdownTables() throws IOException {
        assertThat(texts("""
                =====  ======
                Name   Length
                =====  ======
                Jib    short
                Mizzen long
                =====  ======

                .. list-table::
                   :header-rows: 1

                   * - Knot
                     - Use
                   * - Bowline
                     - A loop
                """))
                .containsExactly(
                        "| Name | Length |",
                        "| --- | --- |",
                        "| Jib | short |",
                        "| Mizzen | long |",
                        "| Knot | Use |",
                        "| --- | --- |",
                        "| Bowline | A loop |");
    }

    @Test
    void aTextIsKnownByItsDirectives() throws IOException {
        assertThat(read("q.txt", "Ships\n=====\n\n.. code-block:: c\n\n   int x;\n")
                        .format())
                .isEqualTo("rst");
        assertThat(read("q.txt", "Ships\n=====\n\nWhat floats?\n").format()).isEqualTo("text");
    }
}
