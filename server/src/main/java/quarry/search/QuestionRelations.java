package quarry.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Compares the questions of an index with each other. Safe for use by many threads.
public interface QuestionRelations {
    /// The entries that ask what a text asks, or something near it, best first. Of those that likely ask the same the
    /// answered ones come first, whatever their scores.
    ///
    /// @param size most hits wanted
    List<SimilarHit> to(String question, int size) throws IOException;

    /// The entries that ask what an entry asks, or something near it, in the order of [#to], itself left out; empty
    /// when
    /// there is no entry of that id.
    Optional<List<SimilarHit>> toEntry(String id, int size) throws IOException;

    /// What other entries answer an entry with, best first; empty for a true gap, for an entry that has an answer of
    /// its
    /// own, and when there is no entry of that id.
    default List<Gap.Answer> answersTo(String id) throws IOException {
        return gaps(Filter.NONE).stream()
                .filter(gap -> gap.entry().id().equals(id))
                .flatMap(gap -> gap.answeredBy().stream())
                .toList();
    }

    /// A part of the list of the questions that more than one entry asks, most entries first.
    ///
    /// @param from how many to skip, from 0
    /// @param size how many are wanted at most
    DuplicateList duplicates(int from, int size) throws IOException;

    /// The questions that more than one entry asks, most entries first.
    default List<Duplicates> duplicates() throws IOException {
        return duplicates(0, Integer.MAX_VALUE).clusters();
    }

    /// How many entries nobody has compared with the others yet: they have no duplicates and no answers elsewhere until
    /// then, and are related to nothing.
    default int uncompared() throws IOException {
        return 0;
    }

    /// How many distinct questions there are, and how many are ready.
    Readiness readiness() throws IOException;

    /// A part of the list of the entries without a real answer, those asked by most sources first.
    Gaps gaps(GapRequest request) throws IOException;

    /// Each entry without a real answer, those asked by most sources first.
    ///
    /// @param filter narrows the open entries; answers are looked for everywhere
    default List<Gap> gaps(Filter filter) throws IOException {
        return gaps(GapRequest.entries(filter)).gaps();
    }
}
