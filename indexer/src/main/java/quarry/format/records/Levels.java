package quarry.format.records;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.words.LevelWords;

/// Words, stars and numbers that tell for whom questions are meant, on the scale that their document uses.
final class Levels {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:[.,]\\d)?)(?:\\s*/\\s*\\d{1,3})?");
    private static final Pattern STARS = Pattern.compile("(?:[★⭐✦✭*🔥🌟]\uFE0F?+)++[☆✩]*+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int MAX_LENGTH = 40;

    private final double least;
    private final double most;

    private Levels(double least, double most) {
        this.least = least;
        this.most = most;
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
            return LevelWords.JUNIOR;
        }
        return place <= 2.0 / 3 ? LevelWords.MID : LevelWords.SENIOR;
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
        return NO_LETTER
                .splitAsStream(text)
                .map(LevelWords::level)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
