package quarry.cli;

import picocli.CommandLine.Option;

/// The option that says how a report is written.
final class ReportFormat {
    enum Kind {
        TEXT,
        JSON,
        CSV,
        MARKDOWN
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, csv or markdown (default: text).")
    private Kind kind = Kind.TEXT;

    Kind get() {
        return kind;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }
}
