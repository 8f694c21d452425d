package quarry.split.answer;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.entry.Level;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;

/// What the signs beside a document's questions say of their level: signs that the document explains ("🐣 easy, 🔥
/// hard"), stars by their number, circles by their colour.
public final class LevelLegend {
    /// A legend stands at the front of a document.
    private static final int LEGEND_LINES = 200;
    private static final String SIGN = "[\\p{So}\\p{Cs}★☆][\\p{Cf}\\p{Mn}\\p{Sk}]*+";
    private static final Pattern SIGN_THEN_WORD = Pattern.compile(
            "(" + SIGN + ")(?:\\s*+[:=–—-]|\\s)\\s*+\\(?(" + LevelMark.WORD + ")(?![\\pL\\pN])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD_THEN_SIGN = Pattern.compile(
            "(?<![\\pL\\pN])(" + LevelMark.WORD + ")(?![\\pL\\pN])\\s*+(?:level)?\\s*+[:=–—(-]?\\s*+(" + SIGN + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SIGNS_AT_END = Pattern.compile("((?:" + SIGN + "\\s*+){1,6})[*_`)\\]\\s]*+$");
    private static final Pattern SIGNS_AT_FRONT = Pattern.compile("^[#*_`(\\[\\s\\d.]*((?:" + SIGN + "\\s*){1,6})");
    private static final Map<Integer, Level> CIRCLES = Map.of(
            0x1F7E2,
            Level.JUNIOR,
            0x1F7E1,
            Level.MID,
            0x1F7E0,
            Level.MID,
            0x1F534,
            Level.SENIOR,
            0x1F7E9,
            Level.JUNIOR,
            0x1F7E8,
            Level.MID,
            0x1F7E7,
            Level.MID,
            0x1F7E5,
            Level.SENIOR);
    private static final String FULL_STARS = "★⭐🌟";
    private static final String STARS = FULL_STARS + "☆✩";

    private final Map<Integer, Level> explained;
    private final int most;

    private LevelLegend(Map<Integer, Level> explained, int most) {
        this.explained = explained;
        this.most = most;
    }

    /// @param questions the document's questions with their signs
    public static LevelLegend of(Outline outline, List<String> questions) {
        var explained = new HashMap<Integer, Level>();
        int seen = Math.min(LEGEND_LINES, outline.size());
        for (int i = 0; i < seen; i++) {
            var line = outline.line(i);
            if ((line.is(LineKind.TEXT) || line.is(LineKind.BULLET) || line.is(LineKind.BOLD))
                    && line.text().length() < 300) {
                explain(line.text(), explained);
            }
        }
        boolean enough =
                !explained.isEmpty() && EnumSet.copyOf(explained.values()).size() > 1;
        int most = questions.stream()
                .mapToInt(question -> stars(signs(question)))
                .max()
                .orElse(0);
        return new LevelLegend(enough ? Map.copyOf(explained) : Map.of(), most);
    }

    private static void explain(String line, Map<Integer, Level> explained) {
        if (isAscii(line)) {
            return;
        }
        var first = SIGN_THEN_WORD.matcher(line);
        boolean any = false;
        while (first.find()) {
            explained.putIfAbsent(first.group(1).codePointAt(0), LevelMark.level(first.group(2)));
            any = true;
        }
        var second = WORD_THEN_SIGN.matcher(line);
        while (!any && second.find()) {
            explained.putIfAbsent(second.group(2).codePointAt(0), LevelMark.level(second.group(1)));
        }
    }

    /// The level that the signs beside a question stand for.
    public Optional<Level> level(String question) {
        var signs = signs(question);
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        int sign = signs.codePointAt(0);
        if (explained.containsKey(sign)) {
            return Optional.ofNullable(explained.get(sign));
        }
        if (CIRCLES.containsKey(sign)) {
            return Optional.ofNullable(CIRCLES.get(sign));
        }
        int stars = stars(signs);
        // The same number of stars everywhere is an ornament.
        return stars == 0 || most < 2 ? Optional.empty() : Optional.of(byStars(stars, Math.max(most, places(signs))));
    }

    private static Level byStars(int stars, int of) {
        if (of <= 3) {
            return stars == 1 ? Level.JUNIOR : stars == 2 ? Level.MID : Level.SENIOR;
        }
        return stars * 5 <= of * 2 ? Level.JUNIOR : stars * 5 <= of * 3 ? Level.MID : Level.SENIOR;
    }

    private static int stars(String signs) {
        return (int)
                signs.codePoints().filter(sign -> FULL_STARS.indexOf(sign) >= 0).count();
    }

    private static int places(String signs) {
        return (int) signs.codePoints().filter(sign -> STARS.indexOf(sign) >= 0).count();
    }

    /// Without a character that may be a sign.
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String signs(String question) {
        if (isAscii(question)) {
            return "";
        }
        var end =
                SIGNS_AT_END.matcher(question.length() > 400 ? question.substring(question.length() - 400) : question);
        if (end.find()) {
            return bare(end.group(1));
        }
        var front = SIGNS_AT_FRONT.matcher(question);
        return front.find() ? bare(front.group(1)) : "";
    }

    private static String bare(String signs) {
        return signs.replaceAll("[\\p{Cf}\\p{Mn}\\p{Sk}\\s]", "");
    }
}
