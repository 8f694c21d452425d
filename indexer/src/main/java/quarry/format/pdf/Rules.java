package quarry.format.pdf;

import java.util.ArrayList;
import java.util.List;

/// The straight lines that a page paints, in points from its upper left corner.
///
/// @param upright lines at an x, from one y to another
/// @param level   lines at a y, from one x to another
record Rules(List<Rule> upright, List<Rule> level) {
    static final Rules NONE = new Rules(List.of(), List.of());

    /// Lines closer than this are one: cells that stand apart have two borders between them.
    private static final float SAME = 7;
    /// Ends of lines may miss each other by this much.
    private static final float TOUCHING = 3;
    /// A table has a line above, one below, and one between its rows.
    private static final int LEAST_LINES = 3;

    /// @param at   the place that all of the line has in common
    /// @param from where it begins
    /// @param to   where it ends
    record Rule(float at, float from, float to) {
        boolean reaches(float place) {
            return from - TOUCHING <= place && place <= to + TOUCHING;
        }
    }

    Rules {
        upright = List.copyOf(upright);
        level = List.copyOf(level);
    }

    /// The edges of the cells in which a row stands, from left to right; empty when it stands in less than two.
    List<Float> edges(Row row) {
        float middle = middle(row);
        var edges = new ArrayList<Float>();
        upright.stream()
                .filter(rule -> rule.reaches(middle))
                .map(Rule::at)
                .sorted()
                .forEach(at -> {
                    if (edges.isEmpty() || at - edges.getLast() > SAME) {
                        edges.add(at);
                    }
                });
        boolean inside = edges.size() > 2
                && row.left() >= edges.getFirst() - TOUCHING
                && row.right() <= edges.getLast() + SAME + TOUCHING;
        return inside ? List.copyOf(edges) : List.of();
    }

    /// Whether a line divides two rows.
    boolean divides(Row above, Row below) {
        return level.stream()
                .anyMatch(rule -> rule.at() > middle(above)
                        && rule.at() < middle(below)
                        && rule.from() < below.right()
                        && rule.to() > below.left());
    }

    /// Whether lines of a table run through or up to a place.
    boolean crossTable(float x, float top, float bottom) {
        float last = -Float.MAX_VALUE;
        int lines = 0;
        var reaching = level.stream()
                .filter(rule -> rule.reaches(x - SAME) || rule.reaches(x + SAME))
                .map(Rule::at)
                .filter(at -> at > top - 2 * SAME && at < bottom + 2 * SAME)
                .sorted()
                .toList();
        for (float at : reaching) {
            lines += at - last > SAME ? 1 : 0;
            last = at;
        }
        return lines >= LEAST_LINES;
    }

    private static float middle(Row row) {
        return row.base() - 0.3f * row.size();
    }
}
