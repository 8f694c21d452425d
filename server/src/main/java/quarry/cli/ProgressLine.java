package quarry.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Says how far a run has come, how fast it is and how long it will take. Not thread-safe.
final class ProgressLine {
    /// Nobody reads faster.
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /// Before that a rate says little.
    private static final long RATE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier clock;
    private final long start;
    private long shown;
    private boolean any;

    /// @param clock tells nanoseconds since whenever
    ProgressLine(LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /// The line to show after a document; empty while the last one has not stood long enough to be read.
    String after(int document, int documents, String path) {
        long now = clock.getAsLong();
        if (any && now - shown < STEP_NANOS && document < documents) {
            return "";
        }
        any = true;
        shown = now;
        return "indexing " + document + " of " + documents + rate(document, documents, now - start) + ": " + path;
    }

    private static String rate(int document, int documents, long nanos) {
        if (nanos < RATE_NANOS) {
            return "";
        }
        double perSecond = document / (nanos / 1e9);
        long left = Math.round((documents - document) / perSecond);
        return String.format(Locale.ROOT, " (%.1f a second, %s left)", perSecond, time(left));
    }

    private static String time(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
