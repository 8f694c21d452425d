package quarry.search;

import java.util.List;
import java.util.Optional;
import quarry.entry.Entry;

/// An entry without a real answer.
///
/// @param entry      unanswered or filled with a placeholder
/// @param askedIn    how many documents ask the same, its own included
/// @param answeredBy answered entries that answer it or a part of it, best first; empty for a true gap
/// @param same       the other open entries that ask the same, where each question is listed once; else empty
public record Gap(Entry entry, int askedIn, List<Answer> answeredBy, List<Entry> same) {
    /// How much of an answer the material has, the most first.
    public enum Kind {
        ELSEWHERE("elsewhere"),
        PARTLY("partly"),
        NOWHERE("gap");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name that other programs know it by.
        public String label() {
            return label;
        }

        /// @throws IllegalArgumentException when no kind has the label
        public static Kind of(String label) {
            for (var kind : values()) {
                if (kind.label.equals(label)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("'kind' is '" + label + "'; use elsewhere, partly or gap");
        }
    }

    public Gap {
        answeredBy = List.copyOf(answeredBy);
        same = List.copyOf(same);
    }

    /// An entry listed by itself.
    public Gap(Entry entry, int askedIn, List<Answer> answeredBy) {
        this(entry, askedIn, answeredBy, List.of());
    }

    public Kind kind() {
        if (best().isPresent()) {
            return Kind.ELSEWHERE;
        }
        return answeredBy.isEmpty() ? Kind.NOWHERE : Kind.PARTLY;
    }

    /// The best of those that answer it in full.
    public Optional<Answer> best() {
        return answeredBy.stream().filter(Answer::full).findFirst();
    }

    /// @param score how well it answers, from 0 to 1
    /// @param full  whether it answers all that is asked
    public record Answer(Entry entry, double score, boolean full) {}
}
