package quarry.format.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words, stars and numbers that tell for whom questions are meant, on the scale that their document uses.
final class Levels {
    private static final String JUNIOR = "junior";
    private static final String MID = "mid";
    private static final String SENIOR = "senior";

    private static final Map<String, String> WORDS = words(Map.of(
            JUNIOR,
            "junior jr beginner beginners basic basics easy entry fresher freshers novice elementary fundamental simple low"
                    + " leicht einfach einsteiger anfänger grundlagen лёгкий легкий лёгкая легко простой просто базовый"
                    + " начальный джуниор джун fácil facil básico basico principiante iniciante facile débutant base"
                    + " 简单 簡單 初级 初級 容易 基础 基礎 易 쉬움 초급 आसान",
            MID,
            "mid middle intermediate medium moderate average regular mittel fortgeschrittene средний средняя средне мидл"
                    + " medio média médio intermedio intermediário intermediario moyen intermédiaire 中等 中级 中級 普通 中 보통 중급 मध्यम",
            SENIOR,
            "senior sr advanced expert experts hard difficult experienced complex high tough lead architect schwer schwierig"
                    + " profi сложный сложная сложно тяжёлый трудный продвинутый сеньор синьор difícil dificil avanzado"
                    + " avançado avancado experto difficile avancé 困难 困難 高级 高級 难 難 어려움 고급 कठिन"));
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:[.,]\\d)?)(?:\\s*/\\s*\\d{1,3})?");
    private static final Pattern STARS = Pattern.compile("(?:[★⭐✦✭*🔥🌟]\uFE0F?+)++[☆✩]*+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int MAX_LENGTH = 40;

    private final double least;
    private final double most;

    private Levels(double least, double most) {
        this.least = least;
        this.most = most;
    }

    private static Map<String, String> words(Map<String, String> byLevel) {
        return byLevel.entrySet().stream()
                .flatMap(level ->
                        Arrays.stream(level.getValue().split(" ")).map(word -> Map.entry(word, level.getKey())))
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /// The scale of a document whose levels are the given ones: its lowest number is junior, its highest senior.
    static Levels of(List<String> levels) {
        var numbers = levels.stream()
                .map(Levels::number)
                .flatMapToDouble(OptionalDouble::stream)
                .summaryStatistics();
        return new Levels(numbers.getMin(), numbers.getMax());
    }

    /// Whether a text is nothing but a level.
    static boolean isLevel(String text) {
        return word(text).isPresent()
                || (text.length() <= MAX_LENGTH && STARS.matcher(text.strip()).matches());
    }

    /// `junior`, `mid` or `senior`; null when the text is no level.
    @Nullable
    String level(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var number = number(text);
        if (number.isEmpty()) {
            return word(text).orElse(null);
        }
        if (most <= least) {
            return null;
        }
        double place = (number.getAsDouble() - least) / (most - least);
        if (place < 1.0 / 3) {
            return JUNIOR;
        }
        return place <= 2.0 / 3 ? MID : SENIOR;
    }

    private static OptionalDouble number(String text) {
        var stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return OptionalDouble.empty();
        }
        var digits = NUMBER.matcher(stripped);
        if (digits.matches()) {
            return OptionalDouble.of(Double.parseDouble(digits.group(1).replace(',', '.')));
        }
        if (STARS.matcher(stripped).matches()) {
            return OptionalDouble.of((double) stripped.codePoints()
                    .filter(c -> c != 0xFE0F && c != '☆' && c != '✩')
                    .count());
        }
        return OptionalDouble.empty();
    }

    /// Of several words, as in `Junior/Middle`, the first counts.
    private static Optional<String> word(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return Arrays.stream(NO_LETTER.split(text.toLowerCase(Locale.ROOT), -1))
                .map(WORDS::get)
                .filter(level -> level != null)
                .findFirst();
    }
}
