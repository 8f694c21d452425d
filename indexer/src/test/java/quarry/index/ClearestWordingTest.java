package quarry.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quarry.entry.Entry;
import quarry.entry.Source;
import quarry.entry.State;

final class ClearestWordingTest {
    private static String of(String... questions) {
        return ClearestWording.of(
                        Stream.of(questions).map(ClearestWordingTest::entry).toList())
                .question();
    }

    private static Entry entry(String question) {
        return new Entry(
                question,
                question,
                "",
                "",
                List.of(),
                "General",
                null,
                null,
                State.UNANSWERED,
                new Source("list.txt", 1, 1, null));
    }

    @Test
    void whatMostOfThemSayNamesThem() {
        assertThat(of(
                        "What is the purpose of the rate limiting gateway?",
                        "What is a gateway in a mesh?",
                        "Explain the gateway of a mesh.",
                        "What is a mesh gateway and how is it used?"))
                .isEqualTo("What is a gateway in a mesh?");
    }

    @Test
    void aWholeQuestionIsClearerThanAKeyword() {
        assertThat(of("Mesh gateway", "What is a mesh gateway?")).isEqualTo("What is a mesh gateway?");
    }

    @Test
    void oneThatSaysItInFewWordsIsClearerThanALecture() {
        var plain = "How does a mesh gateway route requests?";
        assertThat(of(
                        "In large systems with many teams, how does a mesh gateway route requests, and which of the many"
                                + " ways of doing so would you choose for a small one?",
                        plain))
                .isEqualTo(plain);
    }

    @Test
    void oneWithoutWordsIsStillAName() {
        assertThat(of("???")).isEqualTo("???");
    }
}
