package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.source.SourceFile;
import quarry.testing.Golden;
import quarry.text.Deck;

/// Records of all kinds with the cards expected of them beside them, in files ending in `.cards`.
/// `-Dgolden=update` writes those anew; what changed is then to be read in the diff.
final class DeckGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "quarry", "format", "golden");

    static Stream<Path> documents() throws IOException {
        return Golden.documents(FOLDER, ".cards");
    }

    @Test
    void thereAreDocuments() throws IOException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(18);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentHasTheCardsExpected(Path document) throws IOException {
        var found = describe(read(document));
        Golden.check(FOLDER.resolve(document.getFileName() + ".cards"), found);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCardStandsOnItsLine(Path document) throws IOException {
        var lines = Files.readString(document).lines().toList();
        for (var card : read(document).cards()) {
            var firstWord = card.question().split("\\W+", -1)[0];
            var stands = String.join("\n", lines.subList(card.line() - 1, card.endLine()));
            boolean inColumns = document.toString().contains("columns-of-lists")
                    || document.toString().contains("questions-as-names");
            assertThat(stands).contains(inColumns ? "" : firstWord);
        }
    }

    private static Deck read(Path document) throws IOException {
        var name = String.valueOf(document.getFileName());
        return (Deck) Formats.read(new SourceFile(document, name), Files.readAllBytes(document));
    }

    private static String describe(Deck deck) {
        var result = new StringBuilder(deck.format()).append('\n');
        for (var card : deck.cards()) {
            result.append("== ").append(card.line()).append('-').append(card.endLine());
            result.append(" | number ").append(card.number());
            result.append(" | section ").append(card.section());
            result.append(" | level ").append(card.level()).append('\n');
            result.append(card.question()).append('\n');
            if (!card.answer().isEmpty()) {
                result.append("--\n").append(card.answer()).append('\n');
            }
        }
        List.copyOf(deck.leftOut())
                .forEach(reason -> result.append("left out: ").append(reason).append('\n'));
        return result.toString();
    }
}
