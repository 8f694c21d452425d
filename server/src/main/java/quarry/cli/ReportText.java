package quarry.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quarry.entry.State;
import quarry.index.DocumentRecord;
import quarry.index.IndexReport;

/// Prints what a run did for a person: the sums, and where wanted how each document was understood.
final class ReportText {
    private static final int NAMED_PATHS = 5;

    private final PrintWriter out;

    ReportText(PrintWriter out) {
        this.out = out;
    }

    /// @param all whether every document has a line
    void print(IndexReport report, boolean all) {
        field(
                "documents",
                String.format(
                        Locale.ROOT,
                        "%d: %d added, %d changed, %d moved, %d kept, %d removed, %d unreadable",
                        report.documents().size(),
                        report.added(),
                        report.changed(),
                        report.moved(),
                        report.kept(),
                        report.removed(),
                        report.unreadable().size()));
        field("of", paths(report.roots()));
        field("entries", entries(report.entries()));
        field("code", String.format(Locale.ROOT, "%d snippets", report.snippets()));
        field("left out", leftOut(report));
        field("repaired", String.format(Locale.ROOT, "%d characters", report.repaired()));
        if (report.ignored() > 0) {
            field("ignored", String.format(Locale.ROOT, "%d files that are no documents", report.ignored()));
        }
        if (all) {
            report.documents().forEach(this::print);
        }
    }

    private void print(DocumentRecord document) {
        var account = document.account();
        out.println(document.path());
        field(
                "  read as",
                String.format(
                        Locale.ROOT,
                        "%s, %d lines",
                        account.format(),
                        account.lines().written()));
        field(
                "  reading",
                String.format(
                        Locale.ROOT,
                        "%s, confidence %.2f",
                        account.reading().isEmpty() ? "none" : account.reading(),
                        account.confidence()));
        field("  entries", entries(document.entries()));
        field("  left out", counts(account.lines().leftOut()));
        account.doubts().forEach(doubt -> field("  doubt", doubt.text()));
        field("  repaired", String.format(Locale.ROOT, "%d characters", document.repaired()));
        if (document.hardlyUnderstood()) {
            field("  note", hardlyUnderstood(document));
        }
    }

    /// Some paths, the first of them by name when they are many.
    static String paths(List<String> paths) {
        var named = String.join(", ", paths.subList(0, Math.min(NAMED_PATHS, paths.size())));
        return paths.size() <= NAMED_PATHS ? named : named + " and " + (paths.size() - NAMED_PATHS) + " more";
    }

    /// What a person is told of a document that is worth a look.
    static String hardlyUnderstood(DocumentRecord document) {
        return String.format(
                Locale.ROOT,
                "hardly understood: %d %s out of %d lines, %d of them unused; see 'quarry inspect' for how it was read",
                document.count(),
                document.count() == 1 ? "entry" : "entries",
                document.account().lines().written(),
                document.account().lines().unused());
    }

    private void field(String name, String value) {
        out.println(String.format(Locale.ROOT, "%-10s ", name) + value);
    }

    private static String entries(Map<State, Long> entries) {
        return entries.values().stream().mapToLong(Long::longValue).sum() + ": "
                + Arrays.stream(State.values())
                        .map(state -> entries.getOrDefault(state, 0L) + " " + state.label())
                        .collect(Collectors.joining(", "));
    }

    private static String leftOut(IndexReport report) {
        var sums = new TreeMap<String, Integer>();
        report.documents()
                .forEach(document -> document.account()
                        .lines()
                        .leftOut()
                        .forEach((role, count) -> sums.merge(role, count, Integer::sum)));
        return counts(sums);
    }

    /// Such as `12 lines: 8 contents, 4 link`.
    private static String counts(Map<String, Integer> leftOut) {
        int sum = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        var parts = new TreeMap<>(leftOut)
                .entrySet().stream()
                        .map(role -> role.getValue() + " " + role.getKey())
                        .collect(Collectors.joining(", "));
        return sum == 0 ? "0 lines" : sum + " lines: " + parts;
    }
}
