package quarry.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.split.LineRole;
import quarry.split.SplitDocument;
import quarry.text.Deck;
import quarry.text.Document;
import quarry.text.Text;

/// Shows a person how a document was split: what each line was taken for in the margin, the reason under the
/// lines where something was decided, and a summary.
final class SplitAccount {
    private static final int ROLE_WIDTH = 12;

    private final PrintWriter out;
    private final Terminal terminal;

    SplitAccount(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void print(Document text, SplitDocument document) {
        out.println(terminal.bold(document.path()));
        for (LineRole line : document.roles()) {
            print(line);
        }
        out.println();
        summarize(text, document);
        out.println();
    }

    private void print(LineRole line) {
        boolean decided = !line.reason().isEmpty();
        String role = String.format(Locale.ROOT, "%-" + ROLE_WIDTH + "s", line.role());
        out.printf(
                Locale.ROOT,
                "%6d %s %s%n",
                line.line(),
                decided ? terminal.marked(role) : terminal.dim(role),
                decided ? terminal.bold(line.text()) : line.text());
        if (decided) {
            out.println(" ".repeat(7) + " ".repeat(ROLE_WIDTH) + " " + terminal.dim("└ " + line.reason()));
        }
    }

    private void summarize(Document text, SplitDocument document) {
        List<Entry> entries = document.entries();
        String reading = document.reading().isEmpty() ? "none, as no question was found" : document.reading();
        field(
                "read as",
                text.format() + " in " + text.charset() + ", "
                        + switch (text) {
                            case Text lines -> lines.lines().size() + " lines";
                            case Deck deck -> deck.cards().size() + " records";
                        });
        field("reading", String.format(Locale.ROOT, "%s, confidence %.2f", reading, document.confidence()));
        field("repaired", document.repaired() + " characters");
        field("entries", entries.size() + counts(entries, entry -> entry.state().label()));
        field(
                "code",
                entries.stream().mapToInt(entry -> entry.code().size()).sum() + " snippets in "
                        + entries.stream()
                                .filter(entry -> !entry.code().isEmpty())
                                .count()
                        + " entries");
        field(
                "levels",
                perEntry(
                        entries,
                        entry -> entry.level() == null ? "none" : entry.level().label()));
        field("sections", perEntry(entries, entry -> entry.section() == null ? "none" : entry.section()));
        field("topics", perEntry(entries, Entry::topic));
        field("lines", lines(document));
        document.doubts().forEach(doubt -> field("doubt", doubt.text()));
    }

    /// Such as `40: 31 in entries, 4 markup, 5 blank`.
    private static String lines(SplitDocument document) {
        var account = document.account();
        var parts = new StringBuilder();
        parts.append(account.lines()).append(": ").append(account.inEntries()).append(" in entries");
        account.leftOut()
                .forEach((reason, count) ->
                        parts.append(", ").append(count).append(' ').append(reason));
        return parts.append(", ").append(account.blank()).append(" blank").toString();
    }

    /// A document in one line, and what may be wrong below it.
    void printShort(SplitDocument document) {
        out.println(terminal.bold(document.path()));
        out.printf(
                Locale.ROOT,
                "  %s, confidence %.2f; %d entries%s; lines %s%n",
                document.reading().isEmpty() ? "no question found" : document.reading(),
                document.confidence(),
                document.entries().size(),
                counts(document.entries(), entry -> entry.state().label()),
                lines(document));
        document.doubts().forEach(doubt -> out.println("  " + doubt.text()));
    }

    private void field(String name, String value) {
        out.printf(Locale.ROOT, "  %-9s %s%n", name, value.isEmpty() ? "-" : value);
    }

    /// Such as `: 120 answered, 3 unanswered`; nothing where there is no entry.
    private static String counts(List<Entry> entries, Function<Entry, String> key) {
        return entries.isEmpty() ? "" : ": " + perEntry(entries, key);
    }

    private static String perEntry(List<Entry> entries, Function<Entry, String> key) {
        return entries.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    /// One line over several documents.
    static String total(int documents, List<Entry> entries) {
        Map<State, Long> states = entries.stream().collect(Collectors.groupingBy(Entry::state, Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "%d documents, %d entries: %d answered, %d unanswered, %d placeholder",
                documents,
                entries.size(),
                states.getOrDefault(State.ANSWERED, 0L),
                states.getOrDefault(State.UNANSWERED, 0L),
                states.getOrDefault(State.PLACEHOLDER, 0L));
    }
}
