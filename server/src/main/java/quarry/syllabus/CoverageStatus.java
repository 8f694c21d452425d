package quarry.syllabus;

/// What the material has about a concept, from most to least.
public enum CoverageStatus {
    /// An answered entry is about it.
    COVERED("covered"),
    /// Entries ask about it, none of them answered.
    ASKED("asked"),
    /// Answers about something else speak of it.
    MENTIONED("mentioned"),
    MISSING("missing");

    private final String label;

    CoverageStatus(String label) {
        this.label = label;
    }

    /// The word used in JSON and in reports.
    public String label() {
        return label;
    }
}
