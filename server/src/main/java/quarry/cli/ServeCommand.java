package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quarry.index.IndexRoot;
import quarry.missed.MissedSearches;
import quarry.search.OpenIndex;
import quarry.web.WebServer;

/// Brings the index up to date when documents are given, then serves it until the program is told to stop.
@Command(name = "serve", description = "Index what changed, then serve the page and the HTTP interface.")
final class ServeCommand implements Callable<Integer> {
    private static final int SECONDS_TO_STOP = 10;
    /// How often it looks whether another program has built the index anew.
    private static final int BUILDS_MILLIS = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Documents, or folders of them, to bring the index up to date with first. All that the index "
                    + "holds is served, also of other paths.")
    private List<Path> paths = List.of();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen at; any but this machine's own lets the network read all entries"
                    + " (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Port to listen at, 0 for a free one (default: 7070).")
    private int port;

    @Option(names = "--watch", description = "Index the PATHs again whenever they change on disk.")
    private boolean watch;

    @Option(names = "--no-search-log", description = "Do not count searches that find nothing good.")
    private boolean noSearchLog;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "'--port' is " + port + "; use 0 to 65535");
        }
        if (watch && paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "'--watch' needs the PATHs to watch");
        }
        var entries = index.entries();
        var listening = listening();
        listening.check();
        var indexing = new Indexing(entries, spec.commandLine().getErr(), Terminal.current());
        var stop = new Stop();
        // Watching begins before reading, so that nothing is missed that changes in between.
        try (var changes = watch ? DocumentWatch.of(paths) : null) {
            if (!paths.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("quarry: indexing "
                                + ReportText.paths(
                                        paths.stream().map(Path::toString).toList()));
                indexing.update(paths);
            }
            // Reading the documents may have taken a while.
            listening.check();
            Runtime.getRuntime().addShutdownHook(new Thread(stop::order, "stop"));
            serve(indexing, changes, stop);
        } finally {
            stop.done();
        }
        return ExitStatus.DONE;
    }

    private ListeningAddress listening() throws IOException {
        try {
            return ListeningAddress.of(host, port);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void serve(Indexing indexing, @Nullable DocumentWatch changes, Stop stop)
            throws IOException, InterruptedException {
        try (var open = index.open();
                var later =
                        new LaterWork(spec.commandLine().getErr(), indexing, open::refresh, () -> !stop.isOrdered());
                var missed = noSearchLog ? null : MissedSearches.open(index.folder());
                var server = WebServer.start(open, missed, host, port)) {
            // What the first search has to load need not keep its user waiting.
            open.requireReady();
            if (server.isOpen()) {
                spec.commandLine()
                        .getErr()
                        .println("quarry: at " + host
                                + " everybody who reaches this machine over the network can read all"
                                + " entries, without a password; leave out --host to serve this machine alone");
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(server.address());
            out.flush();
            tellWhatIsServed();
            open.warmUp();
            if (!paths.isEmpty()) {
                later.begin();
            }
            keepUpToDate(indexing, changes, open, later, stop);
        }
    }

    /// Whatever is wrong with the documents or the index for a while, what was indexed before is served on, and what
    /// has changed is tried again.
    private void keepUpToDate(
            Indexing indexing, @Nullable DocumentWatch changes, OpenIndex open, LaterWork later, Stop stop)
            throws IOException, InterruptedException {
        var bringingUpToDate = new Attempt(spec.commandLine().getErr(), () -> {
            indexing.update(paths);
            open.refresh();
            later.begin();
        });
        var following = new Attempt(spec.commandLine().getErr(), open::refresh);
        boolean outOfDate = false;
        while (!stop.isOrdered()) {
            if (changes == null) {
                stop.awaitOrder(BUILDS_MILLIS);
            } else if (changes.await() || outOfDate) {
                outOfDate = !bringingUpToDate.succeeds();
            }
            following.succeeds();
        }
    }

    private void tellWhatIsServed() throws IOException {
        var err = spec.commandLine().getErr();
        var roots = index.entries().manifest().roots();
        err.println("quarry: serving what is indexed of "
                + ReportText.paths(roots.stream().map(IndexRoot::path).toList()));
        err.flush();
    }

    /// The signal to stop and the news that everything is closed, between the JVM's shutdown and the command.
    private static final class Stop {
        private final CountDownLatch ordered = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);

        /// Called while the JVM shuts down, which goes on when this returns.
        void order() {
            ordered.countDown();
            try {
                if (!done.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    System.err.println("quarry: requests did not end within " + SECONDS_TO_STOP + " s");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void awaitOrder(long millis) throws InterruptedException {
            ordered.await(millis, TimeUnit.MILLISECONDS);
        }

        boolean isOrdered() {
            return ordered.getCount() == 0;
        }

        void done() {
            done.countDown();
        }
    }
}
