package quarry.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarry.analysis.Synonyms;
import quarry.source.SourceTree;
import quarry.text.Decoding;
import quarry.text.Line;

/// The synonyms that users keep beside their documents.
///
/// @param lines    the lines that make sense
/// @param problems what is wrong with the others, each with file, line and what to do
record UserSynonyms(List<String> lines, List<String> problems) {
    UserSynonyms {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// Those of the `synonyms.txt` files beside documents. What makes no sense is passed over: searching goes on
    /// without it.
    static UserSynonyms of(SourceTree tree) {
        var lines = new ArrayList<String>();
        var problems = new ArrayList<String>();
        for (var file : tree.synonyms()) {
            for (var line : lines(file, problems)) {
                Synonyms.problem(line.text())
                        .ifPresentOrElse(
                                problem -> problems.add(
                                        file + ": line " + line.number() + " " + problem + "; the line is passed over"),
                                () -> lines.add(line.text()));
            }
        }
        lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
        return new UserSynonyms(lines, problems);
    }

    private static List<Line> lines(Path file, List<String> problems) {
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
