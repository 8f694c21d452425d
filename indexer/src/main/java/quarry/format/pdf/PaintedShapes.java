package quarry.format.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// What a page paints besides characters, as far as it tells how to read it: the bullets of lists, which browsers
/// paint as small discs, rings and squares, and the rules of tables.
final class PaintedShapes {
    /// The sizes that a bullet has, in points.
    private static final float SMALLEST_DOT = 1.5f;

    private static final float LARGEST_DOT = 8;
    /// A bullet is as wide as high, but for this factor.
    private static final float SQUARE = 1.25f;
    /// Diameter of a disc, in multiples of the text's size.
    private static final float DIAMETER = 0.36f;
    /// How far a disc's middle stands above the line, in multiples of the text's size.
    private static final float RAISED = 0.3f;
    /// A rule is at most so thick and at least so long, in points.
    private static final float THICKEST_RULE = 3;

    private static final float SHORTEST_RULE = 9;
    /// A page with more shapes shows a drawing.
    private static final int MOST = 4_000;

    /// Upwards, from the lower left corner of the page.
    private static final class Box {
        private float left = Float.MAX_VALUE;
        private float bottom = Float.MAX_VALUE;
        private float right = -Float.MAX_VALUE;
        private float top = -Float.MAX_VALUE;

        void extend(Matrix matrix, float x, float y) {
            Point2D.Float point = matrix.transformPoint(x, y);
            left = Math.min(left, point.x);
            right = Math.max(right, point.x);
            bottom = Math.min(bottom, point.y);
            top = Math.max(top, point.y);
        }

        float width() {
            return right - left;
        }

        float height() {
            return top - bottom;
        }

        boolean isDot() {
            return width() >= SMALLEST_DOT
                    && width() <= LARGEST_DOT
                    && height() <= width() * SQUARE
                    && width() <= height() * SQUARE;
        }
    }

    private final List<Box> path = new ArrayList<>();
    private final List<Box> dots = new ArrayList<>();
    private final List<Box> lines = new ArrayList<>();

    /// Follows a page's program.
    void painted(Operator operator, List<COSBase> operands, Matrix matrix) {
        switch (operator.getName()) {
            case "m" -> {
                begin();
                extend(operands, matrix);
            }
            case "l", "c", "v", "y" -> extend(operands, matrix);
            case "re" -> {
                if (operands.size() == 4) {
                    begin();
                    float x = number(operands.get(0));
                    float y = number(operands.get(1));
                    path.getLast().extend(matrix, x, y);
                    path.getLast().extend(matrix, x + number(operands.get(2)), y + number(operands.get(3)));
                }
            }
            case "f", "F", "f*" -> finish(false);
            case "B", "B*", "b", "b*", "S", "s" -> finish(true);
            case "n" -> path.clear();
            default -> {}
        }
    }

    private void begin() {
        if (path.size() > MOST) {
            path.clear();
        }
        path.add(new Box());
    }

    private void extend(List<COSBase> operands, Matrix matrix) {
        if (path.isEmpty()) {
            begin();
        }
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            path.getLast().extend(matrix, number(operands.get(i)), number(operands.get(i + 1)));
        }
    }

    private static float number(COSBase operand) {
        return operand instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void finish(boolean stroked) {
        for (var box : path) {
            if (dots.size() + lines.size() > MOST) {
                break;
            }
            boolean thin = Math.min(box.width(), box.height()) <= THICKEST_RULE;
            if (box.isDot()) {
                dots.add(box);
            } else if (thin || stroked) {
                lines.add(box);
            }
        }
        path.clear();
    }

    /// The bullets of a page as the characters that they stand for.
    List<Glyph> bullets(PDRectangle page) {
        if (dots.size() > MOST) {
            return List.of();
        }
        return dots.stream()
                .map(dot -> {
                    float size = dot.width() / DIAMETER;
                    float middle = (dot.bottom + dot.top) / 2;
                    return new Glyph(
                            "•",
                            dot.left - page.getLowerLeftX(),
                            page.getUpperRightY() - middle + RAISED * size,
                            dot.width(),
                            size,
                            Glyph.Look.PLAIN);
                })
                .toList();
    }

    /// The rules of a page: thin shapes, and the sides of frames.
    Rules rules(PDRectangle page) {
        var upright = new ArrayList<Rules.Rule>();
        var level = new ArrayList<Rules.Rule>();
        for (var box : lines.size() > MOST ? List.<Box>of() : lines) {
            float left = box.left - page.getLowerLeftX();
            float right = box.right - page.getLowerLeftX();
            float top = page.getUpperRightY() - box.top;
            float bottom = page.getUpperRightY() - box.bottom;
            if (box.height() >= SHORTEST_RULE) {
                upright.add(new Rules.Rule(left, top, bottom));
                if (box.width() > THICKEST_RULE) {
                    upright.add(new Rules.Rule(right, top, bottom));
                }
            }
            if (box.width() >= SHORTEST_RULE) {
                level.add(new Rules.Rule(top, left, right));
                if (box.height() > THICKEST_RULE) {
                    level.add(new Rules.Rule(bottom, left, right));
                }
            }
        }
        return new Rules(upright, level);
    }

    void clear() {
        path.clear();
        dots.clear();
        lines.clear();
    }
}
