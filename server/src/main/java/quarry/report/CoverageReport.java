package quarry.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.entry.Level;
import quarry.search.Coverage;
import quarry.search.Coverage.Counts;
import quarry.search.Readiness;

/// What the material covers, as lines of text, of comma-separated values (RFC 4180) and of Markdown: each topic with
/// its entries, how ready it is and whether it is thin, and documents by topics.
public final class CoverageReport {
    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::label).toList();

    private final Coverage coverage;
    private final Readiness readiness;
    private final Set<String> thin;

    public CoverageReport(Coverage coverage, Readiness readiness) {
        this.coverage = coverage;
        this.readiness = readiness;
        this.thin = readiness.thin();
    }

    public List<String> text() {
        int width = Stream.concat(
                        coverage.topics().stream().map(Coverage.Topic::topic),
                        coverage.sources().stream().map(Coverage.Source::document))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        var lines = new ArrayList<String>();
        for (var topic : coverage.topics()) {
            var share = readiness.of(topic.topic());
            lines.add(line(topic.topic(), topic.counts(), width)
                    + String.format(
                            Locale.ROOT,
                            ", %d of %d questions ready (%s)%s",
                            share.ready(),
                            share.distinct(),
                            percent(share),
                            thin.contains(topic.topic()) ? "  thin" : ""));
        }
        for (var source : coverage.sources()) {
            lines.add(line(source.document(), source.counts(), width) + lacks(source));
        }
        for (var unclear : coverage.unclear()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: hardly understood, %d entries out of %d lines, %d of them unused",
                    unclear.document(),
                    unclear.entries(),
                    unclear.lines(),
                    unclear.unused()));
        }
        lines.add(summary());
        return lines;
    }

    private String summary() {
        var all = readiness.all();
        return String.format(
                Locale.ROOT,
                "%d topics, %d of them thin; %d documents; %d of %d questions ready (%s)",
                coverage.topics().size(),
                thin.size(),
                coverage.sources().size(),
                all.ready(),
                all.distinct(),
                percent(all));
    }

    private static String line(String name, Counts counts, int width) {
        return String.format(
                Locale.ROOT,
                "%-" + Math.max(1, width) + "s  %5d entries, %5d answered, %5d open, %5d with code",
                name,
                counts.entries(),
                counts.answered(),
                open(counts),
                counts.withCode());
    }

    /// The topics that others have and a document has not.
    private String lacks(Coverage.Source source) {
        var lacking = coverage.topics().stream()
                .map(Coverage.Topic::topic)
                .filter(topic -> !source.byTopic().containsKey(topic))
                .toList();
        return lacking.isEmpty() ? "" : ", nothing on " + String.join(", ", lacking);
    }

    /// A row for each topic, and one for each document that has something on it. Levels and readiness are told for
    /// topics only.
    public List<String> csv() {
        var header = new ArrayList<>(
                List.of("topic", "document", "entries", "answered", "unanswered", "placeholder", "withCode"));
        header.addAll(LEVELS);
        header.addAll(List.of("distinct", "ready", "thin"));
        var rows = new CsvRows(header.toArray(String[]::new));
        for (var topic : coverage.topics()) {
            var share = readiness.of(topic.topic());
            var cells = cells(topic.topic(), "", topic.counts());
            LEVELS.forEach(level -> cells.add(topic.byLevel().getOrDefault(level, 0L)));
            cells.addAll(List.of(share.distinct(), share.ready(), thin.contains(topic.topic())));
            rows.add(cells);
            topic.bySource().forEach((document, counts) -> {
                var ofSource = cells(topic.topic(), document, counts);
                ofSource.addAll(Collections.nCopies(header.size() - ofSource.size(), ""));
                rows.add(ofSource);
            });
        }
        return rows.lines();
    }

    private static List<Object> cells(String topic, String document, Counts counts) {
        return new ArrayList<>(List.of(
                topic,
                document,
                counts.entries(),
                counts.answered(),
                counts.unanswered(),
                counts.placeholder(),
                counts.withCode()));
    }

    public List<String> markdown() {
        var lines = new ArrayList<String>();
        lines.addAll(List.of("# Coverage", "", summary(), "", "## Topics", ""));
        lines.addAll(table(
                List.of("Topic", "Entries", "Answered", "Open", "With code", "Questions", "Ready"),
                coverage.topics().stream().map(this::row).toList()));
        lines.addAll(List.of("", "## Documents", ""));
        var topics = coverage.topics();
        lines.addAll(table(
                Stream.concat(Stream.of("Document"), topics.stream().map(Coverage.Topic::topic))
                        .toList(),
                coverage.sources().stream()
                        .map(Coverage.Source::document)
                        .map(document -> Stream.concat(
                                        Stream.of(document),
                                        topics.stream()
                                                .map(topic -> answered(
                                                        topic.bySource().get(document))))
                                .toList())
                        .toList()));
        lines.addAll(List.of("", "Each cell: entries, and in parentheses those answered."));
        return lines;
    }

    private static String answered(@Nullable Counts counts) {
        return counts == null ? "" : counts.entries() + " (" + counts.answered() + ")";
    }

    private List<String> row(Coverage.Topic topic) {
        var counts = topic.counts();
        var share = readiness.of(topic.topic());
        return List.of(
                topic.topic() + (thin.contains(topic.topic()) ? " (thin)" : ""),
                String.valueOf(counts.entries()),
                String.valueOf(counts.answered()),
                String.valueOf(open(counts)),
                String.valueOf(counts.withCode()),
                String.valueOf(share.distinct()),
                percent(share));
    }

    private static List<String> table(List<String> heads, List<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(tableRow(heads));
        lines.add("| --- |" + " ---: |".repeat(heads.size() - 1));
        rows.forEach(row -> lines.add(tableRow(row)));
        return lines;
    }

    private static String tableRow(List<String> cells) {
        return cells.stream()
                .map(cell -> MarkdownText.of(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static long open(Counts counts) {
        return counts.unanswered() + counts.placeholder();
    }

    private static String percent(Readiness.Share share) {
        return String.format(
                Locale.ROOT, "%.0f %%", share.distinct() == 0 ? 0.0 : 100.0 * share.ready() / share.distinct());
    }
}
