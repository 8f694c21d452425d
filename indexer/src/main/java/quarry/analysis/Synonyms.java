package quarry.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names that mean the same: abbreviations with their long forms, and words that people use for one thing. Read from
/// lines in Solr's format: `a, b c` are equal, `a => b` reads a as b, `#` begins a remark. Immutable.
public final class Synonyms {
    private static final String SHIPPED = "synonyms.txt";
    private static final String ARROW = "=>";
    /// The most characters of a faulty line that a message quotes.
    private static final int SHOWN = 60;

    /// Where a sequence of stems leads.
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable List<String> meaning;
    }

    /// @param meaning the stems of the first of the names that mean the same
    /// @param from    the first of the stems that they stand for
    /// @param to      behind the last of them
    /// @param names   all names that mean the same, as the file writes them
    public record Match(List<String> meaning, int from, int to, List<String> names) {
        /// What they mean in one word.
        public String key() {
            return String.join("", meaning);
        }
    }

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
        return meaning(name) != null;
    }

    /// These with the lines of a user. Names of a line `a, b` that mean something already go on meaning it, all
    /// names of the line together; a line `a => b` gives a name another meaning.
    ///
    /// @throws IllegalArgumentException when a line has a [#problem]
    public Synonyms extendedBy(List<String> added) {
        if (added.isEmpty()) {
            return this;
        }
        var extended = new Synonyms(lines);
        var all = new ArrayList<>(lines);
        for (int i = 0; i < added.size(); i++) {
            var line = extended.joined(checked(added.get(i), i + 1));
            extended.add(line, i + 1);
            all.add(line);
        }
        return new Synonyms(all);
    }

    /// A line of equal names with all names that mean the same as one of them.
    private String joined(String line) {
        var rule = rule(line);
        if (rule.contains(ARROW)) {
            return rule;
        }
        var own = Arrays.stream(rule.split(",")).map(String::strip).toList();
        var names = new LinkedHashSet<String>();
        for (var name : own) {
            var known = meaning(name);
            if (known != null) {
                known.names().stream()
                        .filter(other -> {
                            var same = meaning(other);
                            return same != null && same.meaning().equals(known.meaning());
                        })
                        .forEach(names::add);
            }
        }
        names.addAll(own);
        return String.join(", ", names);
    }

    /// What a whole name means.
    private @Nullable Match meaning(String name) {
        var stems = stems(name);
        var match = stems.isEmpty() ? null : at(stems, 0);
        return match != null && match.to() == stems.size() ? match : null;
    }

    /// What is wrong with a line and what to do, to be read after the line's number; empty when nothing is.
    public static Optional<String> problem(String line) {
        var rule = rule(line);
        int arrow = rule.indexOf(ARROW);
        var from = names(arrow < 0 ? rule : rule.substring(0, arrow));
        var to = arrow < 0 ? from : names(rule.substring(arrow + ARROW.length()));
        boolean makesSense = !from.isEmpty() && !to.isEmpty() && (arrow >= 0 || from.size() > 1);
        return rule.isEmpty() || makesSense
                ? Optional.empty()
                : Optional.of("is '" + (rule.length() > SHOWN ? rule.substring(0, SHOWN) + "…" : rule)
                        + "'; write names that are equal with commas between them, or 'name => name'");
    }

    private static String checked(String line, int number) {
        problem(line).ifPresent(problem -> {
            throw new IllegalArgumentException("line " + number + " of the synonyms " + problem);
        });
        return line;
    }

    /// A line without its remark.
    private static String rule(String line) {
        int remark = line.indexOf('#');
        // C# and F# are names.
        return (remark == 0 || (remark > 0 && line.charAt(remark - 1) == ' ') ? line.substring(0, remark) : line)
                .strip();
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
                longest = new Match(node.meaning, from, i + 1, written.getOrDefault(node.meaning, List.of()));
            }
        }
        return longest;
    }

    /// All names, wherever one begins; they may overlap.
    public List<Match> all(List<String> stems) {
        return IntStream.range(0, stems.size())
                .mapToObj(from -> Optional.ofNullable(at(stems, from)))
                .flatMap(Optional::stream)
                .toList();
    }

    private void add(String line, int number) {
        var rule = rule(checked(line, number));
        if (rule.isEmpty()) {
            return;
        }
        int arrow = rule.indexOf(ARROW);
        var from = names(arrow < 0 ? rule : rule.substring(0, arrow));
        var to = arrow < 0 ? from : names(rule.substring(arrow + ARROW.length()));
        from.forEach(name -> put(name, to.getFirst()));
        var names = Arrays.stream(rule.split(",|=>"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        written.merge(
                to.getFirst(),
                names,
                (before, added) -> Stream.concat(before.stream(), added.stream())
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
                .flatMap(word -> word.parts().isEmpty() ? Stream.of(word.stem()) : word.parts().stream())
                .toList();
    }
}
