package quarry.cli;

import java.util.Random;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/// Where a command's output goes: to a person at a terminal, who gets colours and progress, or to a program.
///
/// @param colours  whether results may be coloured
/// @param progress whether progress may be shown
record Terminal(boolean colours, boolean progress) {
    static final Terminal NONE = new Terminal(false, false);

    /// Stands for the escape character in what the program itself says to the terminal. Documents are printed between
    /// that; none of them can know what it is in this run.
    private static final String ESCAPE = "\uFDD0" + Long.toHexString(new Random().nextLong()) + "\uFDD0";

    /// Empties the line that progress stands in, to write it anew.
    static final String CLEAR_LINE = ESCAPE + "[G" + ESCAPE + "[K";

    /// What steers a terminal: control characters but tabs and line ends, and those that turn the direction of text,
    /// which make it read as something else.
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0B\\f\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]|\r(?!\n)");

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
        return colours && !text.isEmpty() ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }

    /// A text as it may be shown. What would steer the terminal is written as a backslash, a `u` and four digits, which
    /// in JSON means the same character; the program's own styles and progress stay.
    static String visible(String text) {
        return CONTROL.matcher(text)
                .replaceAll(control ->
                        String.format("\\\\u%04x", (int) control.group().charAt(0)))
                .replace(ESCAPE, "\u001b");
    }
}
