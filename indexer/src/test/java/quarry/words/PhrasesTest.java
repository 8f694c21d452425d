package quarry.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhrasesTest {
    private static final Phrases PHRASES = new Phrases(List.of("в чём", "qué", "what is", "什么", "क्या"));

    @ParameterizedTest
    @ValueSource(strings = {"В чём разница", "¿Qué hace", "**What is** it", "qué", "1. what is", "什么是进程"})
    void aTextBeginsWithAPhrase(String text) {
        assertThat(PHRASES.begin(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.", "Вот в чём дело", "quédate", "what isolation does", "whatis", "そう"})
    void orItDoesNot(String text) {
        assertThat(PHRASES.begin(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"進程是什么意思", "यह क्या है", "and what is it", "dime qué", "(qué)"})
    void aPhraseIsFoundInside(String text) {
        assertThat(PHRASES.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"porqué", "quédate", "somewhat is", "a_qué", "qué2", "क्याक"})
    void partsOfOtherWordsAreNone(String text) {
        assertThat(PHRASES.areIn(text)).isFalse();
    }

    @Test
    void noPhraseIsInNothing() {
        assertThat(new Phrases(List.of()).areIn("anything")).isFalse();
    }
}
