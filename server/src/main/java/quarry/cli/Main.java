package quarry.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.output.WriterOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program's entry: parses the command line, runs a command, turns what it ended with into an exit status.
@Command(
        name = "quarry",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        usageHelpAutoWidth = true,
        description = {
            "Full-text search over interview material.",
            "Without a command: serve seeds, in an index of their own."
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:done",
            "1:the run failed",
            "2:the command line is wrong",
            "3:the run finished, but some documents could not be read",
            "4:out of memory; QUARRY_MEMORY=4g in front of the command gives it 4 GB (default: a quarter of the machine's)"
        },
        subcommands = {
            ServeCommand.class,
            IndexCommand.class,
            RemoveCommand.class,
            InspectCommand.class,
            SearchCommand.class,
            SimilarCommand.class,
            DuplicatesCommand.class,
            GapsCommand.class,
            CoverageCommand.class,
            SyllabusCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            EvalCommand.class
        })
public final class Main {
    /// Sample material never gets among that of users.
    private static final String[] DEFAULT_ARGUMENTS = {"serve", "seeds", "--index", ".quarry/seeds"};

    /// Kept, because loggers that nobody holds lose their levels.
    private static final Logger VECTORIZATION =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log what happens, and show where a failure comes from.")
    void verbose(boolean wanted) {
        verbose = wanted;
        if (wanted) {
            // Read when the first logger is made, which is after the command line was parsed.
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "debug");
        }
    }

    public static void main(String[] arguments) {
        // Lucene recommends a module that would cost more at every start than it gives to searches of this size.
        VECTORIZATION.setLevel(Level.OFF);
        var results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        var out = new PrintWriter(results, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(log(err));
        OutOfMemory.endsTheProgram();
        System.exit(ended(run(out, err, arguments), results, err));
    }

    /// The exit status of a command, or that it failed where its results did not get out.
    static int ended(int status, ResultStream results, PrintWriter err) {
        var failure = results.failure();
        failure.ifPresent(why -> err.println("quarry: the output is incomplete, it could not be written: " + why));
        return failure.isPresent() ? ExitStatus.FAILED : status;
    }

    /// Where log messages go, which may name documents too.
    private static PrintStream log(PrintWriter err) {
        try {
            var text = WriterOutputStream.builder()
                    .setWriter(new VisibleControls(err))
                    .setCharset(StandardCharsets.UTF_8)
                    .setWriteImmediately(true)
                    .get();
            return new PrintStream(text, true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the exit status, one of [ExitStatus]'s
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var main = new Main();
        var results = new PrintWriter(new VisibleControls(out));
        var messages = new PrintWriter(new VisibleControls(err), true);
        var line = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, wrong) -> usage(failure, messages))
                .setExecutionStrategy(parsed -> execute(parsed, results, messages))
                .setExecutionExceptionHandler((failure, command, parsed) -> main.report(failure, messages));
        int status;
        try {
            status = line.execute(arguments.length == 0 ? DEFAULT_ARGUMENTS : arguments);
        } catch (Error e) {
            if (OutOfMemory.isIn(e)) {
                OutOfMemory.end(e);
            }
            throw e;
        }
        results.flush();
        out.flush();
        messages.flush();
        return status;
    }

    /// Help is written by the parser, in its own colours; what commands print may come from documents.
    private static int execute(ParseResult parsed, PrintWriter results, PrintWriter messages) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        parsed.commandSpec().commandLine().setOut(results).setErr(messages);
        return new RunLast().execute(parsed);
    }

    private static int usage(ParameterException failure, PrintWriter err) {
        var command = failure.getCommandLine();
        err.println("quarry: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.WRONG_COMMAND_LINE;
    }

    private int report(Exception failure, PrintWriter err) {
        if (OutOfMemory.isIn(failure)) {
            OutOfMemory.end(failure);
        }
        err.println("quarry: " + Failures.message(failure));
        if (verbose) {
            failure.printStackTrace(err);
        } else if (Failures.isUnexpected(failure)) {
            err.println("quarry: run it again with --verbose to see where that comes from");
        }
        return ExitStatus.FAILED;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"quarry " + (version == null ? "(not packaged)" : version)};
        }
    }
}
