package quarry.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Names that mean the same: abbreviations with their long forms, and words that people use for one thing. Read from
/// lines in Solr's format: `a, b c` are equal, `a => b` reads a as b, `#` begins a remark. Immutable.
public final class Synonyms {
    private static final String SHIPPED = "synonyms.txt";

    /// Where a sequence of stems leads.
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable List<String> meaning;
    }

    /// @param meaning the stems of the first of the names that mean the same
    /// @param length  how many stems of the text they stand for
    /// @param names   all names that mean the same, as the file writes them
    public record Match(List<String> meaning, int length, List<String> names) {}

    private final List<String> lines;
    private final Node root = new Node();
    private final Map<List<String>, List<String>> written = new HashMap<>();

    private Synonyms(List<String> lines) {
        this.lines = List.copyOf(lines);
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), i + 1);
        }
    }

    /// Those that come with the program.
    public static Synonyms shipped() {
        try (var in = Objects.requireNonNull(Synonyms.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new Synonyms(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped synonyms cannot be read", e);
        }
    }

    /// @throws IllegalArgumentException when a line names nothing to be equal with
    public static Synonyms of(List<String> lines) {
        return new Synonyms(lines);
    }

    /// These with more lines, which win.
    ///
    /// @throws IllegalArgumentException when a line names nothing to be equal with
    public Synonyms with(List<String> added) {
        if (added.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(lines);
        all.addAll(added);
        return new Synonyms(all);
    }

    /// Whether a name means something else too.
    public boolean knows(String name) {
        var stems = stems(name);
        var match = stems.isEmpty() ? null : at(stems, 0);
        return match != null && match.length() == stems.size();
    }

    /// These with those of a file, whose lines win.
    ///
    /// @throws IOException when it cannot be read, or a line of it makes no sense
    public Synonyms extendedBy(Path file) throws IOException {
        var all = new ArrayList<>(lines);
        var added = Files.readAllLines(file);
        try {
            new Synonyms(added);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        all.addAll(added);
        return new Synonyms(all);
    }

    /// The longest name that begins at a place.
    ///
    /// @param stems words as [TechnicalWords] stems them
    /// @return null when none begins there
    public @Nullable Match at(List<String> stems, int from) {
        Match longest = null;
        var node = root;
        for (int i = from; i < stems.size(); i++) {
            node = node.next.get(stems.get(i));
            if (node == null) {
                break;
            }
            if (node.meaning != null) {
                longest = new Match(node.meaning, i - from + 1, written.getOrDefault(node.meaning, List.of()));
            }
        }
        return longest;
    }

    private void add(String line, int number) {
        int remark = line.indexOf('#');
        // C# and F# are names.
        var rule = (remark == 0 || (remark > 0 && line.charAt(remark - 1) == ' ') ? line.substring(0, remark) : line)
                .strip();
        if (rule.isEmpty()) {
            return;
        }
        int arrow = rule.indexOf("=>");
        var from = names(arrow < 0 ? rule : rule.substring(0, arrow));
        var to = arrow < 0 ? from : names(rule.substring(arrow + 2));
        if (from.isEmpty() || to.isEmpty() || (arrow < 0 && from.size() < 2)) {
            throw new IllegalArgumentException("line " + number + " of the synonyms is '" + line
                    + "'; write names that are equal with commas between them, or 'name => name'");
        }
        from.forEach(name -> put(name, to.getFirst()));
        var names = Arrays.stream(rule.split(",|=>"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        written.merge(
                to.getFirst(),
                names,
                (before, added) -> java.util.stream.Stream.concat(before.stream(), added.stream())
                        .distinct()
                        .toList());
    }

    private void put(List<String> name, List<String> meaning) {
        var node = root;
        for (var stem : name) {
            node = node.next.computeIfAbsent(stem, key -> new Node());
        }
        node.meaning = meaning;
    }

    private static List<List<String>> names(String list) {
        return Arrays.stream(list.split(","))
                .map(Synonyms::stems)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// The stems of a text, words of several parts as their parts.
    private static List<String> stems(String text) {
        return TechnicalWords.of(text).stream()
                .flatMap(word ->
                        word.parts().isEmpty() ? java.util.stream.Stream.of(word.stem()) : word.parts().stream())
                .toList();
    }
}
