package quarry.split.outline;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Letters and digits that are drawn as others: mathematical bold for headings, keycaps and full-width digits for
/// numbers. Nobody searches for these.
final class PlainCharacters {
    private static final int FIRST_MATHEMATICAL = 0x1D400;
    private static final int LAST_MATHEMATICAL = 0x1D7FF;
    private static final Pattern KEYCAPS =
            Pattern.compile("^(\\W{0,8})((?:[0-9]\\uFE0F?\\u20E3){1,3})[.):]?\\s*+(?=\\S)");
    private static final Pattern TEN = Pattern.compile("^(\\W{0,8})🔟[.):]?\\s*+(?=\\S)");
    private static final Pattern FULL_WIDTH = Pattern.compile("^(\\W{0,8})([０-９]{1,4})(?=[.．)）、:：\\s])");

    private PlainCharacters() {}

    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> plain.append(
                        c >= FIRST_MATHEMATICAL && c <= LAST_MATHEMATICAL
                                ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                                : Character.toString(c)));
        if (isBold(text)) {
            return "**" + plain.toString().strip() + "**";
        }
        var numbered = TEN.matcher(plain).replaceFirst("$110. ");
        numbered = KEYCAPS.matcher(numbered)
                .replaceFirst(keycaps -> keycaps.group(1) + keycaps.group(2).replaceAll("[^0-9]", "") + ". ");
        return FULL_WIDTH
                .matcher(numbered)
                .replaceFirst(digits -> digits.group(1) + Normalizer.normalize(digits.group(2), Normalizer.Form.NFKC));
    }

    /// Whether all letters are drawn bold, as people do where a text has no markup.
    private static boolean isBold(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 2
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> c >= FIRST_MATHEMATICAL && c <= LAST_MATHEMATICAL);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uD835' || c == '\u20E3' || c == '\uD83D' || (c >= '０' && c <= '９')) {
                return false;
            }
        }
        return true;
    }
}
