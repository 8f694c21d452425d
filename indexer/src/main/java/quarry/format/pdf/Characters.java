package quarry.format.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Characters as fonts encode them, and as people would type them.
final class Characters {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\uFEFF\\uFFFD]");
    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");
    /// Symbol and Wingdings, which word processors use for bullets, have no Unicode: their codes are moved here.
    private static final int SYMBOLS = 0xF000;

    private Characters() {}

    /// A word without ligatures and without what nobody sees.
    static String evenOut(String word) {
        var visible = INVISIBLE.matcher(word).replaceAll("").strip();
        return LIGATURE.matcher(visible)
                .replaceAll(ligature -> Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC));
    }

    /// Whether a word of this text marks an item of a list.
    static boolean isBullet(String word) {
        if (word.codePointCount(0, word.length()) != 1) {
            return false;
        }
        int c = word.codePointAt(0);
        return "•◦▪▫‣⁃∙●○■□◆◇❖➢➤➔✓✔▶►▸⮚·-–—*".indexOf(c) >= 0 || (c >= SYMBOLS && c <= SYMBOLS + 0xFF);
    }

    /// Whether lines are joined without a space between characters like this.
    static boolean isUnspaced(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || (c >= 0x3001 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF60);
    }
}
