package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import quarry.report.Json;
import quarry.search.OpenIndex;

/// Prints every entry of the index as one line of JSON, by document and in document order.
@Command(name = "export", description = "Print every entry as NDJSON.")
final class ExportCommand extends LookupCommand {
    @Override
    boolean isForPeople() {
        return false;
    }

    @Override
    void print(OpenIndex open, PrintWriter out) throws IOException {
        open.engine().forEachEntry(entry -> out.println(Json.entry(entry)));
    }
}
