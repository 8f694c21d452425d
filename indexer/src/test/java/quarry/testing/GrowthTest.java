package quarry.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrowthTest {
    private static final int SIZE = 120_000;

    /// Not private, so that nobody can leave out the work it comes from.
    int found;

    @Test
    void whatLooksAtEachCharacterOnceIsInProportion() {
        assertThatCode(() -> Growth.assertInProportion(100 * SIZE, "x"::repeat, this::once))
                .doesNotThrowAnyException();
    }

    @Test
    void whatGoesThroughAllAgainForEachIsNot() {
        assertThatThrownBy(() -> Growth.assertInProportion(SIZE, "x"::repeat, this::forEach))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("4 times the input");
        assertThatCode(() -> Growth.assertBySquareAtMost(SIZE, "x"::repeat, this::forEach))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTriesAllWaysIsWorseThanTheSquare() {
        assertThatThrownBy(() -> Growth.assertBySquareAtMost(28, "x"::repeat, text -> ways(text.length())))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void waitingIsNoWork() {
        assertThatCode(() -> Growth.assertInProportion(
                        100, length -> (long) length * length / 50, TimeUnit.MILLISECONDS::sleep))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {TimeUnit.class, Assertions.class, CompletableFuture.class})
    void timedCodeIsSeen(Class<?> timed) {
        var classes = new ClassFileImporter().importClasses(timed);
        assertThatThrownBy(() -> Timing.NO_TEST_GOES_BY_THE_CLOCK.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(timed.getName());
    }

    private void once(String text) {
        found += text.indexOf('y');
    }

    private void forEach(String text) {
        for (int i = 0; i < text.length(); i++) {
            found += text.indexOf('y', i);
        }
    }

    private void ways(int length) {
        if (length == 0) {
            found++;
        } else {
            ways(length - 1);
            ways(length - 1);
        }
    }
}
