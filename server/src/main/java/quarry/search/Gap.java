package quarry.search;

import java.util.List;
import quarry.entry.Entry;

/// An entry without a real answer.
///
/// @param entry      unanswered or filled with a placeholder
/// @param askedIn    how many documents ask the same, its own included
/// @param answeredBy answered entries that answer it or a part of it, best first; empty for a true gap
public record Gap(Entry entry, int askedIn, List<Answer> answeredBy) {
    public Gap {
        answeredBy = List.copyOf(answeredBy);
    }

    /// @param score how well it answers, from 0 to 1
    /// @param full  whether it answers all that is asked
    public record Answer(Entry entry, double score, boolean full) {}
}
