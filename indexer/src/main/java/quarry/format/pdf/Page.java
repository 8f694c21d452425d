package quarry.format.pdf;

import java.util.List;

/// What is painted on a page, in the order of painting.
///
/// @param width  in points
/// @param height in points
/// @param rules  the straight lines among it
/// @param links  areas that lead to another place of the same document
record Page(float width, float height, List<Glyph> glyphs, Rules rules, List<Area> links) {
    /// A rectangle, in points from the upper left corner.
    record Area(float left, float top, float right, float bottom) {
        boolean contains(float x, float y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    Page {
        glyphs = List.copyOf(glyphs);
        links = List.copyOf(links);
    }
}
