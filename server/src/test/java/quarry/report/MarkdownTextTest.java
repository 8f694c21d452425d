package quarry.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are *args and **kwargs?",
                "What does __init__ do?",
                "How does clean_<field>() run?",
                "Is [a](b) a link?",
                "What is \\d in a pattern?",
                "Why &lt; and not <?",
                "select_related or prefetch_related?",
                "It's 5 * 3 < 20 & 1"
            })
    void readAsMarkdownItIsTheTextAgain(String text) {
        var read = Parser.builder().build().parse("### " + MarkdownText.of(text));
        assertThat(TextContentRenderer.builder().build().render(read)).isEqualTo(text);
    }

    @Test
    void codeAndWordsStayAsTheyAre() {
        assertThat(MarkdownText.of("What is `__name__ < 3`, or prefetch_related?"))
                .isEqualTo("What is `__name__ < 3`, or prefetch_related?");
    }
}
