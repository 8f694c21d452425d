package quarry.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quarry.entry.State;
import quarry.index.IndexReport;

/// Builds the index or brings it up to date, and reports.
@Command(name = "index", description = "Build the index, or update it with what changed.")
final class IndexCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexFolder index = new IndexFolder();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Documents, or folders of them.")
    private List<Path> paths = List.of();

    @Option(names = "--rebuild", description = "Index every document again, changed or not.")
    private boolean rebuild;

    @Option(
            names = "--no-vectors",
            description = "Do not read for meaning; a later run may. Searching then goes by words alone.")
    private boolean withoutVectors;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The report as text or json (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws Exception {
        var line = spec.commandLine();
        var indexing = new Indexing(index.path(), line.getErr(), Terminal.current());
        IndexReport report = indexing.run(paths, rebuild);
        if (!withoutVectors && indexing.withoutVectors() > 0) {
            indexing.addVectors(paths, () -> true);
        }
        switch (format) {
            case TEXT -> print(report, line.getOut());
            case JSON -> line.getOut().println(json(report));
        }
        return report.unreadable().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_UNREADABLE;
    }

    private static void print(IndexReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "documents  %d: %d indexed, %d unchanged, %d gone, %d unreadable%n",
                report.documents(),
                report.indexed(),
                report.unchanged(),
                report.removed(),
                report.unreadable().size());
        out.printf(
                Locale.ROOT,
                "entries    %d: %s%n",
                report.entries().values().stream().mapToLong(Long::longValue).sum(),
                Arrays.stream(State.values())
                        .map(state -> report.entries().getOrDefault(state, 0L) + " " + state.label())
                        .collect(Collectors.joining(", ")));
        out.printf(Locale.ROOT, "code       %d snippets%n", report.snippets());
        out.printf(Locale.ROOT, "repaired   %d characters%n", report.repaired());
    }

    private static String json(IndexReport report) throws JsonProcessingException {
        var entries = new LinkedHashMap<String, Long>();
        for (State state : State.values()) {
            entries.put(state.label(), report.entries().getOrDefault(state, 0L));
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("documents", report.documents());
        fields.put("indexed", report.indexed());
        fields.put("unchanged", report.unchanged());
        fields.put("removed", report.removed());
        fields.put("entries", entries);
        fields.put("snippets", report.snippets());
        fields.put("repairedCharacters", report.repaired());
        fields.put("withoutQuestions", report.empty());
        fields.put("unreadable", report.unreadable());
        return new ObjectMapper().writeValueAsString(fields);
    }
}
