package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import quarry.index.ComparisonRun;
import quarry.index.IndexReport;
import quarry.index.IndexRequest;
import quarry.index.IndexRun;
import quarry.index.Progress;
import quarry.index.VectorRun;
import quarry.vector.SentenceModel;

/// Brings an index up to date, with progress for a person at a terminal and a line for every document that
/// could not be read. Runs of one program wait for each other.
final class Indexing {
    private final Path index;
    private final PrintWriter err;
    private final ProgressOutput progress;

    Indexing(Path index, PrintWriter err, Terminal terminal) {
        this.index = index;
        this.err = err;
        this.progress = new ProgressOutput(err, terminal, System::nanoTime);
    }

    IndexReport update(List<Path> paths) throws IOException {
        return run(IndexRequest.of(paths));
    }

    synchronized IndexReport run(IndexRequest request) throws IOException {
        return tell(IndexRun.update(index, request, progress()));
    }

    /// @param places what to take out of the index
    synchronized IndexReport remove(List<String> places) throws IOException {
        return tell(IndexRun.remove(index, places, progress()));
    }

    private Progress progress() {
        var line = new ProgressLine(System::nanoTime);
        return (done, all, path) -> progress.show(line.after(done, all, path));
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

    /// How many texts have no vector yet; none when there is no model to make any.
    int withoutVectors() throws IOException {
        var model = SentenceModel.shipped();
        return model.isPresent() ? VectorRun.missing(index, model.name()) : 0;
    }

    /// Encodes the texts that have no vectors and takes these into the index. Until then the index serves as it is.
    ///
    /// @param goOn asked between some texts and the next; what is done stays done
    void addVectors(BooleanSupplier goOn) throws IOException {
        var encoder = SentenceModel.shipped().load();
        if (encoder.isEmpty()) {
            SentenceModel.shipped()
                    .failure()
                    .ifPresent(why -> err.println("quarry: " + why + "; searching goes by words alone"));
            return;
        }
        int encoded = VectorRun.complete(index, encoder.get(), (done, wanted) -> {
            progress.show("reading for meaning: " + done + " of " + wanted + " texts");
            return goOn.getAsBoolean();
        });
        progress.clear();
        if (encoded > 0 && goOn.getAsBoolean()) {
            try {
                takeIn();
            } catch (IOException e) {
                err.println("quarry: " + Failures.message(e) + "; the next run takes in what was read for meaning");
            }
        }
    }

    /// Compares the questions that were left for later. The index serves meanwhile.
    ///
    /// @param goOn asked again and again; what is stopped is done by the next run
    void compare(BooleanSupplier goOn) throws IOException {
        try (var run = ComparisonRun.of(index)) {
            if (run.isDone()) {
                return;
            }
            var found = run.run(part -> {
                progress.show(String.format(Locale.ROOT, "comparing questions: %.0f %%", 100 * part));
                return goOn.getAsBoolean();
            });
            progress.clear();
            if (found.isPresent()) {
                write(found.get());
            }
        }
    }

    private synchronized void write(ComparisonRun.Found found) throws IOException {
        found.write();
    }

    private synchronized void takeIn() throws IOException {
        IndexRun.update(index, IndexRequest.of(List.of()), (done, all, path) -> {});
    }
}
