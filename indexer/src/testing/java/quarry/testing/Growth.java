package quarry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/// How work grows with its input: the ratio of two runs in one test, in processor time of the thread that works. So
/// neither the machine's speed nor what else it is busy with decides.
public final class Growth {
    private static final int TIMES = 4;
    /// What work may take for so many times the input: 4 times as much in proportion, by the square 16, by the cube 64.
    private static final double MOST_IN_PROPORTION = 10;

    private static final double MOST_BY_SQUARE = 35;
    /// Processor time varies too, by what other threads do to caches: the shortest runs tell.
    private static final int TRIES = 20;
    /// The first runs are slower than those that follow, and would make the larger input's look short.
    private static final int WARM_UPS = 3;
    /// Shorter runs are hardly measured, and harmless.
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(5);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /// What is done with an input.
    @FunctionalInterface
    public interface Work<T> {
        void on(T input) throws Exception;
    }

    /// Fails when the work grows clearly faster than its input.
    ///
    /// @param size  of the larger of two inputs
    /// @param input makes an input of a size
    public static <T> void assertInProportion(int size, IntFunction<T> input, Work<T> work) throws Exception {
        assertAtMost(MOST_IN_PROPORTION, size, input, work);
    }

    /// Fails when the work grows clearly faster than the square of its input, which may do where inputs are short.
    ///
    /// @param size  of the larger of two inputs
    /// @param input makes an input of a size
    public static <T> void assertBySquareAtMost(int size, IntFunction<T> input, Work<T> work) throws Exception {
        assertAtMost(MOST_BY_SQUARE, size, input, work);
    }

    private static <T> void assertAtMost(double most, int size, IntFunction<T> input, Work<T> work) throws Exception {
        var small = input.apply(size / TIMES);
        var large = input.apply(size);
        long smallTime = Long.MAX_VALUE;
        for (int run = 0; run < WARM_UPS; run++) {
            smallTime = Math.min(smallTime, time(work, small));
        }
        long largeTime = time(work, large);
        for (int run = 1; run < TRIES && largeTime > most * Math.max(smallTime, SHORT); run++) {
            smallTime = Math.min(smallTime, time(work, small));
            largeTime = Math.min(largeTime, time(work, large));
        }
        assertThat((double) largeTime / Math.max(smallTime, SHORT))
                .as("what %d times the input takes; %d µs instead of %d", TIMES, largeTime / 1000, smallTime / 1000)
                .isLessThanOrEqualTo(most);
    }

    private static <T> long time(Work<T> work, T input) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.on(input);
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
