package quarry.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quarry.search.lucene.LuceneSearchEngine;
import quarry.web.CoverageJson;
import quarry.web.CoverageReport;

/// Tells what the material covers.
@Command(
        name = "coverage",
        description = "Count entries by topic and document, and tell how ready each topic is and which are thin.")
final class CoverageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexFolder index = new IndexFolder();

    @Mixin
    private ReportFormat format = new ReportFormat();

    @Override
    public Integer call() throws Exception {
        try (var engine = LuceneSearchEngine.open(index.path())) {
            if (index.saidEmpty(engine, spec.commandLine(), format.isText())) {
                return ExitStatus.DONE;
            }
            index.tellUncompared(engine, spec.commandLine());
            var coverage = engine.coverage();
            var readiness = engine.similarQuestions().readiness();
            var report = new CoverageReport(coverage, readiness);
            var lines = switch (format.get()) {
                case TEXT -> report.text();
                case JSON -> List.of(CoverageJson.of(coverage, readiness));
                case CSV -> report.csv();
                case MARKDOWN -> report.markdown();
            };
            lines.forEach(spec.commandLine().getOut()::println);
        }
        return ExitStatus.DONE;
    }
}
