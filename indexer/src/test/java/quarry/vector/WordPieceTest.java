package quarry.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPieceTest {
    private static final String VOCABULARY = """
            {"model": {"vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2,
             "pre": 3, "##fetch": 4, "##ed": 5, "fetch": 6, "_": 7, "+": 8, "c": 9, "cafe": 10, "日": 11, "本": 12}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fetch            | 1 6 2
            prefetched       | 1 3 4 5 2
            Pre_Fetch        | 1 3 7 6 2
            C++              | 1 9 8 8 2
            Café             | 1 10 2
            日本              | 1 11 12 2
            prefetcher fetch | 1 0 6 2
            ''               | 1 2
            """)
    void aWordIsItsLongestPiecesFromTheBeginningOn(String text, String pieces) throws IOException {
        assertThat(pieces(text, 20)).isEqualTo(pieces);
    }

    @Test
    void whatIsTooLongIsCutBeforeTheEndMark() throws IOException {
        assertThat(pieces("fetch ".repeat(50), 5)).isEqualTo("1 6 6 6 2");
        assertThat(pieces("c".repeat(101) + " fetch", 20)).isEqualTo("1 0 6 2");
    }

    @Test
    void aFileThatIsNoVocabularyIsRefused() {
        Assertions.assertThatThrownBy(() -> read("{}")).isInstanceOf(IOException.class);
    }

    private static String pieces(String text, int most) throws IOException {
        var pieces = new StringBuilder();
        for (long piece : read(VOCABULARY).pieces(text, most)) {
            pieces.append(pieces.isEmpty() ? "" : " ").append(piece);
        }
        return pieces.toString();
    }

    private static WordPiece read(String json) throws IOException {
        return WordPiece.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
