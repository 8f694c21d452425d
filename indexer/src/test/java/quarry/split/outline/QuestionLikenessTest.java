package quarry.split.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionLikenessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a mutex?                                   | 1
            Is a mutex fair?                                   | 1
            A mutex is fair?                                   | 0.95
            Mutex fairness? (senior)                           | 0.95
            "Is it fair?"                                      | 1
            互斥锁公平吗？                                       | 0.95
            Is it fair? Nobody knows                           | 0.7
            Explain mutexes                                    | 0.9
            Explain                                            | 0.7
            Explain this:                                      | 0.4
            Compare these:                                     | 0.1
            Remarks:                                           | 0.1
            How it works                                       | 0.75
            How it works.                                      | 0.5
            How it all works.                                  | 0.75
            How so                                             | 0.35
            Mutex vs semaphore                                 | 0.75
            Mutex vs. semaphore                                | 0.75
            Elvis has left the building                        | 0.35
            The difference between a mutex and a semaphore     | 0.75
            Pros and cons of locks                             | 0.75
            Differ by name                                     | 0.35
            Locks are slow. Discuss the alternatives           | 0.7
            Please walk me through a release                   | 0.7
            Write a spinlock in C                              | 0.6
            Write code                                         | 0.35
            The mutex is fair                                  | 0.15
            Locks are slow here.                               | 0.15
            Slow locks.                                        | 0.35
            Fairness of locks                                  | 0.35
            https://example.org/what-is-a-lock?                | 0
            <https://example.org>                              | 0
            www.example.org                                    | 0
            host or proxy                                      | 0.35
            ¿Qué es un candado                                 | 0.75
            Nenne drei Arten von Sperren.                      | 0.9
            Was ist eine Sperre.                               | 0.15
            Was                                                | 0.35
            锁是什么                                            | 0.75
            锁是什么。                                          | 0.35
            ...                                                | 0
            """)
    void aLineReadsMoreOrLessLikeAQuestion(String line, double likeness) {
        assertThat(QuestionLikeness.of(line)).isEqualTo(likeness);
    }

    @Test
    void aTextIsNoQuestion() {
        assertThat(QuestionLikeness.of("Explain " + "word ".repeat(89))).isEqualTo(0.9);
        assertThat(QuestionLikeness.of("Explain " + "word ".repeat(90))).isEqualTo(0.1);
        assertThat(QuestionLikeness.of("Why " + "x".repeat(1_495) + "?")).isEqualTo(1);
        assertThat(QuestionLikeness.of("Why " + "x".repeat(1_496) + "?")).isEqualTo(0.1);
        assertThat(QuestionLikeness.of("Mutex vs semaphore" + " word".repeat(27)))
                .isEqualTo(0.75);
        assertThat(QuestionLikeness.of("Mutex vs semaphore" + " word".repeat(28)))
                .isEqualTo(0.15);
        assertThat(QuestionLikeness.of("Write a lock" + " word".repeat(37))).isEqualTo(0.6);
        assertThat(QuestionLikeness.of("Write a lock" + " word".repeat(38))).isEqualTo(0.15);
        assertThat(QuestionLikeness.of("locks" + " word".repeat(24))).isEqualTo(0.35);
        assertThat(QuestionLikeness.of("locks" + " word".repeat(25))).isEqualTo(0.15);
        assertThat(QuestionLikeness.of("Nenne " + "x".repeat(194))).isEqualTo(0.9);
        assertThat(QuestionLikeness.of("Nenne " + "x".repeat(195))).isEqualTo(0.35);
    }

    @Test
    void whatMayBeAPlainQuestionHasAMarkOrAnEntity() {
        assertThat(QuestionLikeness.mayBePlain("Is it?")).isTrue();
        assertThat(QuestionLikeness.mayBePlain("是吗？")).isTrue();
        assertThat(QuestionLikeness.mayBePlain("هل هو؟")).isTrue();
        assertThat(QuestionLikeness.mayBePlain("Is it&#63;")).isTrue();
        assertThat(QuestionLikeness.mayBePlain("It is.")).isFalse();
    }
}
