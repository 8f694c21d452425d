package quarry.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/// Cuts text into the words of programmers: runs of letters, digits and underscores, held together by single signs
/// that join parts of one name (`dotted.names`, `null=True`, `N+1`, `many-to-many`), with the signs that belong to
/// `C++`, `C#` and `.NET`. A word of several parts comes as the whole and, at the same place, its parts, each with
/// its own offsets. Ideographs come as the words that Lucene's segmenter finds, their parts being the single ones.
public final class TechnicalTokenizer extends Tokenizer {
    /// Type of a word of one part.
    public static final String WORD = "word";
    /// Type of the whole of a word of several parts; its parts follow.
    public static final String WHOLE = "whole";
    /// Type of a part.
    public static final String PART = "part";

    /// A longer run is no word that anyone looks for; it is cut.
    private static final int MAX_WORD = 200;
    private static final int BUFFER = 8192;
    /// More characters than are looked at ahead of the next one.
    private static final int LONGEST_LOOK_AHEAD = 16;

    private record Token(String text, int start, int end, int increment, String type) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final Deque<Token> pending = new ArrayDeque<>();
    private final char[] buffer;
    private int filled;
    private int next;
    private int consumed;
    private boolean finished;
    private @Nullable ChineseWords chinese;

    /// For texts of any length.
    public TechnicalTokenizer() {
        this(BUFFER);
    }

    /// @param length of the text in characters, if it is known; a short one takes little memory
    TechnicalTokenizer(int length) {
        this.buffer = new char[Math.clamp(length, LONGEST_LOOK_AHEAD, BUFFER)];
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        while (pending.isEmpty()) {
            if (!readWord()) {
                return false;
            }
        }
        var token = pending.poll();
        term.append(token.text());
        offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
        increment.setPositionIncrement(token.increment());
        type.setType(token.type());
        return true;
    }

    /// Reads one word into the pending tokens; false at the end of the text.
    private boolean readWord() throws IOException {
        int c = peek(0);
        while (c >= 0 && !startsWord(c)) {
            skip();
            c = peek(0);
        }
        if (c < 0) {
            return false;
        }
        int start = consumed;
        if (Character.isIdeographic(c)) {
            var run = new StringBuilder();
            for (; run.length() < MAX_WORD && c >= 0 && Character.isIdeographic(c); c = peek(0)) {
                run.appendCodePoint(c);
                skip();
            }
            emitIdeographs(run.toString(), start);
            return true;
        }
        var word = new StringBuilder();
        while (word.length() < MAX_WORD && continues(word)) {
            word.appendCodePoint(peek(0));
            skip();
        }
        emit(word, start);
        return true;
    }

    private boolean startsWord(int c) throws IOException {
        return c == '_' || Character.isLetterOrDigit(c) || (c == '.' && isDotNet());
    }

    private boolean isDotNet() throws IOException {
        return same(peek(1), 'n') && same(peek(2), 'e') && same(peek(3), 't') && !isWordChar(peek(4));
    }

    private static boolean same(int c, char lower) {
        return c >= 0 && Character.toLowerCase(c) == lower;
    }

    private boolean continues(StringBuilder word) throws IOException {
        int c = peek(0);
        if (c < 0) {
            return false;
        }
        if (isWordChar(c)) {
            return !Character.isIdeographic(c);
        }
        if (word.isEmpty()) {
            return c == '.';
        }
        int after = peek(1);
        return switch (c) {
            case '.', '-', '=', '\'', '’' -> isWordChar(after) && isWordChar(word.codePointBefore(word.length()));
            case '+' ->
                isCPlusPlus(word, after)
                        || (Character.isDigit(after) && !isWordChar(peek(1 + Character.charCount(after))));
            case '#' -> word.length() == 1 && "cCfF".indexOf(word.charAt(0)) >= 0 && !isWordChar(after);
            default -> false;
        };
    }

    private static boolean isCPlusPlus(StringBuilder word, int after) {
        return (word.length() == 1 && same(word.charAt(0), 'c') && after == '+')
                || (word.length() == 2 && same(word.charAt(0), 'c') && word.charAt(1) == '+' && !isWordChar(after));
    }

    private static boolean isWordChar(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return c == '_' || Character.isLetterOrDigit(c) || Compound.isMark(c);
    }

    private void emit(StringBuilder read, int start) {
        var word = withoutPossessive(read);
        var compound = Compound.of(word);
        int end = start + word.length();
        if (compound.parts().isEmpty()) {
            pending.add(new Token(compound.whole(), start, end, 1, WORD));
            return;
        }
        pending.add(new Token(compound.whole(), start, end, 1, WHOLE));
        int step = 0;
        for (var part : compound.parts()) {
            pending.add(new Token(part.text(), start + part.start(), start + part.end(), step, PART));
            step = 1;
        }
    }

    private void emitIdeographs(String run, int start) throws IOException {
        var segmenter = chinese;
        if (segmenter == null) {
            // Its dictionary is large; most texts never need it.
            segmenter = new ChineseWords();
            chinese = segmenter;
        }
        for (var word : segmenter.of(run)) {
            var text = run.substring(word.start(), word.end());
            boolean single = text.codePointCount(0, text.length()) == 1;
            pending.add(new Token(text, start + word.start(), start + word.end(), 1, single ? WORD : WHOLE));
            for (int i = 0, next; i < text.length() && !single; i = next) {
                next = text.offsetByCodePoints(i, 1);
                int at = start + word.start();
                pending.add(new Token(text.substring(i, next), at + i, at + next, i == 0 ? 0 : 1, PART));
            }
        }
    }

    private static CharSequence withoutPossessive(StringBuilder word) {
        int last = word.length() - 1;
        boolean possessive = last > 1
                && (word.charAt(last) == 's' || word.charAt(last) == 'S')
                && (word.charAt(last - 1) == '\'' || word.charAt(last - 1) == '’');
        return possessive ? word.substring(0, last - 1) : word;
    }

    /// The code point that begins `ahead` chars behind the next one, or -1 at the end. Half a surrogate pair without
    /// its other half is one by itself.
    private int peek(int ahead) throws IOException {
        int c = unit(ahead);
        if (c < Character.MIN_SURROGATE) {
            return c;
        }
        int low = c >= 0 && Character.isHighSurrogate((char) c) ? unit(ahead + 1) : -1;
        return low >= 0 && Character.isLowSurrogate((char) low) ? Character.toCodePoint((char) c, (char) low) : c;
    }

    private int unit(int ahead) throws IOException {
        while (next + ahead >= filled && !finished) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
            int read = input.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                finished = true;
            } else {
                filled += read;
            }
        }
        return next + ahead < filled ? buffer[next + ahead] : -1;
    }

    private void skip() throws IOException {
        int length = Character.charCount(peek(0));
        next += length;
        consumed += length;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending.clear();
        filled = 0;
        next = 0;
        consumed = 0;
        finished = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(consumed);
        offset.setOffset(last, last);
    }
}
