package quarry.search;

/// What was searched for instead of what was typed.
///
/// @param text   the query as it was meant
/// @param reason why, in a few words
public record Corrected(String text, String reason) {}
