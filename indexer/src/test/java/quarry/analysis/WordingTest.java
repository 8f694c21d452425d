package quarry.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
    private static final Synonyms SYNONYMS = Synonyms.of(List.of("apple tree, at", "pear, pyrus"));

    @ParameterizedTest
    @CsvSource({
        "How are trees pruned?, prune, true",
        "How are trees pruned?, rose, false",
        "What is an AT?, appltree, true",
        "What is an apple tree?, appltree, true",
        "Are trees for apples?, appltree, false",
        "Growing pyrus, pear, true",
        "When to call select_related, selectrelated, true",
        "When to call select_related, select, true"
    })
    void aTextHoldsItsWordsAndWhatTheyMean(String text, String key, boolean held) {
        assertThat(Wording.of(text, SYNONYMS).holds(key)).isEqualTo(held);
    }
}
