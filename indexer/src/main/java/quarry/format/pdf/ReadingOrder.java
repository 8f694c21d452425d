package quarry.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Puts a page's fragments into rows, and the rows into the order in which people read: down one column, then down
/// the next. A page is cut where hardly any fragment runs across and both sides are filled with text; fragments that
/// do run across, such as a title, divide the page into bands of columns.
final class ReadingOrder {
    /// Columns within columns are cut this often.
    private static final int MAX_CUTS = 3;
    /// A gap between columns has this share of the width at least on both sides.
    private static final float LEAST_SIDE = 0.2f;
    /// The largest share of fragments that may run across the gap.
    private static final float MOST_ACROSS = 0.25f;
    private static final int LEAST_FRAGMENTS = 4;
    /// Text fills its column: cells of tables are shorter than these.
    private static final double LEAST_FILL = 0.4;

    private static final int LEAST_WORDS = 3;
    private static final float STEP = 2;

    private final int page;
    private final Rules rules;
    private final List<Row> rows = new ArrayList<>();
    private int number;

    private ReadingOrder(int page, Rules rules, int printedBefore) {
        this.page = page;
        this.rules = rules;
        this.number = printedBefore;
    }

    /// The rows of a page, numbered on from those before.
    static List<Row> rows(Page page, int pageNumber, int printedBefore) {
        var order = new ReadingOrder(pageNumber, page.rules(), printedBefore);
        order.add(Fragment.of(page), MAX_CUTS);
        return order.rows;
    }

    private void add(List<Fragment> fragments, int cuts) {
        if (fragments.isEmpty()) {
            return;
        }
        var gap = cuts == 0 ? OptionalDouble.empty() : gap(fragments);
        if (gap.isEmpty()) {
            addColumn(fragments);
            return;
        }
        float x = (float) gap.getAsDouble();
        var band = new ArrayList<Fragment>();
        for (var fragment : fragments) {
            if (runsAcross(fragment, x)) {
                addBand(band, x, cuts);
                band.clear();
                band.add(fragment);
                addColumn(band);
                band.clear();
            } else {
                band.add(fragment);
            }
        }
        addBand(band, x, cuts);
    }

    private static boolean runsAcross(Fragment fragment, float x) {
        return fragment.left() < x && fragment.right() > x;
    }

    private void addBand(List<Fragment> band, float x, int cuts) {
        var left = band.stream().filter(fragment -> fragment.right() <= x).toList();
        var right = band.stream().filter(fragment -> fragment.left() >= x).toList();
        if (left.isEmpty() || right.isEmpty() || band.size() < LEAST_FRAGMENTS) {
            addColumn(band);
        } else {
            add(left, cuts - 1);
            add(right, cuts - 1);
        }
    }

    /// Where the columns' gap is, if there are columns.
    private OptionalDouble gap(List<Fragment> fragments) {
        float left = left(fragments);
        float width = right(fragments) - left;
        int least = Math.round(MOST_ACROSS * fragments.size());
        double from = 0;
        double best = 0;
        double bestWidth = 0;
        boolean open = false;
        int fewest = Integer.MAX_VALUE;
        for (float x = left + LEAST_SIDE * width; x <= left + (1 - LEAST_SIDE) * width; x += STEP) {
            int across = across(fragments, x);
            if (across < fewest) {
                fewest = across;
                bestWidth = 0;
                open = false;
            }
            if (across > fewest) {
                open = false;
                continue;
            }
            from = open ? from : x;
            open = true;
            if (x - from >= bestWidth) {
                bestWidth = x - from;
                best = (x + from) / 2;
            }
        }
        boolean table = rules.crossTable(
                (float) best, fragments.getFirst().base(), fragments.getLast().base());
        return fewest <= least && !table && isFilled(fragments, (float) best, left, left + width)
                ? OptionalDouble.of(best)
                : OptionalDouble.empty();
    }

    private static int across(List<Fragment> fragments, float x) {
        int across = 0;
        for (var fragment : fragments) {
            across += runsAcross(fragment, x) ? 1 : 0;
        }
        return across;
    }

    private static boolean isFilled(List<Fragment> fragments, float x, float left, float right) {
        var before = fragments.stream().filter(f -> f.right() <= x).toList();
        var after = fragments.stream().filter(f -> f.left() >= x).toList();
        return isText(before, x - left) && isText(after, right - x) && overlap(before, after);
    }

    private static boolean isText(List<Fragment> side, float width) {
        if (side.size() < LEAST_FRAGMENTS) {
            return false;
        }
        double fill =
                median(side.stream().map(f -> (double) (f.right() - f.left())).toList()) / width;
        double words = median(side.stream().map(f -> (double) f.words().size()).toList());
        return fill >= LEAST_FILL && words >= LEAST_WORDS;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    /// Columns stand side by side for at least half of the shorter one.
    private static boolean overlap(List<Fragment> before, List<Fragment> after) {
        float top = Math.max(before.getFirst().base(), after.getFirst().base());
        float bottom = Math.min(before.getLast().base(), after.getLast().base());
        float shorter = Math.min(
                before.getLast().base() - before.getFirst().base(),
                after.getLast().base() - after.getFirst().base());
        return bottom - top >= shorter / 2;
    }

    /// Fragments that stand at one height become a row, small ones above or below their line included.
    private void addColumn(List<Fragment> fragments) {
        if (fragments.isEmpty()) {
            return;
        }
        var column = new Row.Column(page, left(fragments), right(fragments));
        var row = new ArrayList<Fragment>();
        for (var fragment : fragments) {
            if (!row.isEmpty() && row.stream().noneMatch(other -> sameHeight(other, fragment))) {
                addRow(row, column);
                row.clear();
            }
            row.add(fragment);
        }
        addRow(row, column);
    }

    private static boolean sameHeight(Fragment a, Fragment b) {
        float common = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        return common > 0.5f * Math.min(a.bottom() - a.top(), b.bottom() - b.top());
    }

    private void addRow(List<Fragment> row, Row.Column column) {
        var words = row.stream()
                .flatMap(fragment -> fragment.words().stream())
                .sorted(Comparator.comparingDouble(Word::left))
                .toList();
        rows.add(new Row(++number, column, words, FontSizes.mostOf(words)));
    }

    private static float left(List<Fragment> fragments) {
        return (float) fragments.stream().mapToDouble(Fragment::left).min().orElse(0);
    }

    private static float right(List<Fragment> fragments) {
        return (float) fragments.stream().mapToDouble(Fragment::right).max().orElse(0);
    }
}
