package quarry.format.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.format.Formats;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;

final class QuestionTablesTest {
    private static List<Line> lines(String content) throws IOException {
        var text = (Text)
                Formats.read(new SourceFile(Path.of("git.md"), "git.md"), content.getBytes(StandardCharsets.UTF_8));
        return text.lines();
    }

    @Test
    void aRowThatAsksIsAHeadingWithItsAnswerBelow() throws IOException {
        var lines = lines("""
                Some notes.

                | # | Question | Answer | Level |
                |---|----------|--------|-------|
                | 1 | What is a rebase? | It replays commits.<br>On another base. | Mid |
                | 2 | What is `a \\| b`? | | Junior |
                """);
        assertThat(lines)
                .contains(
                        new Line(5, "### 1. What is a rebase? (mid)"),
                        new Line(5, "It replays commits."),
                        new Line(5, "On another base."),
                        new Line(6, "### 2. What is `a | b`? (junior)"));
        assertThat(lines.getFirst()).isEqualTo(new Line(1, "Some notes."));
    }

    @Test
    void aTableOfContentsStays() throws IOException {
        var table = """
                | No. | Questions |
                |-----|-----------|
                | 1 | [What is a rebase?](#rebase) |
                | 2 | [What is a merge?](#merge) |
                """;
        assertThat(lines(table))
                .extracting(Line::text)
                .containsExactlyElementsOf(table.lines().toList());
    }

    @Test
    void aTableThatAsksNothingStays() throws IOException {
        var table = """
                | Command | Effect |
                |---------|--------|
                | push | sends |
                | pull | fetches |
                """;
        assertThat(lines(table))
                .extracting(Line::text)
                .containsExactlyElementsOf(table.lines().toList());
    }
}
