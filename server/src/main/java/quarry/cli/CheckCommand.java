package quarry.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quarry.index.IndexCheck;

/// Tells whether the index is sound: Lucene's files, the manifest, the documents' hashes.
@Command(name = "check", description = "Verify the index.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexFolder index = new IndexFolder();

    @Override
    public Integer call() throws Exception {
        List<String> problems = IndexCheck.problems(index.path());
        var out = spec.commandLine().getOut();
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            out.println(index.path() + " is sound");
        }
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
