package quarry.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The end of a program that has used up its memory: one line that says how much there was and what to set, and a
/// status of its own. What goes on after that cannot be trusted, least of all a server that answers some requests and
/// not others; the index on disk is whole at any time.
final class OutOfMemory {
    private static final long MEGABYTE = 1L << 20;
    /// Made at the start: at the end there may be no memory for it.
    private static final byte[] LINE =
            line(Runtime.getRuntime().maxMemory() / MEGABYTE).concat("\n").getBytes(StandardCharsets.UTF_8);

    private OutOfMemory() {}

    /// Ends the program when any of its threads runs out of memory and nobody else deals with that.
    static void endsTheProgram() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (isIn(failure)) {
                end(failure);
            }
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            failure.printStackTrace();
        });
    }

    /// Whether a failure comes from want of memory.
    static boolean isIn(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof OutOfMemoryError || isOfAClass(at)) {
                return true;
            }
        }
        return false;
    }

    /// A class that could not be made ready for want of memory remembers that in words alone.
    private static boolean isOfAClass(Throwable failure) {
        return failure instanceof ExceptionInInitializerError
                && String.valueOf(failure.getMessage()).contains(OutOfMemoryError.class.getName());
    }

    private static @Nullable OutOfMemoryError cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof OutOfMemoryError error) {
                return error;
            }
        }
        return null;
    }

    /// Says so and halts, whatever other threads do: none of them can be waited for.
    static synchronized void end(Throwable failure) {
        try (var err = new FileOutputStream(FileDescriptor.err)) {
            err.write(isOfHeap(cause(failure)) ? LINE : elsewhere(failure).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Nobody listens.
        } finally {
            Runtime.getRuntime().halt(ExitStatus.OUT_OF_MEMORY);
        }
    }

    /// Whether it is the memory for objects that was used up, which a user sets, and no other.
    private static boolean isOfHeap(@Nullable OutOfMemoryError error) {
        var message = error == null ? null : error.getMessage();
        return message == null || message.contains("heap") || message.contains("array size") || message.contains("GC");
    }

    private static String elsewhere(Throwable failure) {
        var error = cause(failure);
        return "quarry: the system gives no more memory or threads (" + (error == null ? "" : error.getMessage())
                + "); end other programs, or raise the limits that this one runs under\n";
    }

    /// @param megabytes that there were
    static String line(long megabytes) {
        // Twice to four times as much.
        return "quarry: out of memory: it had " + megabytes + " MB; run it again with more, as in 'QUARRY_MEMORY="
                + 4 * Long.highestOneBit(Math.max(1, megabytes)) + "m ./quarry …' (or the option -Xmx of java)";
    }
}
