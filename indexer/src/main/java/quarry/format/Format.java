package quarry.format;

import quarry.text.Document;
import quarry.text.UnreadableDocumentException;

/// Reads one kind of file into a [quarry.text.Document]. Stateless.
///
/// To add a format: one class here that implements this interface, its name in [Formats], a sample of the format
/// with the lines expected of it in its test, and a line in ARCHITECTURE.md. Write headings as `#` lines, code as
/// fenced blocks and tables as Markdown tables, each line with the number of the line it came from: everything that
/// follows then works as it does for text.
interface Format {
    /// A word for reports, such as `html`.
    String name();

    /// Whether the content is of this format. Decided by what is in it; the file's ending only settles ties.
    boolean accepts(Content content);

    /// @throws UnreadableDocumentException when the content is of this format and broken
    Document read(Content content) throws UnreadableDocumentException;
}
