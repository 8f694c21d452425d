package quarry.query;

import java.util.Locale;
import java.util.Optional;

/// What an entry can be or have: `is:open`, `has:code`.
public enum Flag {
    /// There is a snippet.
    CODE("has"),
    /// There is no real answer: [#UNANSWERED] or [#PLACEHOLDER].
    OPEN("is"),
    ANSWERED("is"),
    UNANSWERED("is"),
    /// The answer is filler.
    PLACEHOLDER("is");

    private final String verb;

    Flag(String verb) {
        this.verb = verb;
    }

    /// As users type it.
    public String text() {
        return verb + ":" + label();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isVerb(CharSequence word) {
        return "is".contentEquals(word) || "has".contentEquals(word);
    }

    static Optional<Flag> of(CharSequence verb, CharSequence label) {
        for (var flag : values()) {
            if (flag.verb.contentEquals(verb) && flag.label().contentEquals(label)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }
}
