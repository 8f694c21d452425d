package quarry.entry;

/// Whether a question has an answer.
public enum State {
    /// Somebody answered it, be it in one line.
    ANSWERED("answered"),
    /// Nothing stands under the question.
    UNANSWERED("unanswered"),
    /// Filler stands where the answer belongs: lorem ipsum, "TODO", "answer coming soon".
    PLACEHOLDER("placeholder");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /// The word used in JSON, in filters and on the page.
    public String label() {
        return label;
    }

    /// @throws IllegalArgumentException when no state has that label
    public static State of(String label) {
        for (State state : values()) {
            if (state.label.equals(label)) {
                return state;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is no state; use answered, unanswered or placeholder");
    }
}
