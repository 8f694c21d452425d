package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.entry.Entry;
import quarry.entry.Snippet;
import quarry.entry.Source;
import quarry.entry.State;
import quarry.split.Doubt;
import quarry.split.LineAccount;
import quarry.split.LineRole;
import quarry.split.SplitDocument;
import quarry.text.Line;
import quarry.text.Text;

final class SplitAccountTest {
    @Test
    void everyLineHasItsRoleAndEveryDecisionItsReason() {
        var text = new Text("text", "UTF-8", 3, List.of(new Line(1, "1. What is a view?"), new Line(2, "A query.")));
        var entry = new Entry(
                "1",
                "What is a view?",
                "",
                "A query.",
                List.of(new Snippet("sql", "SELECT 1")),
                "Databases",
                null,
                null,
                State.ANSWERED,
                new Source("notes.txt", 1, 2, "1"));
        var roles = List.of(
                new LineRole(1, "1. What is a view?", "question", "numbered and asks"),
                new LineRole(2, "A query.", "answer", ""),
                new LineRole(3, "Rivers and hills.", "unused", ""),
                new LineRole(4, "", "", ""));
        var document = new SplitDocument(
                "notes.txt",
                "numbered",
                0.914,
                3,
                List.of(entry),
                roles,
                LineAccount.of(roles),
                List.of(new Doubt(Doubt.Kind.UNUSED, 2, 3)));
        var out = new StringWriter();

        new SplitAccount(new PrintWriter(out), Terminal.NONE).print(text, document);

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                notes.txt
                     1 question     1. What is a view?
                                    └ numbered and asks
                     2 answer       A query.
                     3 unused       Rivers and hills.
                     4             \s

                  read as   text in UTF-8, 2 lines
                  reading   numbered, confidence 0.91
                  repaired  3 characters
                  entries   1: 1 answered
                  code      1 snippets in 1 entries
                  levels    1 none
                  sections  1 none
                  topics    1 Databases
                  lines     4: 2 in entries, 1 unused, 1 blank
                  doubt     2 lines are in no entry, the first in line 3

                """);
    }
}
