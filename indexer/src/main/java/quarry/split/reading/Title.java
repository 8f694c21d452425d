package quarry.split.reading;

/// A line that names the section below it.
///
/// @param line   index of the line
/// @param text   the name, with its inline markup
/// @param reason the rule that found it, in a few words
public record Title(int line, String text, String reason) {}
