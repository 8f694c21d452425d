package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.source.SourceFile;
import quarry.text.Card;
import quarry.text.Deck;
import quarry.text.Document;
import quarry.text.UnreadableDocumentException;

final class JsonTest {
    private static Document read(String name, String content) throws IOException {
        return Formats.read(new SourceFile(Path.of(name), name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static Deck deck(String content) throws IOException {
        return (Deck) read("q.json", content);
    }

    @Test
    void jsonIsKnownByItsContentWhateverItsName() throws IOException {
        var content = "[{\"question\": \"What is salt?\", \"answer\": \"Sodium chloride.\"}]";
        assertThat(read("notes.txt", content).format()).isEqualTo("json");
        assertThat(read("notes.txt", "[see] What is salt? [1]").format()).isEqualTo("text");
    }

    @Test
    void namesInOtherLanguagesAreKnown() throws IOException {
        var card = deck("[{\"pergunta\": \"O que é sal?\", \"resposta\": \"Um mineral.\", \"nível\": \"difícil\"}]")
                .cards()
                .getFirst();
        assertThat(card).isEqualTo(new Card(1, 1, null, "O que é sal?", "Um mineral.", null, "senior"));
    }

    @Test
    void fieldsWithoutTellingNamesAreToldByTheirContent() throws IOException {
        var cards = deck("""
                        [{"x1": "What is rain?", "x2": "Water that falls from clouds."},
                         {"x1": "What is hail?", "x2": "Ice that falls from clouds."},
                         {"x1": "Why does it thunder?", "x2": "Lightning heats the air all at once."}]
                        """).cards();
        assertThat(cards).extracting(Card::answer).contains("Ice that falls from clouds.");
    }

    @Test
    void pairsInListsAreRows() throws IOException {
        var cards = deck("[[\"What is rain?\", \"Falling water.\"],\n [\"What is hail?\", \"Falling ice.\"],"
                        + "\n [\"What is snow?\", \"Falling crystals.\"]]")
                .cards();
        assertThat(cards).hasSize(3);
        assertThat(cards.get(1)).isEqualTo(new Card(2, 2, null, "What is hail?", "Falling ice.", null, null));
    }

    @Test
    void sameQuestionsStaySeveralCards() throws IOException {
        assertThat(deck("[{\"q\":\"What is it?\",\"a\":\"One.\"},{\"q\":\"What is it?\",\"a\":\"Two.\"}]")
                        .cards())
                .extracting(Card::answer)
                .containsExactly("One.", "Two.");
    }

    @Test
    void nestedAnswersAreWrittenFieldByField() throws IOException {
        var answer = deck("""
                        [{"question": "How is a list reversed?", "answer": {"text": "Swap its ends.",
                          "code": {"language": "python", "snippet": "xs[::-1]"}, "points": ["in place", "or copied"]}}]
                        """).cards().getFirst().answer();
        assertThat(answer).isEqualTo("Swap its ends.\n\n```python\nxs[::-1]\n```\n\n- in place\n- or copied");
    }

    @Test
    void followUpsAreCardsOfTheirOwn() throws IOException {
        var cards = deck("""
                        [{"question": "What is a lake?", "answer": "Still water.",
                          "followUps": [{"question": "What is a pond?", "answer": "A small lake."}]}]
                        """).cards();
        assertThat(cards).extracting(Card::question).containsExactly("What is a lake?", "What is a pond?");
    }

    @Test
    void placesOfOptionsCountFromOneWhereTheLastIsNamed() throws IOException {
        var cards = deck("""
                        [{"question": "Which is salty?", "options": ["Lake", "Sea"], "correct": 2},
                         {"question": "Which is sweet?", "options": ["Lake", "Sea"], "correct": 1}]
                        """).cards();
        assertThat(cards).extracting(Card::answer).containsExactly("B. Sea", "A. Lake");
    }

    @Test
    void textInHtmlBecomesMarkdown() throws IOException {
        var answer = deck("[{\"question\": \"What is a list?\", \"answer\": \"<p>A row of <b>items</b>.</p>"
                        + "<ul><li>one</li><li>two</li></ul>\"}]")
                .cards()
                .getFirst()
                .answer();
        assertThat(answer.lines().filter(line -> !line.isBlank()))
                .containsExactly("A row of **items**.", "- one", "- two");
    }

    @Test
    void aTagThatIsTalkedAboutStays() throws IOException {
        var card = deck("[{\"question\": \"What does the <br> tag do?\", \"answer\": \"Like <p>, but inline.\"}]")
                .cards()
                .getFirst();
        assertThat(card.question()).isEqualTo("What does the <br> tag do?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lockfileVersion\": 3, \"packages\": {\"a\": {\"version\": \"1\"}, \"b\": {\"version\": \"2\"}}}",
                "[1, 2, 3]",
                "{}",
                "[]",
                "{\"prompt\": 5, \"reply\": 6}",
                "[{\"city\": \"Alba\", \"note\": \"A town by the sea\"}, {\"city\": \"Berg\", \"note\": \"A town on a hill\"}]",
                "{\"compilerOptions\": {\"strict\": true}, \"include\": [\"src\"]}",
            })
    void whatIsNoQuestionMaterialHasNoCardsAndSaysSo(String content) throws IOException {
        assertThat(deck(content).cards()).isEmpty();
        assertThat(deck(content).leftOut()).anyMatch(reason -> reason.contains("questions"));
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> deck("[\n {\"question\": \"What?\" \"answer\": 1}\n]"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("export it anew");
        assertThatThrownBy(() -> deck("[{\"question\": \"Wha"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> deck("[".repeat(200_000)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void aHundredThousandRecordsAreReadWithinSeconds() throws IOException {
        var content = new StringBuilder("[");
        for (int i = 0; i < 100_000; i++) {
            content.append(i == 0 ? "" : ",\n")
                    .append("{\"question\":\"What is number ")
                    .append(i)
                    .append("?\",\"answer\":\"A number.\",\"level\":")
                    .append(i % 3)
                    .append('}');
        }
        var cards = deck(content.append(']').toString()).cards();
        assertThat(cards).hasSize(100_000);
        assertThat(cards.getLast().line()).isEqualTo(100_000);
    }
}
