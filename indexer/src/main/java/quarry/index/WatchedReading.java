package quarry.index;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.text.Budget;
import quarry.text.UnreadableDocumentException;

/// Reads documents, each within a [Budget] and by a thread of its own, which is watched for what is not counted: the
/// time and the memory that libraries take. What goes wrong with a document, be it an [Error], stays with it. Safe for
/// use by many threads.
final class WatchedReading {
    /// What a document may take that is not counted in steps.
    ///
    /// @param seconds   of processor time, which others who are busy do not take away
    /// @param gigabytes allocated on the way, of which little is held at a time
    record Limits(double seconds, double gigabytes) {}

    /// The longest documents take a third of it.
    static final Limits LIMITS = new Limits(120, 256);
    /// How much more of both a reading that is stopped may take until nobody waits for it any more.
    private static final double GRACE = 0.1;
    /// For what documents nest within the bounds of their formats, in bytes.
    private static final long STACK = 8L << 20;
    private static final long LOOK_EVERY_MILLIS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(WatchedReading.class);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Limits limits;
    /// Held by all who read; by one alone when memory was too little for several.
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    WatchedReading(Limits limits) {
        this.limits = limits;
    }

    /// Does the work on a document.
    ///
    /// @throws UnreadableDocumentException when it fails in any way
    /// @throws InterruptedIOException      when whoever waits for it is interrupted
    <T> T read(Callable<T> work) throws UnreadableDocumentException, InterruptedIOException {
        try {
            return read(work, memory.readLock());
        } catch (OutOfMemoryError e) {
            // Those who read beside it may have had the memory.
            LOG.debug("out of memory, so that it is read once more and alone", e);
        }
        try {
            return read(work, memory.writeLock());
        } catch (OutOfMemoryError e) {
            throw new UnreadableDocumentException(
                    "needs more memory than the " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB that there are; split it, or run with more, as with QUARRY_MEMORY=4g",
                    e);
        }
    }

    private <T> T read(Callable<T> work, Lock lock) throws UnreadableDocumentException, InterruptedIOException {
        lock.lock();
        try {
            return watched(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T watched(Callable<T> work) throws UnreadableDocumentException, InterruptedIOException {
        var budget = new Budget();
        var reading = new FutureTask<>(() -> budget.within(work));
        var thread = new Thread(null, reading, "document", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            while (excess(thread, 1 + GRACE).isEmpty()) {
                try {
                    var result = reading.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                    throwIfPassed(budget);
                    return result;
                } catch (TimeoutException e) {
                    excess(thread, 1).ifPresent(excess -> stop(budget, thread, excess));
                }
            }
            throwIfPassed(budget);
            throw new IllegalStateException("a reading that is not stopped is waited for");
        } catch (ExecutionException e) {
            throwIfPassed(budget);
            var cause = e.getCause();
            throw unreadable(cause == null ? e : cause);
        } catch (InterruptedException e) {
            stop(budget, thread, "whoever waits for it has time for");
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
    }

    /// What a thread has used more of than a multiple of its limit.
    private Optional<String> excess(Thread thread, double times) {
        if (THREADS.getThreadCpuTime(thread.threadId()) > times * limits.seconds() * 1e9) {
            return Optional.of(Math.round(limits.seconds()) + " seconds of processor time");
        }
        return THREADS.getThreadAllocatedBytes(thread.threadId()) > times * limits.gigabytes() * (1L << 30)
                ? Optional.of(Math.round(limits.gigabytes()) + " GB of memory on the way")
                : Optional.empty();
    }

    private static void stop(Budget budget, Thread thread, String excess) {
        if (budget.passed().isEmpty()) {
            budget.stop("takes more than " + excess + " to read; save it anew, or as text");
            thread.interrupt();
        }
    }

    private static void throwIfPassed(Budget budget) throws UnreadableDocumentException {
        var passed = budget.passed();
        if (passed.isPresent()) {
            throw new UnreadableDocumentException(passed.get());
        }
    }

    /// @throws OutOfMemoryError when that is what went wrong
    private static UnreadableDocumentException unreadable(Throwable failure) {
        LOG.debug("reading a document", failure);
        return switch (failure) {
            case UnreadableDocumentException told -> told;
            case IOException told -> new UnreadableDocumentException("cannot be read: " + told.getMessage(), told);
            case OutOfMemoryError memory -> throw memory;
            case StackOverflowError deep ->
                new UnreadableDocumentException("is nested too deeply to be read; save it anew, or as text", deep);
            default ->
                new UnreadableDocumentException(
                        "could not be read (" + failure + "); please report it with the document", failure);
        };
    }
}
