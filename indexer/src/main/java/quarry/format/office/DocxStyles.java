package quarry.format.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import quarry.words.WordUse;

/// What a paragraph or a run looks like in the end: its own formatting, else that of its styles, each of which may be
/// based on another.
final class DocxStyles {
    /// Styles are based on each other this often at most; more is a circle.
    private static final int LONGEST_CHAIN = 20;
    private static final Pattern HEADING =
            Pattern.compile("(?iu)" + WordUse.anyOf(WordUse.HEADING_STYLE.words()) + "\\s*(\\d)");
    private static final Pattern CONTENTS = Pattern.compile("(?i)(?:toc|contents|table of figures)\\b.*");
    private static final double DEFAULT_SIZE = 10;
    private static final int BODY_LEVEL = 9;

    private final @Nullable XWPFStyles styles;
    private final Map<String, List<XWPFStyle>> chains = new HashMap<>();

    DocxStyles(XWPFDocument document) {
        styles = document.getStyles();
    }

    /// The level of the heading that a paragraph is by style or outline level, from 1.
    OptionalInt headingLevel(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.isSetOutlineLvl()) {
            int level = own.getOutlineLvl().getVal().intValue();
            return level < BODY_LEVEL ? OptionalInt.of(level + 1) : OptionalInt.empty();
        }
        for (var style : chain(paragraph.getStyleID())) {
            var name = String.valueOf(style.getName());
            var heading = HEADING.matcher(name);
            if (heading.matches()) {
                return OptionalInt.of(Integer.parseInt(heading.group(1)));
            }
            if (name.equalsIgnoreCase("title")) {
                return OptionalInt.of(1);
            }
            CTPPrGeneral properties = style.getCTStyle().getPPr();
            if (properties != null && properties.isSetOutlineLvl()) {
                int level = properties.getOutlineLvl().getVal().intValue();
                return level < BODY_LEVEL ? OptionalInt.of(level + 1) : OptionalInt.empty();
            }
        }
        // Programs that write no styles still name those that everybody knows.
        var known = HEADING.matcher(String.valueOf(paragraph.getStyleID()));
        return known.matches() ? OptionalInt.of(Integer.parseInt(known.group(1))) : OptionalInt.empty();
    }

    /// Whether a paragraph is a line of a table of contents.
    boolean isContents(XWPFParagraph paragraph) {
        return chain(paragraph.getStyleID()).stream()
                .anyMatch(style ->
                        CONTENTS.matcher(String.valueOf(style.getName())).matches());
    }

    /// The numbering of a paragraph, its own or its style's.
    Optional<CTNumPr> numbering(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.isSetNumPr() && own.getNumPr().isSetNumId()) {
            return Optional.of(own.getNumPr());
        }
        return chain(paragraph.getStyleID()).stream()
                .map(style -> style.getCTStyle().getPPr())
                .filter(properties -> properties != null && properties.isSetNumPr())
                .map(CTPPrGeneral::getNumPr)
                .filter(CTNumPr::isSetNumId)
                .findFirst();
    }

    boolean isBold(XWPFParagraph paragraph, XWPFRun run) {
        return isOn(paragraph, run, CTRPr::sizeOfBArray, properties -> properties.getBArray(0));
    }

    boolean isHidden(XWPFParagraph paragraph, XWPFRun run) {
        return isOn(paragraph, run, CTRPr::sizeOfVanishArray, properties -> properties.getVanishArray(0));
    }

    /// @param count how often the property is given
    /// @param first the first time that it is
    private boolean isOn(
            XWPFParagraph paragraph, XWPFRun run, ToIntFunction<CTRPr> count, Function<CTRPr, CTOnOff> first) {
        return property(
                        paragraph,
                        run,
                        properties -> count.applyAsInt(properties) == 0
                                ? Optional.<Boolean>empty()
                                : Optional.of(POIXMLUnits.parseOnOff(first.apply(properties))))
                .orElse(false);
    }

    /// The size of a run's font, in points.
    double size(XWPFParagraph paragraph, XWPFRun run) {
        return property(
                        paragraph,
                        run,
                        properties -> properties.sizeOfSzArray() == 0
                                ? Optional.<Double>empty()
                                : Optional.of(POIXMLUnits.parseLength(
                                                properties.getSzArray(0).xgetVal())
                                        / 12700.0))
                .orElseGet(this::defaultSize);
    }

    private double defaultSize() {
        if (styles == null || styles.getDefaultRunStyle() == null) {
            return DEFAULT_SIZE;
        }
        var size = styles.getDefaultRunStyle().getFontSizeAsDouble();
        return size == null ? DEFAULT_SIZE : size;
    }

    boolean isCode(XWPFParagraph paragraph, XWPFRun run) {
        return isCode(paragraph)
                || chain(run.getStyle()).stream().anyMatch(style -> TypewriterFonts.isStyle(style.getName()))
                || property(
                                paragraph,
                                run,
                                properties -> properties.sizeOfRFontsArray() == 0
                                        ? Optional.<String>empty()
                                        : Optional.ofNullable(
                                                properties.getRFontsArray(0).getAscii()))
                        .filter(TypewriterFonts::isFont)
                        .isPresent();
    }

    private boolean isCode(XWPFParagraph paragraph) {
        return chain(paragraph.getStyleID()).stream().anyMatch(style -> TypewriterFonts.isStyle(style.getName()));
    }

    private <T> Optional<T> property(XWPFParagraph paragraph, XWPFRun run, Function<CTRPr, Optional<T>> property) {
        var own = run.getCTR().getRPr();
        var value = own == null ? Optional.<T>empty() : property.apply(own);
        if (value.isEmpty()) {
            value = property(chain(run.getStyle()), property);
        }
        return value.isPresent() ? value : property(chain(paragraph.getStyleID()), property);
    }

    private static <T> Optional<T> property(List<XWPFStyle> chain, Function<CTRPr, Optional<T>> property) {
        return chain.stream()
                .map(style -> style.getCTStyle().getRPr())
                .filter(properties -> properties != null)
                .map(property)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// A style and those that it is based on.
    private List<XWPFStyle> chain(@Nullable String id) {
        return id == null || id.isEmpty() ? List.of() : chains.computeIfAbsent(id, this::follow);
    }

    private List<XWPFStyle> follow(String id) {
        var chain = new ArrayList<XWPFStyle>();
        @Nullable String next = id;
        while (next != null && styles != null && chain.size() < LONGEST_CHAIN) {
            var style = styles.getStyle(next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.getBasisStyleID();
        }
        return chain;
    }
}
