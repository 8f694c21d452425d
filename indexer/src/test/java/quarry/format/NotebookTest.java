package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

final class NotebookTest {
    private static Text read(String content) throws IOException {
        return (Text)
                Formats.read(new SourceFile(Path.of("n.ipynb"), "n.ipynb"), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cellsBecomeMarkdownOnTheirLines() throws IOException {
        var text = read("""
                {
                 "cells": [
                  {"cell_type": "markdown", "metadata": {}, "source": [
                    "## What is a tensor?\\n",
                    "An array of *numbers*."
                  ]},
                  {"cell_type": "code", "execution_count": 1, "metadata": {},
                   "outputs": [{"output_type": "stream", "name": "stdout", "text": ["42\\n"]}],
                   "source": [
                    "x = 42\\n",
                    "print(x)"
                  ]},
                  {"cell_type": "raw", "metadata": {}, "source": ["left out"]},
                  {"cell_type": "code", "metadata": {}, "outputs": [], "source": []}
                 ],
                 "metadata": {"language_info": {"name": "python"}},
                 "nbformat": 4, "nbformat_minor": 5
                }
                """);
        assertThat(text.format()).isEqualTo("notebook");
        assertThat(text.lines())
                .containsExactly(
                        new Line(4, "## What is a tensor?"),
                        new Line(5, "An array of *numbers*."),
                        new Line(5, ""),
                        new Line(10, "```python"),
                        new Line(10, "x = 42"),
                        new Line(11, "print(x)"),
                        new Line(11, "```"),
                        new Line(11, ""));
    }

    @Test
    void theKernelNamesTheLanguage() throws IOException {
        var text = read("{\"cells\": [{\"cell_type\": \"code\", \"source\": \"1 + 1\"}], \"metadata\": {\"kernelspec\":"
                + " {\"language\": \"julia\"}}, \"nbformat\": 4}");
        assertThat(text.lines()).extracting(Line::text).startsWith("```julia", "1 + 1", "```");
    }

    @Test
    void notebooksOfTheOldFormatAreRead() throws IOException {
        var text = read(
                "{\"worksheets\": [{\"cells\": [{\"cell_type\": \"heading\", \"level\": 2, \"source\": [\"Ships\"]},"
                        + " {\"cell_type\": \"code\", \"language\": \"r\", \"input\": [\"x <- 1\"]}]}], \"nbformat\": 3}");
        assertThat(text.lines()).extracting(Line::text).startsWith("## Ships", "", "```r", "x <- 1", "```");
    }

    @Test
    void aBrokenNotebookIsRefused() {
        assertThatThrownBy(() -> read("{\"nbformat\": 4, \"cells\": [{"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("cut short");
    }
}
