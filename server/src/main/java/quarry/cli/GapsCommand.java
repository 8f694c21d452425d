package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.entry.State;
import quarry.missed.MissedSearchFile;
import quarry.report.GapReport;
import quarry.report.Json;
import quarry.search.GapRequest;
import quarry.search.OpenIndex;

/// Lists the questions without an answer, and as text what people looked for in vain as well.
@Command(name = "gaps", description = "List questions without an answer, most asked first, with what answers them.")
final class GapsCommand extends LookupCommand {
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
    boolean isForPeople() {
        return format.isText();
    }

    @Override
    void print(OpenIndex open, PrintWriter out) throws IOException {
        only.check(open.engine(), spec().commandLine());
        index().tellUncompared(open, spec().commandLine());
        var filter = only.filter(states);
        // People want each question once, programs each entry.
        var gaps = open.relations()
                .gaps(
                        format.get() == ReportFormat.Kind.MARKDOWN || format.get() == ReportFormat.Kind.TEXT
                                ? GapRequest.questions(filter)
                                : GapRequest.entries(filter));
        switch (format.get()) {
            case TEXT -> {
                GapReport.text(gaps).forEach(out::println);
                GapReport.searches(new MissedSearchFile(index().folder()).read())
                        .forEach(out::println);
            }
            case JSON -> out.println(Json.gaps(gaps, List.of(), false));
            case CSV -> GapReport.csv(gaps.gaps()).forEach(out::println);
            case MARKDOWN -> GapReport.markdown(gaps.gaps()).forEach(out::println);
        }
    }
}
