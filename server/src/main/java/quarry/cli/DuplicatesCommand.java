package quarry.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quarry.report.Json;
import quarry.search.Duplicates;

/// Lists the questions that more than one entry asks.
@Command(name = "duplicates", description = "List questions that are asked more than once, most asked first.")
final class DuplicatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private TextOrJson format = new TextOrJson();

    @Override
    public Integer call() throws Exception {
        try (var open = index.open()) {
            if (index.saidEmpty(open.engine(), spec.commandLine(), format.isText())) {
                return ExitStatus.DONE;
            }
            index.tellUncompared(open, spec.commandLine());
            var list = open.relations().duplicates(0, Integer.MAX_VALUE);
            var clusters = list.clusters();
            var out = spec.commandLine().getOut();
            switch (format.get()) {
                case TEXT -> {
                    clusters.forEach(cluster -> text(cluster).forEach(out::println));
                    out.println(clusters.size() + (clusters.size() == 1 ? " question is" : " questions are")
                            + " asked more than once");
                }
                case JSON -> out.println(Json.duplicates(list));
            }
        }
        return ExitStatus.DONE;
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
