package quarry.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Shows how far a run is: at a terminal in one line that is written anew, elsewhere in a line whenever nothing was
/// said
/// for some seconds, so that nobody takes a long step for a standstill. Safe for use by many
/// threads.
final class ProgressOutput {
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter err;
    private final Terminal terminal;
    private final LongSupplier clock;
    private long said;

    /// @param clock tells nanoseconds since whenever
    ProgressOutput(PrintWriter err, Terminal terminal, LongSupplier clock) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.said = clock.getAsLong();
    }

    /// @param line how far the run is; empty for nothing new
    synchronized void show(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (terminal.progress()) {
            err.print(Terminal.CLEAR_LINE + line);
            err.flush();
        } else if (clock.getAsLong() - said >= SILENCE_NANOS) {
            err.println("quarry: " + line);
            err.flush();
            said = clock.getAsLong();
        }
    }

    /// Empties the line, for something else to be said.
    synchronized void clear() {
        if (terminal.progress()) {
            err.print(Terminal.CLEAR_LINE);
            err.flush();
        }
    }
}
