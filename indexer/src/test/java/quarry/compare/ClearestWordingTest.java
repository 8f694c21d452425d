package quarry.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quarry.document.Asking;

final class ClearestWordingTest {
    private static String of(String... questions) {
        return ClearestWording.of(Stream.of(questions).map(Asking::open).toList())
                .question();
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
