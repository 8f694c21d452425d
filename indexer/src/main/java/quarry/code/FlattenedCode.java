package quarry.code;

import java.util.Optional;
import java.util.function.Predicate;

/// Code that lost its line breaks and stands on one line.
public final class FlattenedCode {
    /// A longer text is left alone.
    private static final int LIMIT = 8_000;

    private FlattenedCode() {}

    /// The code over lines again, where it is certain where they end. Nothing but white space changes.
    ///
    /// @param language canonical name as in [Languages]
    /// @param text     code on one line
    /// @return empty when the text has line breaks already, when there is nothing to part, or when its lines could
    ///         end in more than one place; the text is then best kept as it is
    public static Optional<String> layOut(String language, String text) {
        var line = text.strip();
        if (line.isEmpty() || line.length() > LIMIT || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            return Optional.empty();
        }
        Optional<String> laidOut = switch (language) {
            case "python" -> PythonLayout.layOut(line);
            case "java", "javascript", "typescript", "c", "cpp", "csharp", "php", "rust", "css", "scss", "nginx" ->
                BraceLayout.layOut(language, line);
            case "sql" -> SqlLayout.layOut(line);
            case "html", "django", "xml" -> MarkupLayout.layOut(line);
            case "json" -> JsonLayout.layOut(line);
            case "dockerfile" -> DockerfileLayout.layOut(line);
            default -> Optional.empty();
        };
        return laidOut.filter(result -> !result.equals(line)).filter(sameSigns(line));
    }

    private static Predicate<String> sameSigns(String line) {
        return result -> withoutBlanks(result).equals(withoutBlanks(line));
    }

    private static String withoutBlanks(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(result::appendCodePoint);
        return result.toString();
    }
}
