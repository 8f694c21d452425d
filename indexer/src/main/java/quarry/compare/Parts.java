package quarry.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// Does a work of many equal steps by all processors, some steps at a time.
final class Parts {
    private static final int STEPS = 256;

    private Parts() {}

    /// Some steps one after the other.
    @FunctionalInterface
    interface Work<T> {
        /// @param from the first step
        /// @param to   the step behind the last
        T of(int from, int to) throws IOException;
    }

    /// @param progress hears which part of the steps is done, from 0 to 1, and says whether to go on
    /// @return what the parts come to, in their order
    /// @throws CancellationException when it is not to go on
    static <T> List<T> of(int steps, DoublePredicate progress, Work<T> work) throws IOException {
        var done = new AtomicInteger();
        try {
            return IntStream.range(0, (steps + STEPS - 1) / STEPS)
                    .parallel()
                    .mapToObj(part -> {
                        int to = Math.min(steps, (part + 1) * STEPS);
                        try {
                            var result = work.of(part * STEPS, to);
                            if (!progress.test((double) done.addAndGet(to - part * STEPS) / steps)) {
                                throw new CancellationException("comparing was stopped");
                            }
                            return result;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("the index cannot be read", e);
        }
    }
}
