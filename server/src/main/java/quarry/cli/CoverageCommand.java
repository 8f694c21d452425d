package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quarry.report.CoverageReport;
import quarry.report.Json;
import quarry.search.OpenIndex;

/// Tells what the material covers.
@Command(
        name = "coverage",
        description = "Count entries by topic and document, and tell how ready each topic is and which are thin.")
final class CoverageCommand extends LookupCommand {
    @Mixin
    private ReportFormat format = new ReportFormat();

    @Override
    boolean isForPeople() {
        return format.isText();
    }

    @Override
    void print(OpenIndex open, PrintWriter out) throws IOException {
        index().tellUncompared(open, spec().commandLine());
        var coverage = open.engine().coverage();
        var readiness = open.relations().readiness();
        var report = new CoverageReport(coverage, readiness);
        var lines = switch (format.get()) {
            case TEXT -> report.text();
            case JSON -> List.of(Json.coverage(coverage, readiness));
            case CSV -> report.csv();
            case MARKDOWN -> report.markdown();
        };
        lines.forEach(out::println);
    }
}
