package quarry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecodingTest {
    private static final String TEXT = "Wie läuft eine Anfrage ab? Größer als fünf – natürlich.\n".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void theCharacterSetIsFoundOut(String name) {
        var decoded = Decoding.decode(TEXT.getBytes(Charset.forName(name))).orElseThrow();
        assertThat(decoded.text()).isEqualTo(TEXT);
    }

    @Test
    void aByteOrderMarkIsNoCharacter() {
        var decoded =
                Decoding.decode("\uFEFFWhat?".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(decoded.text()).isEqualTo("What?");
    }

    @Test
    void lineEndsAreEvenedOut() {
        assertThat(lines("a\r\nb\r\n")).containsExactly(new Line(1, "a"), new Line(2, "b"));
        assertThat(lines("a\rb")).containsExactly(new Line(1, "a"), new Line(2, "b"));
        assertThat(lines("a\n\nb")).containsExactly(new Line(1, "a"), new Line(2, ""), new Line(3, "b"));
    }

    @Test
    void oddSpacesAreSpacesAndInvisibleCharactersGo() {
        assertThat(lines("no\u00A0break\u200B and\u2003wide\u00AD")).containsExactly(new Line(1, "no break and wide"));
    }

    @Test
    void joinedEmojiStayJoined() {
        assertThat(lines("👩‍💻")).containsExactly(new Line(1, "👩‍💻"));
    }

    @Test
    void garbageIsNoText() {
        var bytes = new byte[4096];
        var random = new SplittableRandom(7);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        assertThat(Decoding.decode(bytes)).isEmpty();
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(Decoding.decode(new byte[0]).orElseThrow().lines()).isEmpty();
    }

    private static Iterable<Line> lines(String text) {
        return Decoding.decode(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .lines();
    }
}
