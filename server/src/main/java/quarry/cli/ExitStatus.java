package quarry.cli;

/// What the program tells the shell that called it.
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_COMMAND_LINE = 2;
    /// The run finished, but some documents could not be read, or hardly be understood.
    static final int SOME_UNREADABLE = 3;

    static final int OUT_OF_MEMORY = 4;

    private ExitStatus() {}
}
