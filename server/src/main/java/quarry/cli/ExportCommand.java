package quarry.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quarry.report.Json;

/// Prints every entry of the index as one line of JSON, by document and in document order.
@Command(name = "export", description = "Print every entry as NDJSON.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        try (var open = index.open()) {
            index.saidEmpty(open.engine(), spec.commandLine(), false);
            open.engine().forEachEntry(entry -> out.println(Json.entry(entry)));
        }
        return ExitStatus.DONE;
    }
}
