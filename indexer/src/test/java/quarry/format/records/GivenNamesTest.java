package quarry.format.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.format.Formats;
import quarry.source.SourceTree;
import quarry.text.Card;
import quarry.text.Deck;

/// Columns and fields that a `quarry.yaml` names.
final class GivenNamesTest {
    @TempDir
    private Path folder = Path.of("");

    private List<Card> cards(String name, String content) throws IOException {
        Files.writeString(folder.resolve("quarry.yaml"), "columns:\n  question: Thema\n  answer: Merksatz\n");
        Files.writeString(folder.resolve(name), content);
        var file = SourceTree.of(List.of(folder)).files().stream()
                .filter(one -> one.path().equals(name))
                .findFirst()
                .orElseThrow();
        return ((Deck) Formats.read(file, content.getBytes(StandardCharsets.UTF_8))).cards();
    }

    @Test
    void aColumnIsWhatTheUserSays() throws IOException {
        assertThat(cards("sheet.csv", "Nr,Question,Thema,Merksatz\n1,no,Rye,A grain.\n2,no,Dye,A colour.\n"))
                .extracting(Card::question, Card::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Rye", "A grain."),
                        org.assertj.core.groups.Tuple.tuple("Dye", "A colour."));
    }

    @Test
    void aFieldIsWhatTheUserSays() throws IOException {
        assertThat(cards("sheet.json", "[{\"Thema\": \"Rye\", \"Merksatz\": \"A grain.\"}]"))
                .extracting(Card::question, Card::answer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Rye", "A grain."));
    }
}
