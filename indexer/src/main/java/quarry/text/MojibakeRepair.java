package quarry.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Repairs text that was UTF-8 and was read as Windows-1252 or Mac Roman: `â€™` becomes `’` again, `√©` becomes `é`.
///
/// Every character of such damage stands outside ASCII, so each run of such characters is looked at by itself: written
/// back in the wrong character set, its bytes must be UTF-8 from end to end. A run is repaired when its result leaves
/// no other reading (a sign or an emoji, several characters at once), or when the rest of the document shows that it
/// was damaged in the same way; so `Ç’est`, whose bytes happen to be UTF-8, stays.
final class MojibakeRepair {
    /// Text that went through the wrong hands twice needs two rounds; nothing seen needs more than three.
    private static final int MAX_ROUNDS = 3;
    /// Runs that could be damage, without a certain one among them, that prove it together.
    private static final int ENOUGH_POSSIBLE = 3;
    private static final double MOSTLY = 0.9;

    private static final List<WrongCharset> CHARSETS =
            List.of(new WrongCharset(Charset.forName("windows-1252")), new WrongCharset(Charset.forName("x-MacRoman")));

    /// A text after the repair.
    ///
    /// @param characters how many characters the repairs brought back
    record Repaired(String text, int characters) {}

    private enum Certainty {
        NONE,
        POSSIBLE,
        CERTAIN
    }

    private record Run(int from, int to) {}

    private MojibakeRepair() {}

    static Repaired repair(String text) {
        var current = new Repaired(text, 0);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var next = repairOnce(current.text());
            if (next.characters() == 0) {
                return current;
            }
            current = new Repaired(next.text(), Math.max(current.characters(), next.characters()));
        }
        return current;
    }

    private static Repaired repairOnce(String text) {
        var runs = runs(text);
        for (var charset : CHARSETS) {
            var repaired = repair(text, runs, charset);
            if (repaired.characters() > 0) {
                return repaired;
            }
        }
        return new Repaired(text, 0);
    }

    private static Repaired repair(String text, List<Run> runs, WrongCharset charset) {
        int certain = 0;
        int possible = 0;
        for (var run : runs) {
            switch (charset.certainty(text.substring(run.from(), run.to()))) {
                case CERTAIN -> certain++;
                case POSSIBLE -> possible++;
                case NONE -> {}
            }
        }
        boolean proven = certain > 0 || (possible >= ENOUGH_POSSIBLE && possible >= MOSTLY * runs.size());
        if (!proven) {
            return new Repaired(text, 0);
        }
        var result = new StringBuilder(text.length());
        int done = 0;
        int characters = 0;
        for (var run : runs) {
            result.append(text, done, run.from());
            var broken = text.substring(run.from(), run.to());
            var fixed = charset.repaired(broken).orElse(broken);
            characters += fixed.equals(broken) ? 0 : fixed.codePointCount(0, fixed.length());
            result.append(fixed);
            done = run.to();
        }
        return new Repaired(result.append(text, done, text.length()).toString(), characters);
    }

    private static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) < 0x80) {
                i++;
                continue;
            }
            int from = i;
            while (i < text.length() && text.charAt(i) >= 0x80) {
                i++;
            }
            runs.add(new Run(from, i));
        }
        return runs;
    }

    /// A single-byte character set that UTF-8 was mistaken for.
    private static final class WrongCharset {
        private static final int NOT_ENCODABLE = -1;
        /// The Apple logo, byte F0 in Mac Roman: pasting often loses it, and with it the first byte of an emoji.
        private static final char APPLE_LOGO = '\uF8FF';

        private final boolean mac;
        private final short[] bytes = new short[0x10000];

        WrongCharset(Charset charset) {
            mac = charset.name().equals("x-MacRoman");
            java.util.Arrays.fill(bytes, (short) NOT_ENCODABLE);
            // Windows-1252 leaves five bytes undefined; browsers read them as control characters.
            for (int b = 0x80; b < 0xA0 && !mac; b++) {
                bytes[b] = (short) b;
            }
            for (int b = 0x80; b < 0x100; b++) {
                char c = charset.decode(ByteBuffer.wrap(new byte[] {(byte) b})).get();
                if (c != '\uFFFD') {
                    bytes[c] = (short) b;
                }
            }
            if (mac) {
                bytes[APPLE_LOGO] = 0xF0;
            }
        }

        Certainty certainty(String run) {
            return decoded(run).map(fixed -> certainty(run, fixed)).orElse(Certainty.NONE);
        }

        /// The run as it was meant, or the certain parts of it; empty when nothing of it can be repaired.
        Optional<String> repaired(String run) {
            var whole = decoded(run);
            if (whole.isPresent()) {
                return whole;
            }
            var lostByte = withLostQuote(run);
            return lostByte.isPresent() ? lostByte : repairedParts(run);
        }

        private Optional<String> decoded(String run) {
            var plain = decode(run);
            if (plain.isEmpty() && mac && run.charAt(0) == 'ü') {
                return decode(APPLE_LOGO + run);
            }
            return plain;
        }

        private Optional<String> decode(String run) {
            var encoded = new byte[run.length()];
            for (int i = 0; i < run.length(); i++) {
                short b = bytes[run.charAt(i)];
                if (b == NOT_ENCODABLE) {
                    return Optional.empty();
                }
                encoded[i] = (byte) b;
            }
            try {
                CharBuffer decoded = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(encoded));
                var text = decoded.toString();
                return isText(text) ? Optional.of(text) : Optional.empty();
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }

        /// The byte 9D of a closing quote is undefined in Windows-1252 and lost as often as kept.
        private Optional<String> withLostQuote(String run) {
            if (mac || !run.endsWith("â€")) {
                return Optional.empty();
            }
            var front = run.substring(0, run.length() - 2);
            return front.isEmpty() ? Optional.of("”") : decode(front).map(text -> text + "”");
        }

        /// Damaged parts beside sound ones: only those that are certain by themselves.
        private Optional<String> repairedParts(String run) {
            var result = new StringBuilder();
            boolean any = false;
            int i = 0;
            while (i < run.length()) {
                int length = sequenceLength(run.charAt(i));
                var part = length > 1 && i + length <= run.length() ? run.substring(i, i + length) : "";
                var fixed = part.isEmpty() ? Optional.<String>empty() : decode(part);
                if (fixed.isPresent() && certainty(part, fixed.get()) == Certainty.CERTAIN) {
                    result.append(fixed.get());
                    i += length;
                    any = true;
                } else {
                    result.append(run.charAt(i));
                    i++;
                }
            }
            return any ? Optional.of(result.toString()) : Optional.empty();
        }

        private int sequenceLength(char lead) {
            int b = bytes[lead];
            if (b >= 0xC2 && b <= 0xDF) {
                return 2;
            }
            if (b >= 0xE0 && b <= 0xEF) {
                return 3;
            }
            return b >= 0xF0 && b <= 0xF4 ? 4 : 0;
        }

        private static Certainty certainty(String run, String fixed) {
            int count = fixed.codePointCount(0, fixed.length());
            if (count >= 3 || fixed.codePoints().anyMatch(WrongCharset::isSign)) {
                return Certainty.CERTAIN;
            }
            boolean signAfterLead = run.length() == 2
                    && isMark(run.charAt(1))
                    && (isMark(run.charAt(0)) || run.charAt(0) == 'Ã' || run.charAt(0) == 'Â');
            return signAfterLead ? Certainty.CERTAIN : Certainty.POSSIBLE;
        }

        /// Signs that nobody writes by chance as three letters of another character set: punctuation, arrows,
        /// mathematics, boxes, dingbats, emoji.
        private static boolean isSign(int c) {
            return (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF) || c == 0xFE0F || c == 0xFEFF;
        }

        /// A character of Latin-1's upper half that is no letter, quote or dash: `©`, `¨`, `°`, and `√` in Mac Roman.
        private static boolean isMark(char c) {
            int type = Character.getType(c);
            return (c >= 0xA1 && c <= 0xBF && !Character.isLetter(c) && c != '«' && c != '»')
                    || type == Character.MATH_SYMBOL;
        }

        private static boolean isText(String text) {
            return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
                        case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
                            false;
                        default -> true;
                    })
                    && Character.getType(text.codePointAt(0)) != Character.NON_SPACING_MARK;
        }
    }
}
