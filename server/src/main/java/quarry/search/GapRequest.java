package quarry.search;

import org.jspecify.annotations.Nullable;

/// A part of the list of open questions.
///
/// @param filter   narrows the open entries; answers are looked for everywhere
/// @param kind     only those of one kind; null for all
/// @param distinct whether a question that several open entries ask is listed once, and not each entry
/// @param from     how many to skip, from 0
/// @param size     how many are wanted at most
public record GapRequest(Filter filter, Gap.@Nullable Kind kind, boolean distinct, int from, int size) {
    /// Each open entry.
    public static GapRequest entries(Filter filter) {
        return new GapRequest(filter, null, false, 0, Integer.MAX_VALUE);
    }

    /// Each open question once.
    public static GapRequest questions(Filter filter) {
        return new GapRequest(filter, null, true, 0, Integer.MAX_VALUE);
    }
}
