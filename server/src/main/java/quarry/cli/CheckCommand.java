package quarry.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quarry.index.IndexCheck;
import quarry.missed.MissedSearchFile;

/// Tells whether the index is sound: every file that is kept in its folder, and the documents' hashes.
@Command(name = "check", description = "Verify every file of the index, and compare it with the documents.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    @Override
    public Integer call() throws Exception {
        var problems = new ArrayList<>(IndexCheck.problems(index.entries()));
        new MissedSearchFile(index.folder()).damage().ifPresent(problems::add);
        var out = spec.commandLine().getOut();
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            out.println(index + " is sound");
        }
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
