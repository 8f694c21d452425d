package quarry.format.pdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which sizes and looks of a document's font are its body, and which are headings.
///
/// @param body   size of most of the text
/// @param levels level of heading by size in half points, from 1
/// @param mono   whether the body itself is of equally wide characters, so that these mean no code
/// @param bold   whether the body itself is bold, so that bold means nothing
record FontSizes(float body, Map<Integer, Integer> levels, boolean mono, boolean bold) {
    /// From this multiple of the body's size on, text may be a heading.
    private static final float LARGER = 1.09f;
    /// Headings are few: a size with a larger share of the characters is a second body.
    private static final double MOST_HEADINGS = 0.3;

    private static final int MAX_LEVEL = 6;
    private static final double MOSTLY = 0.6;

    FontSizes {
        levels = Map.copyOf(levels);
    }

    static FontSizes of(List<Row> rows) {
        var characters = new TreeMap<Integer, Integer>();
        long all = 0;
        long mono = 0;
        long bold = 0;
        for (var row : rows) {
            for (var word : row.words()) {
                int length = word.text().length();
                characters.merge(halfPoints(word.size()), length, Integer::sum);
                all += length;
                mono += word.look().mono() ? length : 0;
                bold += word.look().bold() ? length : 0;
            }
        }
        int body = largest(characters);
        var levels = new HashMap<Integer, Integer>();
        int level = 1;
        for (var size : characters.descendingMap().entrySet()) {
            if (size.getKey() >= LARGER * body && size.getValue() <= MOST_HEADINGS * all) {
                levels.put(size.getKey(), Math.min(level++, MAX_LEVEL));
            }
        }
        return new FontSizes(body / 2f, levels, mono > MOSTLY * all, bold > MOSTLY * all);
    }

    /// The size of most characters of some words.
    static float mostOf(Collection<Word> words) {
        var characters = new TreeMap<Integer, Integer>();
        words.forEach(
                word -> characters.merge(halfPoints(word.size()), word.text().length(), Integer::sum));
        return largest(characters) / 2f;
    }

    /// The level of the heading that a row of this size is, 0 for none.
    int level(float size) {
        return levels.getOrDefault(halfPoints(size), 0);
    }

    private static int halfPoints(float size) {
        return Math.round(size * 2);
    }

    private static int largest(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
    }
}
