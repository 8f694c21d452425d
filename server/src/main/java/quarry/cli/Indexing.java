package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import quarry.index.EntryIndex;
import quarry.index.IndexReport;
import quarry.index.IndexRequest;
import quarry.index.IndexRun;
import quarry.index.Progress;

/// Brings an index up to date, with progress for a person at a terminal and a line for every document that could not be
/// read.
final class Indexing {
    private final EntryIndex index;
    private final PrintWriter err;
    private final ProgressOutput progress;

    Indexing(EntryIndex index, PrintWriter err, Terminal terminal) {
        this.index = index;
        this.err = err;
        this.progress = new ProgressOutput(err, terminal, System::nanoTime);
    }

    IndexReport update(List<Path> paths) throws IOException {
        return run(IndexRequest.of(paths));
    }

    IndexReport run(IndexRequest request) throws IOException {
        return tell(IndexRun.update(index, request, progress(() -> true)));
    }

    /// @param places what to take out of the index
    IndexReport remove(List<String> places) throws IOException {
        return tell(IndexRun.remove(index, places, progress(() -> true)));
    }

    /// Compares the questions that runs leave for later.
    void relate() throws IOException {
        IndexRun.relate(index, progress(() -> true), () -> {});
        progress.clear();
    }

    /// Does what runs leave for later.
    void finish() throws IOException {
        IndexRun.finish(index, progress(() -> true), () -> {});
        progress.clear();
    }

    /// Does what runs leave for later while the index serves: what is sooner done first.
    ///
    /// @param goOn      asked between some steps and the next; what is done stays done
    /// @param isMore    whether documents have brought more meanwhile, so that it is better begun again
    /// @param committed hears that the index holds more
    void finish(BooleanSupplier goOn, BooleanSupplier isMore, IndexRun.Committed committed) throws IOException {
        IndexRun.relate(index, progress(goOn), committed);
        IndexRun.finish(index, progress(() -> goOn.getAsBoolean() && !isMore.getAsBoolean()), committed);
        progress.clear();
    }

    private Progress progress(BooleanSupplier goOn) {
        return new Progress() {
            private final ProgressLine line = new ProgressLine(System::nanoTime);

            @Override
            public void document(int document, int documents, String path) {
                progress.show(line.after(document, documents, path));
            }

            @Override
            public void texts(int done, int wanted) {
                progress.show("reading for meaning: " + done + " of " + wanted + " texts");
            }

            @Override
            public void compared(double part) {
                progress.show(String.format(Locale.ROOT, "comparing questions: %.0f %%", 100 * part));
            }

            @Override
            public void warning(String what) {
                progress.clear();
                err.println("quarry: " + what);
                err.flush();
            }

            @Override
            public boolean goesOn() {
                return goOn.getAsBoolean();
            }
        };
    }

    private IndexReport tell(IndexReport report) {
        progress.clear();
        for (IndexReport.Unreadable document : report.unreadable()) {
            err.println("quarry: " + document.path() + ": " + document.reason());
        }
        if (report.unseen() > 0) {
            err.println("quarry: " + report.unseen()
                    + " documents could not be looked for; what the index holds of them" + " stays");
        }
        report.warnings().forEach(warning -> err.println("quarry: " + warning));
        for (String document : report.empty()) {
            err.println(
                    "quarry: " + document + ": no question was found in it; 'quarry inspect' shows how it was read");
        }
        report.documents().stream()
                .filter(document -> document.count() > 0 && document.hardlyUnderstood())
                .forEach(document ->
                        err.println("quarry: " + document.path() + ": " + ReportText.hardlyUnderstood(document)));
        if (report.documents().isEmpty()) {
            err.println(
                    "quarry: the index holds no documents; name a folder that holds some with 'quarry index PATH…'");
        }
        err.flush();
        return report;
    }
}
