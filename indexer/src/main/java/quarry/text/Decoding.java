package quarry.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/// Turns bytes into characters: finds the character set, repairs wrongly decoded text and evens out what only looks
/// different: line ends, odd spaces, invisible characters.
public final class Decoding {
    private static final int SAMPLE = 64 * 1024;
    /// A larger share of control characters than this is no text.
    private static final double MAX_CONTROLS = 0.02;

    private static final Pattern ODD_SPACE =
            Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\f\\x0B\\x85]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u200B\\u200E\\u200F\\u2060-\\u2064\\u202A-\\u202E\\uFEFF\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F]");

    private Decoding() {}

    /// A decoded document.
    ///
    /// @param text     with line feeds for line ends
    /// @param charset  name of the character set
    /// @param repaired how many wrongly decoded characters were repaired
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
        var charset = charset(bytes);
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        var raw = charset.get().decode(ByteBuffer.wrap(bytes)).toString();
        if (!isText(raw)) {
            return Optional.empty();
        }
        var repaired = MojibakeRepair.repair(raw);
        return Optional.of(new Decoded(evenOut(repaired.text()), charset.get().name(), repaired.characters()));
    }

    private static Optional<Charset> charset(byte[] bytes) {
        var marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        if (isUtf8(bytes)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return wide;
        }
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 4 * SAMPLE));
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return Optional.of(
                name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252"));
    }

    private static Optional<Charset> byteOrderMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (startsWith(b, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(b, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return !hasZeros(bytes);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean hasZeros(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// UTF-16 without a mark: in European text every other byte is zero.
    private static Optional<Charset> wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (odd * 5 > length && even * 50 < length) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even * 5 > length && odd * 50 < length ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean isText(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            controls += (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == '\uFFFD' ? 1 : 0;
        }
        return controls <= MAX_CONTROLS * length;
    }

    private static String evenOut(String text) {
        var even = text.indexOf('\r') < 0 ? text : evenLineEnds(text);
        if (!isPlain(even)) {
            even = ODD_SPACE.matcher(even).replaceAll(" ");
            even = INVISIBLE.matcher(even).replaceAll("");
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

    /// Lines end with a line feed. Only where there is none at all does a lone carriage return end them.
    private static String evenLineEnds(String text) {
        return text.indexOf('\n') < 0
                ? text.replace('\r', '\n')
                : text.replace("\r\n", "\n").replace('\r', ' ');
    }
}
