package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import quarry.index.IndexReport;
import quarry.index.IndexRun;

/// Brings an index up to date, with progress for a person at a terminal and a line for every document that
/// could not be read.
final class Indexing {
    private final Path index;
    private final PrintWriter err;
    private final Terminal terminal;

    Indexing(Path index, PrintWriter err, Terminal terminal) {
        this.index = index;
        this.err = err;
        this.terminal = terminal;
    }

    IndexReport update(List<Path> paths) throws IOException {
        return run(paths, false);
    }

    /// @param rebuild whether documents that did not change are indexed again too
    IndexReport run(List<Path> paths, boolean rebuild) throws IOException {
        var line = new ProgressLine(System::nanoTime);
        IndexReport report =
                IndexRun.update(index, paths, rebuild, (done, all, path) -> progress(line.after(done, all, path)));
        if (terminal.progress()) {
            err.print("\r\u001b[K");
        }
        for (IndexReport.Unreadable document : report.unreadable()) {
            err.println("quarry: " + document.path() + ": " + document.reason());
        }
        for (String document : report.empty()) {
            err.println(
                    "quarry: " + document + ": no question was found in it; 'quarry inspect' shows how it was read");
        }
        report.documents().stream()
                .filter(document -> document.count() > 0 && document.hardlyUnderstood())
                .forEach(document ->
                        err.println("quarry: " + document.path() + ": " + ReportText.hardlyUnderstood(document)));
        if (report.documents().isEmpty()) {
            err.println("quarry: no document was found; name a folder that holds some");
        }
        err.flush();
        return report;
    }

    private void progress(String line) {
        if (terminal.progress() && !line.isEmpty()) {
            err.print("\r\u001b[K" + line);
            err.flush();
        }
    }
}
