package quarry.entry;

/// The seniority a question is meant for.
public enum Level {
    JUNIOR("Junior"),
    MID("Mid"),
    SENIOR("Senior");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /// The word used in JSON, in filters and on the page.
    public String label() {
        return label;
    }

    /// @throws IllegalArgumentException when no level has that label
    public static Level of(String label) {
        for (Level level : values()) {
            if (level.label.equals(label)) {
                return level;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is no level; use Junior, Mid or Senior");
    }
}
