package quarry.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import quarry.search.SearchEngine;

/// The option that says where the index is.
final class IndexFolder {
    @Option(
            names = "--index",
            paramLabel = "DIR",
            defaultValue = ".quarry/index",
            description = "The index's folder (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of(".quarry", "index");

    Path path() {
        return folder;
    }

    /// Says of an index whose questions are not all compared that it cannot tell all of them.
    void tellUncompared(SearchEngine engine, CommandLine command) throws IOException {
        int uncompared = engine.similarQuestions().uncompared();
        if (uncompared > 0) {
            command.getErr()
                    .println(
                            "quarry: " + uncompared
                                    + " entries are yet to be compared with the others, and may be missing here; 'quarry index PATH' does that");
        }
    }

    /// Says of an empty index that it is empty: to people instead of a result, to programs beside it.
    ///
    /// @param person whether the result is for one
    /// @return whether all is said
    boolean saidEmpty(SearchEngine engine, CommandLine command, boolean person) throws IOException {
        if (!engine.isEmpty()) {
            return false;
        }
        String said = "the index in '" + folder + "' is empty; 'quarry index PATH' fills it";
        if (person) {
            command.getOut().println(said);
        } else {
            command.getErr().println("quarry: " + said);
        }
        return person;
    }
}
