package quarry.search;

import java.util.Locale;

/// Something to search for, offered while a user types.
public record Suggestion(String text, Kind kind) {
    /// What is offered.
    public enum Kind {
        QUESTION,
        IDENTIFIER,
        TOPIC;

        /// As it is told to other programs.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
