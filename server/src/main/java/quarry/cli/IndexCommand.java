package quarry.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quarry.index.IndexReport;
import quarry.index.IndexRequest;
import quarry.vector.SentenceModel;

/// Builds the index or brings it up to date, and reports.
@Command(
        name = "index",
        description = {
            "Bring the index up to date with these PATHs.",
            "What it holds of other paths stays, and what can't be read just now is not taken for deleted."
        })
final class IndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Documents, or folders of them.")
    private List<Path> paths = List.of();

    @Option(names = "--only", description = "Drop what the index holds of other paths.")
    private boolean only;

    @Option(
            names = "--rebuild",
            description = "Read every document of the index again, changed or not, those of other paths too.")
    private boolean rebuild;

    @Option(
            names = "--no-vectors",
            description =
                    "Do not read for meaning, which takes time and memory; a later run may. Searching and comparing go by"
                            + " words alone then.")
    private boolean withoutVectors;

    @Mixin
    private TextOrJson format = new TextOrJson();

    @Override
    public Integer call() throws Exception {
        var line = spec.commandLine();
        var indexing = new Indexing(index.entries(), line.getErr(), Terminal.current());
        IndexReport report;
        try (var _ = withoutVectors ? SentenceModel.shipped().leaveOut() : null) {
            report = indexing.run(new IndexRequest(paths, only, rebuild));
            indexing.finish();
        }
        boolean all = spec.root().userObject() instanceof Main main && main.isVerbose();
        switch (format.get()) {
            case TEXT -> new ReportText(line.getOut()).print(report, all);
            case JSON -> line.getOut().println(ReportJson.of(report));
        }
        return report.isWhole() ? ExitStatus.DONE : ExitStatus.SOME_UNREADABLE;
    }
}
