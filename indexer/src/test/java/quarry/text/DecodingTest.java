package quarry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, Что такое вид? Сохранённый запрос с именем.",
        "UTF-16BE, Что такое вид? Сохранённый запрос с именем.",
        "UTF-16LE, Τι είναι μια προβολή; Ένα αποθηκευμένο ερώτημα.",
        "UTF-16LE, ما هو العرض؟ هو استعلام محفوظ في القاعدة.",
        "UTF-16LE, 什么是视图？它是一个保存的查询，有自己的名字。",
        "UTF-16BE, 什么是视图？它是一个保存的查询，有自己的名字。",
        "UTF-16LE, ビューとはなんですか。なまえのついたクエリです。",
        "UTF-16BE, ビューとはなんですか。なまえのついたクエリです。"
    })
    void wideCharactersOfAnyScriptNeedNoMark(String name, String line) {
        var text = (line + "\n").repeat(40);
        assertThat(Decoding.decode(text.getBytes(Charset.forName(name))))
                .hasValueSatisfying(decoded -> assertThat(decoded.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void aZeroInATextIsLeftOutAndCounted(String name) {
        var bytes = ("What is z\0ero?\n\n" + TEXT + "\0\n").getBytes(Charset.forName(name));
        var decoded = Decoding.decode(bytes).orElseThrow();
        assertThat(decoded.text()).isEqualTo("What is zero?\n\n" + TEXT + "\n");
        assertThat(decoded.repaired()).isEqualTo(2);
    }

    @Test
    void aShortTextMayHaveOneToo() {
        assertThat(lines("## Why\0?")).containsExactly(new Line(1, "## Why?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
    void zerosThatFillUpTheEndOfAFileAreNoPartOfIt(String name) {
        var text = TEXT.getBytes(Charset.forName(name));
        var decoded = Decoding.decode(Arrays.copyOf(text, 4096)).orElseThrow();
        assertThat(decoded.text()).isEqualTo(TEXT);
        assertThat(Decoding.decode(new byte[4096])).isEmpty();
    }

    /// Headers as archives, databases and programs have them, before a text that is far longer.
    @ParameterizedTest
    @ValueSource(strings = {"notes.txt\0\0\0\0\0\0000644\0", "SQLite format 3\0\20\0\1\1\0@  \0\0\0\7", "BOOK\0\0\0\1"})
    void textInAProgramsDataIsNoText(String header) {
        var bytes = (header + "What is a view? A stored query.\n".repeat(500)).getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.decode(bytes)).isEmpty();
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
