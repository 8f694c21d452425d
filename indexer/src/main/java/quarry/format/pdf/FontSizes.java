package quarry.format.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which sizes and looks of a document's font are its body, and which are headings.
///
/// @param body   size of most of the text
/// @param levels level of heading by type, from 1
/// @param mono   whether the body itself is of equally wide characters, so that these mean no code
/// @param bold   whether the body itself is bold, so that bold means nothing
record FontSizes(float body, Map<Type, Integer> levels, boolean mono, boolean bold) {
    /// From this multiple of the body's size on, text may be a heading.
    private static final float LARGER = 1.09f;
    /// Headings are few: a type with a larger share of the characters is a second body.
    private static final double MOST_HEADINGS = 0.3;
    /// The same for type that is this much larger: slides hold little but titles.
    private static final double MOST_LARGE_HEADINGS = 0.5;

    private static final float MUCH_LARGER = 1.3f;
    /// Where headings of a size are bold, light text of that size is none: it is a quotation or a note. Sizes this
    /// close are one, in half points.
    private static final int SAME_SIZE = 2;

    private static final int MAX_LEVEL = 6;
    private static final double MOSTLY = 0.6;

    /// @param size in half points
    record Type(int size, boolean bold) {}

    FontSizes {
        levels = Map.copyOf(levels);
    }

    static FontSizes of(List<Row> rows) {
        var characters = new TreeMap<Integer, Integer>();
        var types = new HashMap<Type, Integer>();
        int all = 0;
        int mono = 0;
        int bold = 0;
        for (var row : rows) {
            var type = type(row);
            for (var word : row.words()) {
                int length = word.text().length();
                types.merge(type, length, Integer::sum);
                characters.merge(halfPoints(word.size()), length, Integer::sum);
                all += length;
                mono += word.look().mono() ? length : 0;
                bold += word.look().bold() ? length : 0;
            }
        }
        int body = largest(characters);
        int most = (int) (MOST_HEADINGS * all);
        int mostLarge = (int) (MOST_LARGE_HEADINGS * all);
        types.entrySet()
                .removeIf(type -> type.getKey().size() < LARGER * body
                        || type.getValue() > (type.getKey().size() >= MUCH_LARGER * body ? mostLarge : most));
        return new FontSizes(body / 2f, levels(types.keySet()), mono > MOSTLY * all, bold > MOSTLY * all);
    }

    private static Map<Type, Integer> levels(Set<Type> types) {
        var headings = new TreeMap<Integer, List<Type>>(Comparator.reverseOrder());
        for (var type : types) {
            boolean besideBold = !type.bold()
                    && types.stream()
                            .anyMatch(other -> other.bold() && Math.abs(other.size() - type.size()) <= SAME_SIZE);
            if (!besideBold) {
                headings.computeIfAbsent(type.size(), size -> new ArrayList<>()).add(type);
            }
        }
        var levels = new HashMap<Type, Integer>();
        int level = 1;
        for (var sameSize : headings.values()) {
            for (var type : sameSize) {
                levels.put(type, Math.min(level, MAX_LEVEL));
            }
            level++;
        }
        return levels;
    }

    /// The size of most characters of some words.
    static float mostOf(Collection<Word> words) {
        var characters = new TreeMap<Integer, Integer>();
        words.forEach(
                word -> characters.merge(halfPoints(word.size()), word.text().length(), Integer::sum));
        return largest(characters) / 2f;
    }

    /// The level of the heading that a row is by its type, 0 for none.
    int level(Row row) {
        return levels.getOrDefault(type(row), 0);
    }

    private static Type type(Row row) {
        int all = 0;
        int bold = 0;
        for (var word : row.words()) {
            all += word.text().length();
            bold += word.look().bold() ? word.text().length() : 0;
        }
        return new Type(halfPoints(row.size()), 2 * bold > all);
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
