package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quarry.entry.Entry;
import quarry.format.Formats;
import quarry.index.IndexRun;
import quarry.index.SourceSplitter;
import quarry.report.Json;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.source.SourceTree;
import quarry.split.Splitter;
import quarry.topic.TopicClassifier;

/// Splits documents without an index and shows how.
@Command(name = "inspect", description = "Show how documents are split into entries, without an index.")
final class InspectCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        SHORT,
        NDJSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Documents, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text: every line's role and the reasons; short: how each document was read, and what may be wrong;"
                            + " ndjson: one entry a line (default: text).")
    private Format format = Format.TEXT;

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        int unreadable = 0;
        var tree = SourceTree.of(paths);
        var splitter = new SourceSplitter(new Splitter(new TopicClassifier(IndexRun.taxonomy(paths))));
        List<SourceFile> files = tree.files();
        try (SourceReader reader = Formats.reader()) {
            for (SourceFile file : files) {
                try {
                    inspect(reader, file, splitter);
                } catch (IOException e) {
                    unreadable++;
                    tell(file.path(), Failures.message(e));
                }
            }
        }
        tree.problems().forEach(problem -> tell(problem.path(), problem.reason()));
        if (format != Format.NDJSON) {
            spec.commandLine().getOut().println(SplitAccount.total(files.size() - unreadable, entries));
        }
        return unreadable == 0 && tree.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_UNREADABLE;
    }

    private void tell(String path, String reason) {
        spec.commandLine().getErr().println("quarry: " + path + ": " + reason);
    }

    private void inspect(SourceReader reader, SourceFile file, SourceSplitter splitter) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var read = splitter.split(file, splitter.bytes(reader, file));
        List<Entry> found = read.split().entries();
        switch (format) {
            case TEXT -> {
                new SplitAccount(out, Terminal.current()).print(read.document(), read.split());
                entries.addAll(found);
            }
            case SHORT -> {
                new SplitAccount(out, Terminal.current()).printShort(read.split());
                entries.addAll(found);
            }
            case NDJSON -> found.forEach(entry -> out.println(Json.entry(entry)));
        }
    }
}
