package quarry.missed;

/// Something that people looked for and did not find.
///
/// @param query in lower case, with single spaces
/// @param count how often, from 1
public record MissedSearch(String query, long count) {}
