package quarry.text;

/// A line of a document, as Markdown or plain text without its line end.
///
/// @param number the line in the document it came from, from 1; lines of one text never count down
public record Line(int number, String text) {
    public boolean isBlank() {
        return text.isBlank();
    }
}
