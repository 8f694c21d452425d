package quarry.similar;

import java.util.List;

/// One thing that a question names.
///
/// @param key        what it is compared by: a stem, an identifier, or the first of several names for it
/// @param parts      the stems it is made of where there are several; else empty
/// @param role       what it is there for
/// @param identifier whether it is written as a name of code
public record Term(String key, List<String> parts, Role role, boolean identifier) {
    public Term {
        parts = List.copyOf(parts);
    }

    /// How much a term says of what is asked.
    public enum Role {
        /// What the question is about.
        SUBJECT,
        /// What happens to the subject, or how it is, in everyday words.
        ORDINARY,
        /// Where or for what: behind "in", "for", "with".
        QUALIFIER,
        /// The language, framework or product it is asked within.
        PLATFORM,
        /// An example or an aside, in parentheses or behind "such as".
        ASIDE,
        /// A word that fits any question: "handle", "concept", "application".
        GENERIC
    }

    Term as(Role other) {
        return new Term(key, parts, other, identifier);
    }
}
