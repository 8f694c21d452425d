package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;

/// Something that a server does again and again while it serves, and that may fail for a while. What goes wrong is told
/// once. Not thread-safe.
final class Attempt {
    private final PrintWriter err;
    private final Work work;
    private String told = "";

    /// What is done.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    Attempt(PrintWriter err, Work work) {
        this.err = err;
        this.work = work;
    }

    boolean succeeds() {
        try {
            work.run();
            told = "";
            return true;
        } catch (IOException e) {
            var problem = Failures.message(e);
            if (!problem.equals(told)) {
                err.println("quarry: " + problem + "; what was read before is served on");
                err.flush();
                told = problem;
            }
            return false;
        }
    }
}
