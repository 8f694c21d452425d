package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import quarry.search.OpenIndex;

/// Looks something up in an index and prints it. Of an empty index it says that it is empty.
abstract class LookupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

    /// Whether people read what is printed.
    abstract boolean isForPeople();

    /// Checks what was given before the index is opened.
    ///
    /// @throws ParameterException when it makes no sense
    /// @throws IOException        when a file that was named cannot be read
    void check() throws IOException {}

    abstract void print(OpenIndex open, PrintWriter out) throws IOException;

    @Override
    public final Integer call() throws IOException {
        check();
        try (var open = index.open()) {
            if (!index.saidEmpty(open.engine(), spec.commandLine(), isForPeople())) {
                print(open, spec.commandLine().getOut());
            }
        }
        return ExitStatus.DONE;
    }

    final IndexOption index() {
        return index;
    }

    final CommandSpec spec() {
        return spec;
    }

    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
