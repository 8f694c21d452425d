package quarry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import quarry.entry.Entry;
import quarry.syllabus.CoverageStatus;
import quarry.syllabus.SyllabusReport;

/// How the material stands to a syllabus, as lines of text, of comma-separated values (RFC 4180) and of Markdown.
public final class SyllabusReportText {
    private SyllabusReportText() {}

    public static List<String> text(SyllabusReport report) {
        var lines = new ArrayList<String>();
        var group = "";
        for (var finding : report.findings()) {
            var under = Objects.requireNonNullElse(finding.concept().group(), "");
            if (!under.equals(group)) {
                group = under;
                lines.add(group);
            }
            var shown = finding.entries().isEmpty()
                    ? ""
                    : "  " + finding.entries().getFirst().question() + "  ["
                            + place(finding.entries().getFirst()) + "]";
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-10s %s%s",
                            finding.standing().label(),
                            finding.concept().name(),
                            shown)
                    .stripTrailing());
        }
        lines.add(summary(report));
        return lines;
    }

    public static List<String> csv(SyllabusReport report) {
        var rows = new CsvRows("concept", "group", "standing", "question", "document", "line");
        for (var finding : report.findings()) {
            var concept = finding.concept();
            var group = Objects.requireNonNullElse(concept.group(), "");
            var standing = finding.standing().label();
            if (finding.entries().isEmpty()) {
                rows.add(List.of(concept.name(), group, standing, "", "", ""));
            } else {
                var entry = finding.entries().getFirst();
                var source = entry.source();
                rows.add(List.of(concept.name(), group, standing, entry.question(), source.document(), source.line()));
            }
        }
        return rows.lines();
    }

    /// What is missing first, covered concepts last, each with what shows it.
    public static List<String> markdown(SyllabusReport report) {
        var lines = new ArrayList<String>();
        lines.addAll(List.of("# " + report.name(), "", summary(report)));
        for (var standing : List.of(
                CoverageStatus.MISSING, CoverageStatus.ASKED, CoverageStatus.MENTIONED, CoverageStatus.COVERED)) {
            var findings = report.findings().stream()
                    .filter(finding -> finding.standing() == standing)
                    .toList();
            if (!findings.isEmpty()) {
                lines.addAll(List.of("", "## " + heading(standing), ""));
            }
            for (var finding : findings) {
                var shown = finding.entries().stream()
                        .map(entry ->
                                "\"" + MarkdownText.of(entry.question()) + "\" (" + MarkdownText.of(place(entry)) + ")")
                        .toList();
                lines.add("- " + MarkdownText.of(finding.concept().name())
                        + (shown.isEmpty() ? "" : ": " + String.join("; ", shown)));
            }
        }
        return lines;
    }

    private static String heading(CoverageStatus standing) {
        return switch (standing) {
            case COVERED -> "Covered";
            case ASKED -> "Only asked";
            case MENTIONED -> "Only mentioned";
            case MISSING -> "Missing";
        };
    }

    private static String summary(SyllabusReport report) {
        return String.format(
                Locale.ROOT,
                "%d concepts: %d covered (%.0f %%), %d only asked, %d only mentioned, %d missing",
                report.findings().size(),
                report.count(CoverageStatus.COVERED),
                100 * report.covered(),
                report.count(CoverageStatus.ASKED),
                report.count(CoverageStatus.MENTIONED),
                report.count(CoverageStatus.MISSING));
    }

    private static String place(Entry entry) {
        return entry.source().document() + ":" + entry.source().line();
    }
}
