package quarry.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import quarry.engine.Indexes;
import quarry.index.EntryIndex;
import quarry.search.OpenIndex;
import quarry.search.SearchEngine;

/// The option that says which index.
final class IndexOption {
    private static final String DEFAULT = ".quarry/index";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--index",
            paramLabel = "INDEX",
            defaultValue = DEFAULT,
            description = "The index: its folder, or its URI as in file:///… (default: ${DEFAULT-VALUE}).")
    private String name = DEFAULT;

    /// @throws ParameterException when it is the name of none
    URI uri() {
        try {
            return Indexes.named(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "'--index' is '" + name + "'; " + e.getMessage(), e);
        }
    }

    /// @throws IOException when it cannot be searched; the message says what to do
    OpenIndex open() throws IOException {
        return Indexes.open(uri());
    }

    /// The same, to be written.
    EntryIndex entries() {
        return Indexes.entries(uri());
    }

    /// Where files are kept that belong to it.
    Path folder() {
        return Indexes.folder(uri()).orElse(Path.of(DEFAULT));
    }

    @Override
    public String toString() {
        return name;
    }

    /// Says of an index whose questions are not all compared that it cannot tell all of them.
    void tellUncompared(OpenIndex index, CommandLine command) throws IOException {
        int uncompared = index.relations().uncompared();
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
        String said = "the index in '" + name + "' is empty; 'quarry index PATH' fills it";
        if (person) {
            command.getOut().println(said);
        } else {
            command.getErr().println("quarry: " + said);
        }
        return person;
    }
}
