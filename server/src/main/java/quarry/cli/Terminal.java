package quarry.cli;

import picocli.CommandLine.Help.Ansi;

/// Where a command's output goes: to a person at a terminal, who gets colours and progress, or to a program.
///
/// @param colours  whether results may be coloured
/// @param progress whether progress may be shown
record Terminal(boolean colours, boolean progress) {
    static final Terminal NONE = new Terminal(false, false);

    /// The terminal this program was started from. NO_COLOR, CLICOLOR_FORCE and their like are heeded.
    @SuppressWarnings("SystemConsoleNull") // It is null where the built-in console finds no terminal.
    static Terminal current() {
        var console = System.console();
        boolean person = console != null && console.isTerminal();
        return new Terminal(Ansi.AUTO.enabled(), person);
    }

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String marked(String text) {
        return styled("1;33", text);
    }

    private String styled(String code, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
