package quarry.text;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns bytes into characters: finds the character set, repairs wrongly decoded text and evens out what only looks
/// different: line ends, odd spaces, invisible characters.
public final class Decoding {
    private static final int SAMPLE = 64 * 1024;
    /// A larger share of control characters than this is no text, unless it is a single one.
    private static final double MAX_CONTROLS = 0.02;
    /// The start or the end of a small number of four bytes.
    private static final String NUMBER = "\0\0\0";

    private Decoding() {}

    /// A decoded document.
    ///
    /// @param text     with line feeds for line ends
    /// @param charset  name of the character set
    /// @param repaired how many characters were repaired, having been decoded wrongly, or dropped, being zero
    public record Decoded(String text, String charset, int repaired) {
        /// The lines, numbered from 1. A line feed at the very end opens no line.
        public List<Line> lines() {
            var lines = new ArrayList<Line>();
            int from = 0;
            while (from < text.length()) {
                int end = text.indexOf('\n', from);
                end = end < 0 ? text.length() : end;
                lines.add(new Line(lines.size() + 1, text.substring(from, end)));
                from = end + 1;
            }
            return lines;
        }
    }

    /// Empty when the bytes are no text in any character set.
    public static Optional<Decoded> decode(byte[] bytes) {
        var charset = CharacterSet.of(bytes);
        var raw = charset.decode(ByteBuffer.wrap(bytes)).toString();
        if (!isText(raw)) {
            return Optional.empty();
        }
        var written = raw.replace("\0", "");
        int zeros = raw.length() - written.length();
        var repaired = MojibakeRepair.repair(written);
        return Optional.of(new Decoded(evenOut(repaired.text()), charset.name(), repaired.characters() + zeros));
    }

    /// Whether characters are those of a text, rather than a program's data taken for one. A zero may have got into a
    /// text, and zeros fill up the end of a file that was written in blocks; several elsewhere are numbers.
    static boolean isText(String characters) {
        int end = characters.length();
        while (end > 0 && characters.charAt(end - 1) == 0) {
            end--;
        }
        var text = characters.substring(0, end);
        if (text.contains(NUMBER)) {
            return false;
        }
        int length = Math.min(end, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            controls += (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == '\uFFFD' ? 1 : 0;
        }
        return controls <= Math.max(1, MAX_CONTROLS * length) && (end > 0 || characters.isEmpty());
    }

    private static String evenOut(String text) {
        var even = text.indexOf('\r') < 0 ? text : evenLineEnds(text);
        if (!isPlain(even)) {
            even = evenCharacters(even);
        }
        return Normalizer.normalize(even, Normalizer.Form.NFC);
    }

    /// Whether there are no characters but letters, signs, blanks and line ends, so that there is nothing to even out.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7F)
                    || c == '\n'
                    || c == '\t'
                    || (c > 0xAD && c < 0x1680)
                    || (c > 0x3000 && c < 0xFEFF);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /// Odd spaces as blanks, and no invisible characters.
    private static String evenCharacters(String text) {
        var even = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOddSpace(c)) {
                even.append(' ');
            } else if (!isInvisible(c)) {
                even.append(c);
            }
        }
        return even.toString();
    }

    private static boolean isOddSpace(char c) {
        return switch (c) {
            case '\f', 0x0B, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200A;
        };
    }

    private static boolean isInvisible(char c) {
        return switch (c) {
            case 0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF -> true;
            default ->
                c <= 0x08
                        || (c >= 0x0E && c <= 0x1F)
                        || (c >= 0x7F && c <= 0x9F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x2064);
        };
    }

    /// Lines end with a line feed. Only where there is none at all does a lone carriage return end them.
    private static String evenLineEnds(String text) {
        return text.indexOf('\n') < 0
                ? text.replace('\r', '\n')
                : text.replace("\r\n", "\n").replace('\r', ' ');
    }
}
