package quarry.format.pdf;

import java.util.List;

/// Rows that belong together.
sealed interface Block {
    List<Row> rows();

    /// @param level from 1
    record Heading(int level, List<Row> rows) implements Block {}

    /// Running text, or an item of a list.
    record Paragraph(List<Row> rows) implements Block {}

    record Code(List<Row> rows) implements Block {}

    /// @param cells rows of cells, all equally many
    record Table(List<Row> rows, List<List<String>> cells) implements Block {}
}
