package quarry.syllabus;

import java.util.List;
import quarry.entry.Entry;

/// How the material stands to a syllabus.
///
/// @param findings one for each concept, in the order of the list
public record SyllabusReport(String name, List<SyllabusReport.Finding> findings) {
    public SyllabusReport {
        findings = List.copyOf(findings);
    }

    /// @param entries what shows it, the best first; empty when the concept is missing
    public record Finding(Concept concept, CoverageStatus standing, List<Entry> entries) {
        public Finding {
            entries = List.copyOf(entries);
        }
    }

    public long count(CoverageStatus standing) {
        return findings.stream()
                .filter(finding -> finding.standing() == standing)
                .count();
    }

    /// The share of the concepts that are covered, from 0 to 1; 0 for an empty list.
    public double covered() {
        return findings.isEmpty() ? 0 : (double) count(CoverageStatus.COVERED) / findings.size();
    }
}
