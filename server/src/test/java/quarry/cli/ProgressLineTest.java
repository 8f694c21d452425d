package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final AtomicLong nanos = new AtomicLong(12_345);
    private final ProgressLine line = new ProgressLine(nanos::get);

    @Test
    void atFirstThereIsNoRate() {
        assertThat(line.after(1, 1000, "a.md")).isEqualTo("indexing 1 of 1000: a.md");
    }

    @Test
    void thenItTellsHowFastItIsAndHowLongItWillTake() {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(line.after(100, 400, "b.md")).isEqualTo("indexing 100 of 400 (50.0 a second, 6 s left): b.md");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(line.after(104, 5304, "c.md")).contains("26.0 a second, 3 min 20 s left");
    }

    @Test
    void aLineStandsLongEnoughToBeReadAndTheLastIsShown() {
        assertThat(line.after(1, 3, "a.md")).isNotEmpty();
        assertThat(line.after(2, 3, "b.md")).isEmpty();
        assertThat(line.after(3, 3, "c.md")).isNotEmpty();
    }
}
