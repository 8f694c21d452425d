package quarry.search;

import quarry.entry.Entry;

/// An entry that asks the same as a question or something near it.
///
/// @param score     how likely it asks the same, from 0 to 1
/// @param duplicate whether it is taken to ask the same, and not only to be related
public record SimilarHit(Entry entry, double score, boolean duplicate) {}
