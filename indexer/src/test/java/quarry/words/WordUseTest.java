package quarry.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WordUseTest {
    @ParameterizedTest
    @EnumSource
    void everyUseHasWordsInLowerCase(WordUse use) {
        assertThat(use.words()).isNotEmpty().allSatisfy(word -> {
            assertThat(word).isEqualTo(word.strip()).isNotEmpty();
            assertThat(word.toLowerCase(Locale.ROOT)).isEqualTo(word);
        });
        assertThat(use.words()).containsAll(use.foreign()).containsAll(use.english());
    }

    /// A word that names two levels would name whichever was read last.
    @Test
    void noWordNamesTwoLevels() {
        var levels = new ArrayList<String>();
        levels.addAll(WordUse.wordsOf(WordUse.LEVEL_JUNIOR, WordUse.GRADE_JUNIOR));
        levels.addAll(WordUse.wordsOf(WordUse.LEVEL_MID, WordUse.GRADE_MID));
        levels.addAll(WordUse.wordsOf(WordUse.LEVEL_SENIOR, WordUse.GRADE_SENIOR));
        assertThat(levels).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"Лёгкий, junior", "basics, junior", "mittel, mid", "中级, mid", "AVANCÉ, senior", "어려움, senior"})
    void levelsAreNamedInManyLanguages(String word, String level) {
        assertThat(LevelWords.level(word)).contains(level);
    }

    @Test
    void whatFitsOnlyBesideALabelDoesNotStandAlone() {
        assertThat(LevelWords.expected()).contains("basic", "easy");
        assertThat(LevelWords.alone()).contains("easy").doesNotContain("basic");
        assertThat(LevelWords.level("question")).isEmpty();
    }

    @Test
    void theLongestOfSeveralWordsIsMatched() {
        var labels = Pattern.compile(WordUse.anyOf(WordUse.QUESTION_LABEL.words()) + "(.*)");
        var label = labels.matcher("question: why");
        assertThat(label.matches()).isTrue();
        assertThat(label.group(1)).isEqualTo(": why");
        assertThat("a.b").doesNotMatch(WordUse.anyOf(List.of("a+b")));
    }
}
