package quarry.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import quarry.index.WatchedReading.Limits;
import quarry.text.Budget;
import quarry.text.OverBudgetException;
import quarry.text.UnreadableDocumentException;

final class WatchedReadingTest {
    private static final WatchedReading READING = new WatchedReading(WatchedReading.LIMITS);

    private static void assertUnreadable(WatchedReading reading, Callable<?> work, String reason) {
        assertThatThrownBy(() -> reading.read(work))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(";");
    }

    /// Works on and on; every step is counted.
    private static Void spendForEver(long steps) {
        while (true) {
            Budget.spend(steps);
        }
    }

    @Test
    void workWithinTheBudgetIsDone() throws Exception {
        assertThat(READING.read(() -> {
                    Budget.spend(Budget.MAX_STEPS);
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void workThatSpendsMoreThanTheBudgetEnds() {
        assertUnreadable(READING, () -> spendForEver(1_000_000), "takes more work to read");
    }

    @Test
    void aReaderThatGoesOnAfterTheEndOfItsBudgetIsNotBelieved() {
        assertUnreadable(
                READING,
                () -> {
                    try {
                        return spendForEver(1_000_000);
                    } catch (OverBudgetException e) {
                        return "as if nothing had been";
                    }
                },
                "takes more work to read");
    }

    @Test
    void anErrorIsOneDocumentsFailure() {
        assertUnreadable(READING, () -> recurse(0), "nested too deeply");
        assertUnreadable(
                READING,
                () -> {
                    throw new NoClassDefFoundError("some/Part");
                },
                "NoClassDefFoundError");
        assertUnreadable(
                READING,
                () -> {
                    throw new IllegalStateException("odd");
                },
                "please report it");
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : 1 + recurse(depth + 1);
    }

    @Test
    void whatNeedsAllMemoryIsReadOnceMoreAndAlone() throws Exception {
        var tries = new AtomicInteger();
        assertThat(READING.read(() -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("others have it");
                    }
                    return tries.get();
                }))
                .isEqualTo(2);
        assertUnreadable(
                READING,
                () -> {
                    throw new OutOfMemoryError("there is none");
                },
                "needs more memory");
    }

    @Test
    void workThatTakesTooMuchTimeIsStopped() {
        var limits = new WatchedReading(new Limits(0.2, 1_000));
        assertUnreadable(limits, () -> spendForEver(0), "seconds of processor time");
    }

    @Test
    void nobodyWaitsForWorkThatCannotBeStopped() throws InterruptedException {
        var enough = new AtomicBoolean();
        var worker = new AtomicReference<Thread>();
        var limits = new WatchedReading(new Limits(0.2, 1_000));
        assertUnreadable(
                limits,
                () -> {
                    worker.set(Thread.currentThread());
                    while (!enough.get()) {
                        Thread.onSpinWait();
                    }
                    return "";
                },
                "seconds of processor time");
        assertThat(worker.get().isAlive()).isTrue();
        assertThat(worker.get().isDaemon())
                .as("it keeps no program from ending")
                .isTrue();
        enough.set(true);
        worker.get().join();
    }

    @Test
    void workThatAllocatesTooMuchIsStopped() {
        var limits = new WatchedReading(new Limits(1_000, 0.5));
        var held = new AtomicReference<byte[]>();
        assertUnreadable(
                limits,
                () -> {
                    while (true) {
                        held.set(new byte[1 << 20]);
                        Budget.spend(0);
                    }
                },
                "GB of memory");
    }
}
