package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import quarry.index.IndexRun;

/// What takes longer than people wait for and is done while the index serves: questions are compared and texts read for
/// meaning. Searches go by what is known until then. One work follows the other; however often it is begun while it is
/// under way, it is done once more. Reading texts for meaning, which may take an hour, makes way: what documents have
/// brought meanwhile is compared first.
final class LaterWork implements AutoCloseable {
    private static final int SECONDS_TO_END = 8;

    private final PrintWriter err;
    private final Indexing indexing;
    private final IndexRun.Committed refresh;
    private final BooleanSupplier goOn;
    private final AtomicInteger begun = new AtomicInteger();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> Thread.ofPlatform().daemon().name("later").unstarted(work),
            new ThreadPoolExecutor.DiscardPolicy());

    /// @param refresh turns to what was written
    /// @param goOn asked between some steps and the next; what is done stays done
    LaterWork(PrintWriter err, Indexing indexing, IndexRun.Committed refresh, BooleanSupplier goOn) {
        this.err = err;
        this.indexing = indexing;
        this.refresh = refresh;
        this.goOn = goOn;
    }

    void begin() {
        begun.incrementAndGet();
        thread.execute(this::run);
    }

    private void run() {
        int before = begun.get();
        try {
            indexing.finish(() -> goOn.getAsBoolean() && !thread.isShutdown(), () -> begun.get() != before, refresh);
        } catch (IOException | RuntimeException e) {
            if (OutOfMemory.isIn(e)) {
                OutOfMemory.end(e);
            }
            err.println("quarry: comparing and reading for meaning stopped: " + Failures.message(e));
            err.flush();
        }
    }

    /// Lets nothing more begin, and waits for what is under way, which ends when it asks whether to go on.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                err.println("quarry: what was found out in the background is given up");
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
