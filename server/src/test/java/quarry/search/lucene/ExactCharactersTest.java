package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.search.Passage.Range;

final class ExactCharactersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ==       | a == b        | true
            ==       | a === b       | false
            don't    | I DON’T know  | true
            I’m      | i'm           | true
            x  =     | let x\t= 1    | true
            x =      | max = 1       | false
            x =      | _x = 1        | false
            é!       | cafÉ!         | false
            É!       | (é!           | true
            \\E$1     | a \\E$1        | true
            \\E$1     | \\E$12         | false
            C++      | C++17         | true
            """)
    void aTextHasThemAsTyped(String typed, String text, boolean has) {
        assertThat(new ExactCharacters(typed).isIn(text)).isEqualTo(has);
    }

    @Test
    void theirPlacesAreToldAndNoMoreThanAreWanted() {
        var sign = new ExactCharacters("->");
        assertThat(sign.in("a->b-->c->d", 9)).containsExactly(new Range(1, 3), new Range(8, 10));
        assertThat(sign.in("a->b-->c->d", 1)).containsExactly(new Range(1, 3));
    }
}
