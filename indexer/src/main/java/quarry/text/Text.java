package quarry.text;

import java.util.List;

/// A document as lines, which are yet to be split.
///
/// @param format   name of the format that read it, such as `text` or `html`
/// @param charset  name of the character set it was decoded with
/// @param repaired how many wrongly decoded characters were repaired
/// @param lines    the document from top to bottom: headings as `#` lines, code as fenced blocks, tables as
///                 Markdown tables where the format knows them; plain text as it stands
public record Text(String format, String charset, int repaired, List<Line> lines) implements Document {
    public Text {
        lines = List.copyOf(lines);
    }
}
