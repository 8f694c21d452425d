package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AnswerBeginningTest {
    @Test
    void codeIsLeftOutUnlessThereIsNothingElse() {
        assertThat(AnswerBeginning.of("Use it:\n\n```python\nx = 1\n```\n\n  so.\n"))
                .isEqualTo("Use it: so.");
        assertThat(AnswerBeginning.of("```python\nx = 1\n```\n")).isEqualTo("x = 1");
        assertThat(AnswerBeginning.of("")).isEmpty();
    }

    @Test
    void aLongAnswerEndsAtAWord() {
        assertThat(AnswerBeginning.of("word ".repeat(100))).hasSize(240).endsWith(" word…");
        assertThat(AnswerBeginning.of("😀".repeat(300))).hasSize(241).matches("(?:😀)+…");
    }
}
