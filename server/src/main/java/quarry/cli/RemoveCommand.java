package quarry.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes documents out of the index, whether they still exist or not.
@Command(
        name = "remove",
        description = {
            "Take out of the index what it holds of these PATHs, be they still there or not.",
            "A folder that is still indexed brings its documents back when it is indexed the next time; "
                    + "'ignore' in its quarry.yaml keeps them out."
        })
final class RemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files or folders on disk, or documents as results name them.")
    private List<String> paths = List.of();

    @Override
    public Integer call() throws Exception {
        var line = spec.commandLine();
        var indexing = new Indexing(index.entries(), line.getErr(), Terminal.current());
        var report = indexing.remove(paths);
        indexing.relate();
        new ReportText(line.getOut()).print(report, false);
        return report.unreadable().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_UNREADABLE;
    }
}
