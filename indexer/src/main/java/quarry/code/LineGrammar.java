package quarry.code;

/// What a line looks like to somebody who knows one family of languages. Thread-safe and without state; a line is
/// judged in time linear in its length.
@FunctionalInterface
interface LineGrammar {
    /// @param line a line that is neither blank nor a list item nor a table row, seen without strings and comments
    Verdict judge(BareLine line);
}
