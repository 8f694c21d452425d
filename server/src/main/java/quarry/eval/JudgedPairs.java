package quarry.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Pairs of a collection's documents of which people said whether both ask the same. In a file with a JSON object a
/// line: `a`, `b` (ids), `dup`.
public record JudgedPairs(List<JudgedPairs.Pair> pairs) {
    /// @param same whether both ask the same
    public record Pair(String a, String b, boolean same) {}

    public JudgedPairs {
        pairs = List.copyOf(pairs);
    }

    /// None when there is no such file.
    ///
    /// @throws IOException when the file is of another form; the message names file and line
    public static JudgedPairs read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new JudgedPairs(List.of());
        }
        var pairs = new ArrayList<Pair>();
        for (var row : JsonLines.read(file).rows()) {
            pairs.add(new Pair(row.text("a"), row.text("b"), Boolean.parseBoolean(row.text("dup"))));
        }
        return new JudgedPairs(pairs);
    }

    /// At most `most` of them, spread evenly over all.
    public JudgedPairs atMost(int most) {
        if (pairs.size() <= most) {
            return this;
        }
        var some = new ArrayList<Pair>();
        for (int i = 0; i < most; i++) {
            some.add(pairs.get((int) ((long) i * pairs.size() / most)));
        }
        return new JudgedPairs(some);
    }
}
