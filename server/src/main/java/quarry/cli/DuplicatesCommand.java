package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quarry.report.Json;
import quarry.search.Duplicates;
import quarry.search.OpenIndex;

/// Lists the questions that more than one entry asks.
@Command(name = "duplicates", description = "List questions that are asked more than once, most asked first.")
final class DuplicatesCommand extends LookupCommand {
    @Mixin
    private TextOrJson format = new TextOrJson();

    @Override
    boolean isForPeople() {
        return format.isText();
    }

    @Override
    void print(OpenIndex open, PrintWriter out) throws IOException {
        index().tellUncompared(open, spec().commandLine());
        var list = open.relations().duplicates(0, Integer.MAX_VALUE);
        var clusters = list.clusters();
        switch (format.get()) {
            case TEXT -> {
                clusters.forEach(cluster -> text(cluster).forEach(out::println));
                out.println(clusters.size() + (clusters.size() == 1 ? " question is" : " questions are")
                        + " asked more than once");
            }
            case JSON -> out.println(Json.duplicates(list));
        }
    }

    private static List<String> text(Duplicates cluster) {
        var lines = new java.util.ArrayList<String>();
        lines.add(cluster.question() + "  (" + cluster.entries().size() + " entries, " + cluster.sources()
                + (cluster.sources() == 1 ? " source)" : " sources)"));
        for (var entry : cluster.entries()) {
            var mark =
                    entry.equals(cluster.best()) ? "best answer" : entry.state().label();
            lines.add("    " + entry.question() + "  [" + mark + ", "
                    + entry.source().document() + ":" + entry.source().line() + "]");
        }
        lines.add("");
        return lines;
    }
}
