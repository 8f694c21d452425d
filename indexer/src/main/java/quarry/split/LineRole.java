package quarry.split;

/// What a line of a document was taken for, and why.
///
/// @param line   the line, from 1
/// @param role   a word such as `question`, `answer`, `section`, `contents`
/// @param reason the rule that decided, in a few words; empty where the role follows from its surroundings
public record LineRole(int line, String text, String role, String reason) {}
