package quarry.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Finds out which character set a text was written in.
final class CharacterSet {
    private static final int SAMPLE = 64 * 1024;
    /// Of the pairs of bytes in a text of UTF-16, at least this share is a blank, a line end or a digit, and so has a
    /// zero in it.
    private static final double MIN_ZEROS = 0.01;

    private CharacterSet() {}

    /// The character set that fits best; whether the bytes are text in it is another question.
    static Charset of(byte[] file) {
        var bytes = withoutFilling(file);
        return byteOrderMark(bytes)
                .or(() -> mostlyLatinUtf16(bytes))
                .or(() -> utf8(bytes))
                .or(() -> utf16(bytes))
                .orElseGet(() -> guessed(bytes));
    }

    /// The bytes without the zeros that fill up the end of some files, but for one that may belong to a character.
    private static byte[] withoutFilling(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end + end % 2);
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

    /// Zeros among the first bytes, in places that are even and in those that are odd.
    private record Zeros(int even, int odd, int length) {
        static Zeros in(byte[] bytes) {
            int length = Math.min(bytes.length, SAMPLE) & ~1;
            int even = 0;
            int odd = 0;
            for (int i = 0; i < length; i += 2) {
                even += bytes[i] == 0 ? 1 : 0;
                odd += bytes[i + 1] == 0 ? 1 : 0;
            }
            return new Zeros(even, odd, length);
        }
    }

    /// UTF-16 without a mark: in European text every other byte is zero.
    private static Optional<Charset> mostlyLatinUtf16(byte[] bytes) {
        var zeros = Zeros.in(bytes);
        if (zeros.odd() * 5 > zeros.length() && zeros.even() * 50 < zeros.length()) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros.even() * 5 > zeros.length() && zeros.odd() * 50 < zeros.length()
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<Charset> utf8(byte[] bytes) {
        var text = decoded(bytes, StandardCharsets.UTF_8);
        return text != null && Decoding.isText(text.toString())
                ? Optional.of(StandardCharsets.UTF_8)
                : Optional.empty();
    }

    /// UTF-16 without a mark in other scripts: what has zeros is blanks and signs, and all else is a character.
    private static Optional<Charset> utf16(byte[] bytes) {
        var zeros = Zeros.in(bytes);
        if (Math.max(zeros.even(), zeros.odd()) * 2 < MIN_ZEROS * zeros.length()) {
            return Optional.empty();
        }
        var little = zeros.odd() > zeros.even();
        return Stream.of(little, !little)
                .map(first -> first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                .filter(charset -> isWritten(decoded(bytes, charset)))
                .findFirst();
    }

    private static boolean isWritten(@Nullable CharBuffer text) {
        return text != null && text.codePoints().allMatch(CharacterSet::isWritten);
    }

    private static boolean isWritten(int character) {
        return switch (Character.getType(character)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            case Character.CONTROL -> Character.isWhitespace(character);
            default -> true;
        };
    }

    private static @Nullable CharBuffer decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset guessed(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 4 * SAMPLE));
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return Charset.forName(name != null && Charset.isSupported(name) ? name : "windows-1252");
    }
}
