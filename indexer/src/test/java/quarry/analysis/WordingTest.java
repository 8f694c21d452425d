package quarry.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
    private static final Synonyms SYNONYMS = Synonyms.of(List.of("apple tree, at", "pear, pyrus"));

    private static boolean holds(String text, String name) {
        return Wording.of(text, SYNONYMS).holds(Wording.name(name, SYNONYMS));
    }

    @ParameterizedTest
    @CsvSource({
        "How are trees pruned?, pruning a tree, true",
        "How are trees pruned?, pruning a rose, false",
        "What is an AT?, apple trees, true",
        "What is an apple tree?, AT, true",
        "Are trees for apples?, AT, false",
        "Growing pyrus, pears, true",
        "When to call select_related, select_related(), true",
        "When to call select_related, selecting, true",
        "Trees and shrubs, shrubs or trees, true",
        "Trees, the and, false"
    })
    void allWordsOfANameMustBeThere(String text, String name, boolean held) {
        assertThat(holds(text, name)).isEqualTo(held);
    }

    @Test
    void aNameOfArticlesAloneIsInNoText() {
        assertThat(Wording.name("the", SYNONYMS).isEmpty()).isTrue();
        assertThat(holds("the tree", "the")).isFalse();
    }
}
