package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import quarry.analysis.Synonyms;

final class AnsweringTest {
    private static final QuestionReader READER = new QuestionReader(Synonyms.shipped());

    private static WeighedQuestion question(String text) {
        return WeighedQuestion.of(READER.read(text), key -> 1);
    }

    private static double score(String asked, String answered, double sameness, String answer) {
        return Answering.score(question(asked), question(answered), sameness, Answering.stems(answer));
    }

    @Test
    void theAnswerToTheSameQuestionIsFull() {
        assertThat(score("What is a spinlock?", "Explain spinlocks.", 0.9, "A spinlock waits in a loop."))
                .isGreaterThanOrEqualTo(Answering.FULL)
                .isLessThanOrEqualTo(1);
    }

    /// Full answers begin in the middle between nothing and all: what only shares the subject tells a part.
    @Test
    void theAnswerToAnotherQuestionAboutTheSameIsAPart() {
        assertThat(score("What is a spinlock?", "When is a spinlock slower than a mutex?", 0.1, "Under contention."))
                .isGreaterThanOrEqualTo(Answering.PARTLY)
                .isLessThan(Answering.FULL);
    }

    @Test
    void theAnswerToSomethingElseTellsNothing() {
        assertThat(score("What is a spinlock?", "What is a linker?", 0.02, "It joins object files."))
                .isLessThan(Answering.PARTLY);
    }

    @Test
    void aTextThatNamesWhatIsAskedAddsToTheScore() {
        var without = Answering.score(question("What is a spinlock?"), question("What is a lock?"), 0.2, Set.of());
        double with = score("What is a spinlock?", "What is a lock?", 0.2, "Some spinlocks yield.");
        assertThat(with - without).isCloseTo(Answering.MOST_TOLD, within(1e-9));
        double half = score("What is a spinlock queue?", "What is a lock?", 0.2, "Some spinlocks yield.");
        double none =
                Answering.score(question("What is a spinlock queue?"), question("What is a lock?"), 0.2, Set.of());
        assertThat(half - none).isCloseTo(Answering.MOST_TOLD / 2, within(0.01));
    }

    /// An answer that tells all that is asked, and more, is a better one than one that tells a part of it.
    @Test
    void whoAsksForLessIsAnsweredByWhoTellsMore() {
        double more = score("What is a heap?", "What is a heap and how does it differ from a trie?", 0.4, "");
        double less = score("What is a heap and how does it differ from a trie?", "What is a heap?", 0.4, "");
        assertThat(more).isGreaterThan(less);
    }

    @Test
    void ofTwoThatAnswerAlikeTheOneThatSpeaksOfLessBesidesIsBetter() {
        double plain = score("What is a heap?", "Explain heaps.", 0.5, "");
        double besides = score("What is a heap?", "Explain heaps for schedulers with timers.", 0.5, "");
        assertThat(plain).isGreaterThan(besides);
    }

    @Test
    void stemsAreThoseOfWholeNamesAndOfTheirParts() {
        assertThat(Answering.stems("Call tide_table twice")).contains("tidetable", "tide", "tabl", "call");
        assertThat(Answering.stems("a ".repeat(1_600) + "unread")).doesNotContain("unread");
    }
}
