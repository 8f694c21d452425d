package quarry.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import quarry.analysis.Synonyms;
import quarry.text.Decoding;
import quarry.text.Line;

/// Reads the synonyms that users keep beside their documents.
final class UserSynonyms {
    private UserSynonyms() {}

    /// The lines of a `synonyms.txt` that make sense. The others are passed over: searching goes on without them.
    ///
    /// @param problems gets what is wrong with the others, each with file, line and what to do
    static List<String> lines(Path file, List<String> problems) {
        return read(file, problems).stream()
                .filter(line -> makesSense(file, line, problems))
                .map(Line::text)
                .filter(text -> !text.isBlank() && !text.startsWith("#"))
                .toList();
    }

    private static boolean makesSense(Path file, Line line, List<String> problems) {
        var problem = Synonyms.problem(line.text());
        problem.ifPresent(
                what -> problems.add(file + ": line " + line.number() + " " + what + "; the line is passed over"));
        return problem.isEmpty();
    }

    private static List<Line> read(Path file, List<String> problems) {
        try {
            var decoded = Decoding.decode(Files.readAllBytes(file));
            if (decoded.isPresent()) {
                return decoded.get().lines();
            }
            problems.add(file + ": is no text; save it as UTF-8");
        } catch (IOException e) {
            problems.add(file + ": cannot be read (" + e.getMessage() + "); check its permissions");
        }
        return List.of();
    }
}
