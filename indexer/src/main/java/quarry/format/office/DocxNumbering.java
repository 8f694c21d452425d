package quarry.format.office;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/// Counts the numbers that a Word document shows without holding them: they exist as formatting only. One document a
/// counter, asked for its paragraphs in order.
final class DocxNumbering {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int LETTERS = 26;
    private static final int NOT_STARTED = Integer.MIN_VALUE;

    /// What stands before a paragraph.
    ///
    /// @param depth of the list, from 0
    /// @param sign  `-`, or the number as it is shown, such as `1.`, `b)` or `2.1`
    record Label(int depth, String sign) {}

    private final @Nullable XWPFNumbering numbering;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<BigInteger> started = new HashSet<>();

    DocxNumbering(XWPFDocument document) {
        numbering = document.getNumbering();
    }

    /// The label of the next paragraph with this numbering; empty when its numbering shows nothing.
    Optional<Label> next(CTNumPr properties) {
        int level = properties.isSetIlvl() ? properties.getIlvl().getVal().intValue() : 0;
        var id = properties.getNumId().getVal();
        if (numbering == null || level < 0 || level >= LEVELS || id.signum() == 0 || numbering.getNum(id) == null) {
            return Optional.empty();
        }
        var number = numbering.getNum(id).getCTNum();
        var holder = numbering.getAbstractNum(number.getAbstractNumId().getVal());
        if (holder == null) {
            return Optional.empty();
        }
        var counter = count(id, number, holder.getCTAbstractNum(), level);
        return label(number, holder.getCTAbstractNum(), counter, level);
    }

    private int[] count(BigInteger id, CTNum number, CTAbstractNum list, int level) {
        var counter = counters.computeIfAbsent(list.getAbstractNumId(), key -> unstarted());
        if (started.add(id)) {
            for (CTNumLvl override : number.getLvlOverrideList()) {
                int overridden = override.getIlvl().intValue();
                if (override.isSetStartOverride() && overridden >= 0 && overridden < LEVELS) {
                    counter[overridden] = override.getStartOverride().getVal().intValue() - 1;
                }
            }
        }
        for (int above = 0; above < level; above++) {
            if (counter[above] == NOT_STARTED) {
                counter[above] = start(number, list, above);
            }
        }
        counter[level] = counter[level] == NOT_STARTED ? start(number, list, level) : counter[level] + 1;
        Arrays.fill(counter, level + 1, LEVELS, NOT_STARTED);
        return counter;
    }

    private static int[] unstarted() {
        var counter = new int[LEVELS];
        Arrays.fill(counter, NOT_STARTED);
        return counter;
    }

    private static int start(CTNum number, CTAbstractNum list, int level) {
        return level(number, list, level)
                .filter(CTLvl::isSetStart)
                .map(found -> found.getStart().getVal().intValue())
                .orElse(1);
    }

    private static Optional<CTLvl> level(CTNum number, CTAbstractNum list, int level) {
        for (var override : number.getLvlOverrideList()) {
            if (override.isSetLvl() && override.getIlvl().intValue() == level) {
                return Optional.of(override.getLvl());
            }
        }
        return list.getLvlList().stream()
                .filter(found -> found.getIlvl().intValue() == level)
                .findFirst();
    }

    private static Optional<Label> label(CTNum number, CTAbstractNum list, int[] counter, int level) {
        var shown = level(number, list, level);
        var format = shown.map(DocxNumbering::format).orElse("decimal");
        if (format.equals("bullet")) {
            return Optional.of(new Label(level, "-"));
        }
        var text = shown.filter(CTLvl::isSetLvlText)
                .map(found -> found.getLvlText().getVal())
                .orElse("%" + (level + 1) + ".");
        if (format.equals("none") || text == null || text.isBlank()) {
            return Optional.empty();
        }
        var sign = PLACE.matcher(text).replaceAll(place -> {
            int at = Math.clamp(Integer.parseInt(place.group(1)) - 1L, 0, LEVELS - 1);
            var numberFormat = at == level
                    ? format
                    : level(number, list, at).map(DocxNumbering::format).orElse("decimal");
            return numeral(Math.max(0, counter[at]), numberFormat);
        });
        return Optional.of(new Label(level, sign.strip()));
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? String.valueOf(level.getNumFmt().getVal()) : "decimal";
    }

    private static String numeral(int value, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(value);
            case "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            default -> String.valueOf(value);
        };
    }

    /// Word goes on behind z with aa, bb, cc.
    private static String letters(int value) {
        if (value < 1) {
            return String.valueOf(value);
        }
        return String.valueOf((char) ('a' + (value - 1) % LETTERS)).repeat(Math.min(9, (value - 1) / LETTERS + 1));
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return String.valueOf(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] numerals = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                text.append(numerals[i]);
                rest -= values[i];
            }
        }
        return text.toString();
    }
}
