package quarry.format.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import quarry.text.Budget;

/// Runs the programs of a document's pages and keeps the characters that they paint. One document a reader.
final class PageReader extends PDFTextStripper {
    private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|semibold|demi|[-,]bd|cmbx|cmssbx");
    private static final Pattern MONO = Pattern.compile(
            "(?i)mono|courier|consol|menlo|monaco|typewriter|inconsolata|source ?code|fira ?code|\\bhack\\b"
                    + "|letter ?gothic|andale|cmtt|lmtt|nimbusmon|terminal|cascadia|jetbrains");
    /// From this weight on a font is bold, by the scale of OpenType.
    private static final float BOLD_WEIGHT = 600;

    private final List<Page> pages = new ArrayList<>();
    private final Map<PDFont, Glyph.Look> looks = new WeakHashMap<>();
    private final PaintedShapes shapes = new PaintedShapes();
    private final ReadingBounds bounds = new ReadingBounds();

    private PageReader() {}

    /// All pages of a document.
    ///
    /// @throws quarry.text.OverBudgetException when it paints more, or for longer, than the bounds allow
    static List<Page> read(PDDocument document) throws IOException {
        ReadingBounds.check(document.getNumberOfPages());
        var reader = new PageReader();
        reader.writeText(document, Writer.nullWriter());
        return reader.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        bounds.page();
        super.processPage(page);
    }

    @Override
    public void saveGraphicsState() {
        ReadingBounds.aside(getGraphicsStackSize());
        super.saveGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Budget.spend(ReadingBounds.PROGRAM);
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        Budget.spend(ReadingBounds.PROGRAM);
        super.showTransparencyGroup(form);
    }

    @Override
    protected void processType3Stream(PDType3CharProc character, Matrix matrix) throws IOException {
        Budget.spend(ReadingBounds.PROGRAM);
        super.processType3Stream(character, matrix);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Budget.spend(ReadingBounds.OPERATOR);
        super.processOperator(operator, operands);
        shapes.painted(operator, operands, getGraphicsState().getCurrentTransformationMatrix());
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        bounds.painted();
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() throws IOException {
        var page = getCurrentPage();
        var painted = getCharactersByArticle().stream().flatMap(List::stream).toList();
        float direction = mainDirection(painted);
        var glyphs = new ArrayList<Glyph>(painted.size());
        for (var text : painted) {
            var unicode = text.getUnicode();
            if (text.getDir() == direction && unicode != null && !unicode.isEmpty()) {
                glyphs.add(new Glyph(
                        unicode,
                        text.getXDirAdj(),
                        text.getYDirAdj(),
                        text.getWidthDirAdj(),
                        sizeOf(text),
                        looks.computeIfAbsent(text.getFont(), PageReader::look)));
            }
        }
        var box = page.getCropBox();
        boolean upright = direction == 0 && page.getRotation() == 0;
        var rules = upright ? shapes.rules(box) : Rules.NONE;
        if (upright) {
            glyphs.addAll(shapes.bullets(box));
        }
        shapes.clear();
        boolean sideways = direction == 90 || direction == 270;
        boolean turned = page.getRotation() % 180 != 0;
        float width = sideways == turned ? box.getWidth() : box.getHeight();
        float height = sideways == turned ? box.getHeight() : box.getWidth();
        pages.add(new Page(width, height, glyphs, rules, upright ? links(page) : List.of()));
    }

    private static float sizeOf(TextPosition text) {
        float size = text.getFontSizeInPt();
        // Fonts that are pictures count in units of their own.
        return size >= 2 && size <= 400 ? size : Math.max(1, text.getHeightDir() * 1.4f);
    }

    private static float mainDirection(List<TextPosition> painted) {
        var counts = new int[4];
        for (var text : painted) {
            counts[Math.floorMod(Math.round(text.getDir() / 90), 4)]++;
        }
        int most = Arrays.stream(counts).max().orElse(0);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == most) {
                return i * 90f;
            }
        }
        return 0;
    }

    private static Glyph.Look look(PDFont font) {
        var name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        var plainName = name.indexOf('+') == 6 ? name.substring(7) : name;
        var descriptor = font.getFontDescriptor();
        boolean bold = BOLD.matcher(plainName).find();
        boolean mono = MONO.matcher(plainName).find();
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
            mono |= descriptor.isFixedPitch();
        }
        return new Glyph.Look(bold, mono);
    }

    private static List<Page.Area> links(PDPage page) throws IOException {
        var box = page.getCropBox();
        var areas = new ArrayList<Page.Area>();
        for (var annotation : page.getAnnotations()) {
            var rectangle = annotation.getRectangle();
            if (annotation instanceof PDAnnotationLink link && rectangle != null && leadsWithin(link)) {
                areas.add(new Page.Area(
                        rectangle.getLowerLeftX() - box.getLowerLeftX(),
                        box.getUpperRightY() - rectangle.getUpperRightY(),
                        rectangle.getUpperRightX() - box.getLowerLeftX(),
                        box.getUpperRightY() - rectangle.getLowerLeftY()));
            }
        }
        return areas;
    }

    private static boolean leadsWithin(PDAnnotationLink link) {
        try {
            return link.getAction() instanceof PDActionGoTo || link.getDestination() != null;
        } catch (IOException e) {
            return false;
        }
    }
}
