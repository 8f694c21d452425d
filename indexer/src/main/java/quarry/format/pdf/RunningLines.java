package quarry.format.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Headers, footers and page numbers: lines at the edge of a page that stand at the same place on other pages, the
/// same but for their numbers.
final class RunningLines {
    /// The share of a page's height, at its top and its bottom, in which running lines stand.
    private static final float MARGIN = 0.14f;
    /// They stand on this share of the pages between the first and the last one that has them.
    private static final double OFTEN = 0.4;
    /// The same for text that is large: titles of slides repeat for a while.
    private static final double OFTEN_IF_LARGE = 0.75;

    private static final int LEAST_PAGES = 3;
    private static final int TALL = 5;
    private static final Pattern DIGITS = Pattern.compile("\\d+|\\b[ivxlc]+\\b");

    /// What programs print around a page even when there is only one: its number, its address, the time.
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(?:page )?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?"
                    + "|(?:https?|file)://\\S{1,1000}+ \\d{1,4}/\\d{1,4}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4},? \\d{1,2}:\\d{2}.*");
    /// The share of a page's height in which it stands.
    private static final float OUTER_MARGIN = 0.07f;

    private record Place(String text, int height) {}

    private RunningLines() {}

    /// The numbers of all rows that are running lines.
    static Set<Integer> of(List<Page> pages, List<Row> rows, float body) {
        var places = new HashMap<Place, List<Row>>();
        for (var row : rows) {
            float height = pages.get(row.column().page() - 1).height();
            // Two pages are few to tell by: what stands at the very edge of both, that is.
            float margin = pages.size() < LEAST_PAGES ? OUTER_MARGIN : MARGIN;
            if (row.base() < margin * height || row.base() > (1 - margin) * height) {
                var text = DIGITS.matcher(row.text().toLowerCase(java.util.Locale.ROOT))
                        .replaceAll("#");
                int place = Math.round(row.base() / TALL);
                places.computeIfAbsent(new Place(text, place), key -> new ArrayList<>())
                        .add(row);
            }
        }
        var running = new HashSet<Integer>();
        for (var row : rows) {
            float height = pages.get(row.column().page() - 1).height();
            boolean outside = row.base() < OUTER_MARGIN * height || row.base() > (1 - OUTER_MARGIN) * height;
            if (outside && FURNITURE.matcher(row.text()).matches()) {
                running.add(row.number());
            }
        }
        places.forEach((place, same) -> {
            if (isRunning(withNeighbours(places, place), same.getFirst().size() > 1.15f * body, pages.size())) {
                same.forEach(row -> running.add(row.number()));
            }
        });
        return running;
    }

    /// Heights differ by a fraction of a point from page to page, which may fall on both sides of a bound.
    private static Set<Integer> withNeighbours(Map<Place, List<Row>> places, Place place) {
        var pages = new HashSet<Integer>();
        for (int height = place.height() - 1; height <= place.height() + 1; height++) {
            for (var row : places.getOrDefault(new Place(place.text(), height), List.of())) {
                pages.add(row.column().page());
            }
        }
        return pages;
    }

    private static boolean isRunning(Set<Integer> on, boolean large, int pages) {
        int least = Math.min(LEAST_PAGES, Math.max(2, pages));
        if (on.size() < least) {
            return false;
        }
        int first = on.stream().min(Integer::compare).orElse(1);
        int last = on.stream().max(Integer::compare).orElse(1);
        return on.size() >= (large ? OFTEN_IF_LARGE * pages : OFTEN * (last - first + 1));
    }
}
