package quarry.search.lucene;

import org.apache.lucene.search.Query;

/// A user's query as a Lucene query.
///
/// @param query matches and ranks entries
/// @param marks what it looks for in their texts
record Translation(Query query, HighlightQuery marks) {}
