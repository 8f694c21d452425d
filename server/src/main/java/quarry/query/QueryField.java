package quarry.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fields that users may name, as in `topic:cache`.
public enum QueryField {
    QUESTION(Holds.TEXT),
    ANSWER(Holds.TEXT),
    CODE(Holds.TEXT),
    SOURCE(Holds.VALUE),
    TOPIC(Holds.VALUE),
    SECTION(Holds.VALUE),
    LEVEL(Holds.VALUE),
    STATE(Holds.VALUE),
    /// The number as it is printed in the document.
    NUMBER(Holds.VALUE),
    /// The line of the question in its document, from 1.
    LINE(Holds.COUNT),
    /// How many sources ask the question, from 1.
    ASKED(Holds.COUNT);

    /// What is looked for in a field.
    public enum Holds {
        /// Words of a text.
        TEXT,
        /// One value, of which a part may be typed.
        VALUE,
        /// A number.
        COUNT
    }

    private static final Pattern NUMBER_TYPED = Pattern.compile("[0-9]++");

    private final Holds holds;

    QueryField(Holds holds) {
        this.holds = holds;
    }

    public Holds holds() {
        return holds;
    }

    /// The name that users type.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field of a name; names are written small.
    static Optional<QueryField> of(CharSequence label) {
        for (var field : values()) {
            if (field.label().contentEquals(label)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /// Whether ranges of it can be asked for.
    boolean hasRanges() {
        return holds == Holds.COUNT || this == NUMBER;
    }

    /// Whether a word can be looked for in it.
    boolean takes(CharSequence word) {
        return holds != Holds.COUNT || NUMBER_TYPED.matcher(word).matches();
    }
}
