package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import quarry.source.SourceFile;
import quarry.split.Splitter;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;
import quarry.topic.TopicClassifier;

/// Whatever the bytes are, a reader ends with a text or with a refusal that says what to do. Normal builds read the
/// documents kept beside the tests;
/// `JAZZER_FUZZ=1 ./mvnw -pl indexer test -Djazzer.hooks=true -Dtest='FormatFuzzTest#pdf'` searches for new ones that
/// break this, each of which is then kept.
final class FormatFuzzTest {
    private static final Splitter SPLITTER = new Splitter(TopicClassifier.shipped());

    private static void read(String name, byte[] bytes) {
        try {
            if (Formats.read(new SourceFile(Path.of(name), name), bytes) instanceof Text text) {
                assertThat(text.lines().stream().map(Line::number).toList()).isSorted();
                assertThat(text.lines()).allMatch(line -> line.text().indexOf('\n') < 0);
                assertEveryLineIsAccountedFor(text);
            }
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageMatching("(?s).+[;,].+");
        }
    }

    private static void assertEveryLineIsAccountedFor(Text text) {
        var account = SPLITTER.split("a", text).account();
        int leftOut =
                account.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        assertThat((long) account.lines())
                .isEqualTo(text.lines().stream().map(Line::number).distinct().count());
        assertThat(account.inEntries() + leftOut + account.blank()).isEqualTo(account.lines());
    }

    @FuzzTest(maxDuration = "2m")
    void pdf(byte[] bytes) {
        read("a.pdf", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void docx(byte[] bytes) {
        read("a.docx", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void pptx(byte[] bytes) {
        read("a.pptx", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void odt(byte[] bytes) {
        read("a.odt", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void epub(byte[] bytes) {
        read("a.epub", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void office(byte[] bytes) {
        read("a.doc", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void html(byte[] bytes) {
        read("a.html", bytes);
    }
}
