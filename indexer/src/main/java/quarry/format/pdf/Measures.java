package quarry.format.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is usual in a document: how far its lines are apart, and how far they reach.
///
/// @param leading from one line's base to the next one's, in multiples of the size
/// @param edges   right edge of the text by the left edge of its column, in steps of [Measures#STEP]
record Measures(float leading, Map<Integer, Float> edges) {
    /// Left edges that fall within such a step are one.
    private static final int STEP = 12;

    private static final float LEAST_LEADING = 0.9f;
    private static final float MOST_LEADING = 2.6f;
    private static final float USUAL_LEADING = 1.2f;
    /// Leadings are counted in steps of a twentieth.
    private static final int LEADING_STEPS = 20;

    Measures {
        edges = Map.copyOf(edges);
    }

    static Measures of(List<Row> rows, float body) {
        var leadings = new TreeMap<Integer, Integer>();
        var edges = new HashMap<Integer, Float>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.isMono()) {
                edges.merge(step(row.column()), row.right(), Math::max);
            }
            if (i > 0 && rows.get(i - 1).column().equals(row.column()) && Math.abs(row.size() - body) < 1) {
                float leading = (row.base() - rows.get(i - 1).base()) / row.size();
                if (leading >= LEAST_LEADING && leading <= MOST_LEADING) {
                    leadings.merge(Math.round(leading * LEADING_STEPS), 1, Integer::sum);
                }
            }
        }
        float usual = leadings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> (float) most.getKey() / LEADING_STEPS)
                .orElse(USUAL_LEADING);
        return new Measures(usual, edges);
    }

    /// How far the lines of a row's column reach to the right.
    float edge(Row row) {
        return Math.max(
                row.right(), edges.getOrDefault(step(row.column()), row.column().right()));
    }

    private static int step(Row.Column column) {
        return Math.round(column.left() / STEP);
    }
}
