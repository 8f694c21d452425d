package quarry.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A printed line: words side by side in one column.
///
/// @param number which of the document's printed lines it is, from 1
/// @param words  from left to right, at least one
/// @param size   of the font of most of its characters
record Row(int number, Column column, List<Word> words, float size) {
    /// Where a row stands.
    ///
    /// @param page  from 1
    /// @param left  edge of the text
    /// @param right edge of the text
    record Column(int page, float left, float right) {}

    /// Words that are further apart than this stand in different cells, in multiples of the font's size.
    private static final float CELL_GAP = 1.2f;

    Row {
        words = List.copyOf(words);
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    /// The line that most characters stand on, growing downwards.
    float base() {
        float base = words.getFirst().base();
        float widest = 0;
        for (var word : words) {
            if (word.right() - word.left() > widest) {
                widest = word.right() - word.left();
                base = word.base();
            }
        }
        return base;
    }

    boolean isBold() {
        return all(word -> word.look().bold());
    }

    boolean isMono() {
        return all(word -> word.look().mono());
    }

    private boolean all(Predicate<Word> test) {
        return words.stream().allMatch(test);
    }

    /// The words with single spaces, without any markup.
    String text() {
        var text = new StringBuilder();
        for (var word : words) {
            if (!text.isEmpty() && !word.glued()) {
                text.append(' ');
            }
            text.append(word.text());
        }
        return text.toString();
    }

    /// The words in groups that wide gaps divide.
    List<Row> cells() {
        var cells = new ArrayList<Row>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).left() - words.get(i - 1).right() > CELL_GAP * size) {
                cells.add(new Row(number, column, words.subList(from, i), size));
                from = i;
            }
        }
        return cells;
    }
}
