package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import quarry.format.records.AnkiCollection;
import quarry.source.SourceFile;
import quarry.text.Deck;
import quarry.text.Document;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Whatever the bytes, a reader hands on a sound document or says why it does not. Without fuzzing the kept inputs are
/// read.
final class RecordFormatsFuzzTest {
    @FuzzTest
    void json(byte[] bytes) {
        read("q.json", bytes);
    }

    @FuzzTest
    void csv(byte[] bytes) {
        read("q.csv", bytes);
    }

    @FuzzTest
    void xlsx(byte[] bytes) {
        read("q.xlsx", bytes);
    }

    @FuzzTest
    void anki(byte[] bytes) {
        read("q.apkg", bytes);
    }

    /// Past the archive: the database itself.
    @FuzzTest
    void ankiCollection(byte[] bytes) {
        try {
            assertThat(AnkiCollection.notes(bytes)).isNotNull();
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageContaining(";");
        }
    }

    @FuzzTest
    void notebook(byte[] bytes) {
        read("q.ipynb", bytes);
    }

    @FuzzTest
    void org(byte[] bytes) {
        read("q.org", bytes);
    }

    @FuzzTest
    void rst(byte[] bytes) {
        read("q.rst", bytes);
    }

    private static void read(String name, byte[] bytes) {
        try {
            sound(Formats.read(new SourceFile(Path.of(name), name), bytes));
        } catch (UnreadableDocumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void sound(Document document) {
        switch (document) {
            case Text text -> {
                int last = 1;
                for (var line : text.lines()) {
                    assertThat(line.number()).isGreaterThanOrEqualTo(last);
                    assertThat(line.text()).doesNotContain("\n");
                    last = line.number();
                }
            }
            case Deck deck ->
                assertThat(deck.cards()).allMatch(card -> !card.question().isBlank());
        }
        assertThat(document.charset().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
