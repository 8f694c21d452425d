package quarry.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.testing.Growth;

final class ProseTest {
    @Test
    void fencedCodeIsLeftOutAndTheProseAroundItStays() {
        assertThat(Prose.of("Before.\n\n```python\nx = 1\n```\n\nAfter.")).isEqualTo("Before.\n\nAfter.");
        assertThat(Prose.of("Before.\n\n````\n```\nx\n```\n````\n\nAfter.")).isEqualTo("Before.\n\nAfter.");
    }

    @Test
    void signsThatOnlyLayOutGo() {
        assertThat(Prose.of("## Head\n- **bold** and `code`\n  * inner")).isEqualTo("Head\nbold and code\ninner");
    }

    @Test
    void starsInCodeStay() {
        assertThat(Prose.of("`**kwargs` are **named** arguments")).isEqualTo("**kwargs are named arguments");
    }

    @Test
    void aTableReadsAsItsCells() {
        assertThat(Prose.of("| A | B \\| C |\n| --- | :-: |\n| 1 |  |\n\nMore."))
                .isEqualTo("A – B | C\n1\n\nMore.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "| ", "|---", "```\n", "`", "*", "* ", "# ", " ", "\n", "**`", "-", "--- | "})
    void aTextTakesTimeByItsLength(String unit) throws Exception {
        Growth.assertInProportion(1_000_000, length -> "a\n" + unit.repeat(length / unit.length()) + "x\nb", Prose::of);
    }
}
