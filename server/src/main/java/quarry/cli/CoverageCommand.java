package quarry.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quarry.report.CoverageReport;
import quarry.report.Json;

/// Tells what the material covers.
@Command(
        name = "coverage",
        description = "Count entries by topic and document, and tell how ready each topic is and which are thin.")
final class CoverageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private ReportFormat format = new ReportFormat();

    @Override
    public Integer call() throws Exception {
        try (var open = index.open()) {
            if (index.saidEmpty(open.engine(), spec.commandLine(), format.isText())) {
                return ExitStatus.DONE;
            }
            index.tellUncompared(open, spec.commandLine());
            var coverage = open.engine().coverage();
            var readiness = open.relations().readiness();
            var report = new CoverageReport(coverage, readiness);
            var lines = switch (format.get()) {
                case TEXT -> report.text();
                case JSON -> List.of(Json.coverage(coverage, readiness));
                case CSV -> report.csv();
                case MARKDOWN -> report.markdown();
            };
            lines.forEach(spec.commandLine().getOut()::println);
        }
        return ExitStatus.DONE;
    }
}
