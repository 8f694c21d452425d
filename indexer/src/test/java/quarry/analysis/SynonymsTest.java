package quarry.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SynonymsTest {
    private static final Synonyms GIVEN = Synonyms.of(List.of("apple tree, at", "pear, pyrus"));

    private static List<String> names(Synonyms synonyms, String name) {
        var stems = Arrays.stream(name.split(" ", -1)).map(TechnicalWords::stem).toList();
        return Objects.requireNonNull(synonyms.at(stems, 0)).names();
    }

    @Test
    void aLineOfAUserJoinsWhatItsNamesMeanAlready() {
        var extended = GIVEN.extendedBy(List.of("at, malus", "pear, malus, quince # one family"));
        var all = List.of("pear", "pyrus", "apple tree", "at", "malus", "quince");
        assertThat(names(extended, "quince")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(names(extended, "apple tree")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(names(extended, "pyrus")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void anArrowGivesANameAnotherMeaning() {
        var extended = GIVEN.extendedBy(List.of("at => alien technology", "apple tree, malus"));
        assertThat(names(extended, "at")).containsExactly("at", "alien technology");
        assertThat(names(extended, "malus")).contains("apple tree", "malus");
    }

    @Test
    void thoseBeforeStayAsTheyWere() {
        assertThat(GIVEN.extendedBy(List.of("pear, quince")).knows("quince")).isTrue();
        assertThat(GIVEN.knows("quince")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pear", "pear,", "pear =>", "=> pear", ", ,", "…, !"})
    void aLineWithNothingToBeEqualWithHasAProblem(String line) {
        assertThat(Synonyms.problem(line)).get().asString().startsWith("is '" + line + "'; write ");
        assertThatThrownBy(() -> GIVEN.extendedBy(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# a remark", "c#, c sharp", "a => b", "a, b c # remark"})
    void otherLinesHaveNone(String line) {
        assertThat(Synonyms.problem(line)).isEmpty();
    }
}
