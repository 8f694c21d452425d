package quarry.entry;

import org.jspecify.annotations.Nullable;

/// A piece of code in a question or an answer.
///
/// @param language lower-case name such as `python`, `sql` or `shell`; null when unknown
/// @param text     the code as written, without a trailing line end
public record Snippet(@Nullable String language, String text) {}
