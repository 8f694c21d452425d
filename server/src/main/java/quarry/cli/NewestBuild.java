package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import quarry.search.lucene.LuceneSearchEngine;

/// Keeps an engine at the newest build of its index, whichever program makes it. What goes wrong is told once; what
/// was read before is served on meanwhile. Not thread-safe.
final class NewestBuild {
    private final LuceneSearchEngine engine;
    private final PrintWriter err;
    private String told = "";

    NewestBuild(LuceneSearchEngine engine, PrintWriter err) {
        this.engine = engine;
        this.err = err;
    }

    /// Turns to a build that is new. Cheap when there is none.
    void follow() {
        try {
            engine.refresh();
            told = "";
        } catch (IOException e) {
            var problem = Failures.message(e);
            if (!problem.equals(told)) {
                err.println("quarry: " + problem + "; what was read before is served on");
                err.flush();
                told = problem;
            }
        }
    }
}
