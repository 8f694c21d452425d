package quarry.split.outline;

/// What a line is by its form alone.
public enum LineKind {
    BLANK,
    /// `## text`, or text underlined with `===` or `---`.
    HEADING,
    /// The text of a `<summary>`.
    SUMMARY,
    /// `<details>`.
    DETAILS,
    /// `</details>`.
    END_DETAILS,
    /// The line that opens or closes a fenced block.
    FENCE,
    /// A line inside a fenced block.
    CODE,
    /// A row of a Markdown table.
    TABLE,
    /// `---` and its kin.
    RULE,
    /// `- text`, `• text`.
    BULLET,
    /// `12. text`, `12) text`.
    NUMBERED,
    /// An item of a list of questions that lead on from one that was asked.
    ASIDE,
    /// A line that is bold as a whole.
    BOLD,
    /// Tags without text, comments, front matter, badges: nothing to read.
    MARKUP,
    /// The rest of a wrapped line; its text stands on the line where it begins.
    CONTINUED,
    /// A bare web address.
    LINK,
    /// A link back to the top.
    BACK_LINK,
    /// A line of a table of contents: a link into the document itself.
    CONTENTS,
    TEXT
}
