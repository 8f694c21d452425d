package quarry.cli;

import picocli.CommandLine.Option;

/// The option that says whether people or programs read what is printed.
final class TextOrJson {
    enum Kind {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: text).")
    private Kind kind = Kind.TEXT;

    Kind get() {
        return kind;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }
}
