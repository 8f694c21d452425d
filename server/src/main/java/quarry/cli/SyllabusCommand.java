package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import quarry.report.Json;
import quarry.report.SyllabusReportText;
import quarry.search.OpenIndex;
import quarry.syllabus.ShippedSyllabi;
import quarry.syllabus.Syllabus;
import quarry.syllabus.SyllabusCheck;
import quarry.syllabus.SyllabusReader;

/// Checks the material against a list of concepts.
@Command(
        name = "syllabus",
        description = "Tell which concepts of a list the material covers, only asks, only mentions, or lacks.")
final class SyllabusCommand extends LookupCommand {
    @Parameters(
            paramLabel = "FILE|NAME",
            description = "A list of concepts, one a line or as Markdown headings and items, or the name of one that "
                    + "comes with the program: django, python, sql, http, system-design.")
    private String list = "";

    @Mixin
    private ReportFormat format = new ReportFormat();

    @Override
    boolean isForPeople() {
        return format.isText();
    }

    @Override
    void check() throws IOException {
        syllabus();
    }

    @Override
    void print(OpenIndex open, PrintWriter out) throws IOException {
        var report = SyllabusCheck.of(syllabus(), open.concepts());
        var lines = switch (format.get()) {
            case TEXT -> SyllabusReportText.text(report);
            case JSON -> List.of(Json.syllabus(report));
            case CSV -> SyllabusReportText.csv(report);
            case MARKDOWN -> SyllabusReportText.markdown(report);
        };
        lines.forEach(out::println);
    }

    /// A file goes before a name, so that a list of one's own may be called like one that is shipped.
    private Syllabus syllabus() throws IOException {
        var file = Path.of(list);
        if (!Files.isRegularFile(file)) {
            return ShippedSyllabi.of(list)
                    .orElseThrow(() -> new NoSuchFileException(
                            list,
                            null,
                            "neither a file nor one of the lists " + String.join(", ", ShippedSyllabi.names())));
        }
        // Bytes that are no UTF-8 become marks that no concept's words contain.
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var syllabus = SyllabusReader.read(
                String.valueOf(file.getFileName()), text.lines().toList());
        if (syllabus.concepts().isEmpty()) {
            throw new IOException("'" + file + "' names no concepts; write one a line, or as items under headings");
        }
        return syllabus;
    }
}
