package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.source.SourceFile;
import quarry.testing.Growth;
import quarry.text.Card;
import quarry.text.Deck;
import quarry.text.Document;

final class CsvTest {
    private static Document read(String name, byte[] content) throws IOException {
        return Formats.read(new SourceFile(Path.of(name), name), content);
    }

    private static Deck deck(String name, String content) throws IOException {
        return (Deck) read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundOut(String delimiter) throws IOException {
        var cards = deck(
                        "q.csv",
                        String.join(delimiter, "Question", "Answer", "Tag") + "\n"
                                + String.join(delimiter, "What is rye?", "A grain.", "food") + "\n"
                                + String.join(delimiter, "What is dye?", "A colour.", "craft") + "\n")
                .cards();
        assertThat(cards)
                .containsExactly(
                        new Card(2, 2, null, "What is rye?", "A grain.", "food", null),
                        new Card(3, 3, null, "What is dye?", "A colour.", "craft", null));
    }

    @Test
    void aListOfQuestionsIsATableOfOneColumn() throws IOException {
        var cards = deck("q.csv", "Question\nWhat is rye, and where does it grow?\nWhat is dye?\n")
                .cards();
        assertThat(cards)
                .extracting(Card::question)
                .containsExactly("What is rye, and where does it grow?", "What is dye?");
        assertThat(cards).extracting(Card::answer).containsOnly("");
    }

    @Test
    void aTableInATextIsKnownByItsNames() throws IOException {
        var content = "question\tanswer\nWhat is rye?\tA grain.\nWhat is dye?\tA colour.\n";
        assertThat(deck("q.txt", content).cards()).hasSize(2);
        var prose = "A question; an answer\n\nWhat is rye? A grain; it grows in the north.\n";
        assertThat(read("q.txt", prose.getBytes(StandardCharsets.UTF_8)).format())
                .isEqualTo("text");
    }

    @Test
    void notesThatAnkiExportsAsTextAreCards() throws IOException {
        var cards = deck("notes.txt", """
                #separator:tab
                #html:true
                #deck column:1
                #tags column:4
                Grains\tWhat is rye?\tA <b>grain</b>.<br>It is hardy.\thard north
                """).cards();
        assertThat(cards)
                .containsExactly(new Card(5, 5, null, "What is rye?", "A **grain**.\nIt is hardy.", "Grains", null));
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothing() throws IOException {
        var deck =
                deck("q.csv", "question,answer\nWhat is rye?,\"A grain\nWhat is dye?,A colour\nWhat is lye?,A base\n");
        assertThat(deck.cards()).hasSize(3);
        assertThat(deck.leftOut()).anyMatch(reason -> reason.contains("never closed"));
    }

    @Test
    void otherCharacterSetsAreDecoded() throws IOException {
        var content = "question,answer\nWas heißt grün auf Französisch?,Vert\nWie schreibt man Öl?,Mit Umlaut\n";
        var deck = (Deck) read("q.csv", content.getBytes(Charset.forName("windows-1252")));
        assertThat(deck.cards().getFirst().question()).isEqualTo("Was heißt grün auf Französisch?");
        assertThat(((Deck) read("q.csv", content.getBytes(StandardCharsets.UTF_16))).cards())
                .hasSize(2);
    }

    @Test
    void aCellOfManyMegabytesIsReadInTimeByItsLength() throws Exception {
        Growth.assertInProportion(
                2_000_000,
                count -> "question,answer\n\"What is long?\",\"" + "very long, ".repeat(count) + "\"\n",
                huge -> assertThat(deck("q.csv", huge).cards()).hasSize(1));
    }
}
