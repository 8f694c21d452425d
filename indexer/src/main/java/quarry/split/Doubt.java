package quarry.split;

/// Something in how a document was split that a person should look at: it is found without knowing what is right.
///
/// @param count how many of it there are
/// @param line  the first of them, in the document, from 1
public record Doubt(Kind kind, int count, int line) {
    /// What may be wrong.
    public enum Kind {
        /// Lines that ask as a paragraph does and are in no entry.
        ASKS_UNUSED("lines that ask are in no entry"),
        /// Lines that ask as the questions do and are parts of answers.
        ASKS_IN_ANSWERS("lines of answers ask as questions do"),
        /// Questions that do not read like any, where most do.
        ASKS_NOTHING("questions ask nothing"),
        /// Answers of many times the length that most have.
        LONG("answers are ten times as long as most"),
        /// Open questions that go on with a sentence behind their question mark.
        GOES_ON("open questions go on behind their question mark"),
        /// Numbers that follow none before.
        JUMPS("numbers leave some out"),
        /// Markup in a question or its section.
        MARKUP("questions or sections hold markup"),
        /// Entries of one section in a document that has more.
        CROWDED("entries share one of several sections"),
        /// Lines of which nobody knows what they are.
        UNUSED("lines are in no entry");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /// For people: `3 numbers leave some out, the first in line 12`.
    public String text() {
        return count + " " + kind.text + ", the first in line " + line;
    }
}
