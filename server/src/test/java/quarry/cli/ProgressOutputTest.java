package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressOutputTest {
    private final AtomicLong nanos = new AtomicLong(12_345);
    private final StringWriter err = new StringWriter();

    private ProgressOutput output(Terminal terminal) {
        return new ProgressOutput(new PrintWriter(err), terminal, nanos::get);
    }

    @Test
    void withoutATerminalALineIsWrittenWhenNothingWasForAWhile() {
        var output = output(Terminal.NONE);
        for (int second = 1; second <= 20; second++) {
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            output.show("indexing " + second + " of 20");
        }
        output.clear();
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                quarry: indexing 5 of 20
                quarry: indexing 10 of 20
                quarry: indexing 15 of 20
                quarry: indexing 20 of 20
                """);
    }

    @Test
    void atATerminalEachTakesThePlaceOfTheOneBefore() {
        var output = output(new Terminal(false, true));
        output.show("one");
        output.show("");
        output.show("two");
        output.clear();
        assertThat(err.toString().split(Terminal.CLEAR_LINE.replace("[", "\\["), -1))
                .containsExactly("", "one", "two", "");
    }
}
