package quarry.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

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
}
