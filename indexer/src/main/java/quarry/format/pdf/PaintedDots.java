package quarry.format.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// The bullets of lists that browsers paint as small discs, rings and squares, not as characters.
final class PaintedDots {
    /// The sizes that a bullet has, in points.
    private static final float SMALLEST = 1.5f;

    private static final float LARGEST = 8;
    /// A bullet is as wide as high, but for this factor.
    private static final float SQUARE = 1.25f;
    /// Diameter of a disc, in multiples of the text's size.
    private static final float DIAMETER = 0.36f;
    /// How far a disc's middle stands above the line, in multiples of the text's size.
    private static final float RAISED = 0.3f;
    /// A page with more of them shows a diagram.
    private static final int MOST = 500;

    private record Dot(float left, float bottom, float right, float top) {}

    private final List<Dot> dots = new ArrayList<>();
    private float left = Float.MAX_VALUE;
    private float bottom = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private float top = -Float.MAX_VALUE;

    /// Follows a page's program.
    void painted(Operator operator, List<COSBase> operands, Matrix matrix) {
        switch (operator.getName()) {
            case "m", "l", "c", "v", "y" -> {
                for (int i = 0; i + 1 < operands.size(); i += 2) {
                    extend(matrix, number(operands.get(i)), number(operands.get(i + 1)));
                }
            }
            case "re" -> {
                if (operands.size() == 4) {
                    float x = number(operands.get(0));
                    float y = number(operands.get(1));
                    extend(matrix, x, y);
                    extend(matrix, x + number(operands.get(2)), y + number(operands.get(3)));
                }
            }
            case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s" -> finish(true);
            case "n" -> finish(false);
            default -> {}
        }
    }

    private static float number(COSBase operand) {
        return operand instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void extend(Matrix matrix, float x, float y) {
        Point2D.Float point = matrix.transformPoint(x, y);
        left = Math.min(left, point.x);
        right = Math.max(right, point.x);
        bottom = Math.min(bottom, point.y);
        top = Math.max(top, point.y);
    }

    private void finish(boolean visible) {
        float width = right - left;
        float height = top - bottom;
        if (visible
                && width >= SMALLEST
                && width <= LARGEST
                && height <= width * SQUARE
                && width <= height * SQUARE
                && dots.size() <= MOST) {
            dots.add(new Dot(left, bottom, right, top));
        }
        left = Float.MAX_VALUE;
        bottom = Float.MAX_VALUE;
        right = -Float.MAX_VALUE;
        top = -Float.MAX_VALUE;
    }

    /// The dots of a page as the characters that they stand for.
    List<Glyph> glyphs(PDRectangle box) {
        if (dots.size() > MOST) {
            return List.of();
        }
        return dots.stream()
                .map(dot -> {
                    float size = (dot.right() - dot.left()) / DIAMETER;
                    float middle = (dot.bottom() + dot.top()) / 2;
                    return new Glyph(
                            "•",
                            dot.left() - box.getLowerLeftX(),
                            box.getUpperRightY() - middle + RAISED * size,
                            dot.right() - dot.left(),
                            size,
                            Glyph.Look.PLAIN);
                })
                .toList();
    }

    void clear() {
        dots.clear();
    }
}
