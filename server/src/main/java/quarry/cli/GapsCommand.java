package quarry.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quarry.entry.State;
import quarry.missed.MissedSearchFile;
import quarry.report.GapReport;
import quarry.report.Json;
import quarry.search.GapRequest;

/// Lists the questions without an answer, and as text what people looked for in vain as well.
@Command(name = "gaps", description = "List questions without an answer, most asked first, with what answers them.")
final class GapsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private FilterOptions only = new FilterOptions();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = FilterOptions.StateConverter.class,
            description = "Only unanswered or placeholder entries; may be repeated.")
    private Set<State> states = Set.of();

    @Mixin
    private ReportFormat format = new ReportFormat();

    @Override
    public Integer call() throws Exception {
        try (var open = index.open()) {
            if (index.saidEmpty(open.engine(), spec.commandLine(), format.isText())) {
                return ExitStatus.DONE;
            }
            only.check(open.engine(), spec.commandLine());
            index.tellUncompared(open, spec.commandLine());
            var filter = only.filter(states);
            // People want each question once, programs each entry.
            var gaps = open.relations()
                    .gaps(
                            format.get() == ReportFormat.Kind.MARKDOWN || format.get() == ReportFormat.Kind.TEXT
                                    ? GapRequest.questions(filter)
                                    : GapRequest.entries(filter));
            var out = spec.commandLine().getOut();
            switch (format.get()) {
                case TEXT -> {
                    GapReport.text(gaps).forEach(out::println);
                    GapReport.searches(new MissedSearchFile(index.folder()).read())
                            .forEach(out::println);
                }
                case JSON -> out.println(Json.gaps(gaps, List.of(), false));
                case CSV -> GapReport.csv(gaps.gaps()).forEach(out::println);
                case MARKDOWN -> GapReport.markdown(gaps.gaps()).forEach(out::println);
            }
        }
        return ExitStatus.DONE;
    }
}
