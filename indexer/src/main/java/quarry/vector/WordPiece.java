package quarry.vector;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cuts text into the pieces of words that a BERT model was trained on: lower case, no accents, each sign of
/// punctuation a piece, each word as the longest pieces of the vocabulary from its beginning on. Follows the
/// `BertTokenizer` of Devlin et al., "BERT: Pre-training of Deep Bidirectional Transformers" (2019), with the
/// uncased vocabulary. Safe for use by many threads.
final class WordPiece {
    private static final String START = "[CLS]";
    private static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private static final String CONTINUED = "##";
    /// A longer word is unknown, as in training.
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int start;
    private final int end;
    private final int unknown;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.start = piece(START);
        this.end = piece(END);
        this.unknown = piece(UNKNOWN);
    }

    private int piece(String name) {
        return Objects.requireNonNull(vocabulary.get(name), "a vocabulary without " + name);
    }

    /// @param json a `tokenizer.json` as models of this family are published with
    static WordPiece read(InputStream json) throws IOException {
        var pieces = new ObjectMapper().readTree(json).path("model").path("vocab");
        var vocabulary = HashMap.<String, Integer>newHashMap(pieces.size());
        pieces.properties()
                .forEach(
                        piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
        if (vocabulary.isEmpty()) {
            throw new IOException("the model's vocabulary is empty");
        }
        return new WordPiece(vocabulary);
    }

    /// The numbers of the text's pieces between those of beginning and end.
    ///
    /// @param most numbers wanted at most; the text's rest is left out
    long[] pieces(String text, int most) {
        var pieces = new Pieces(most - 1);
        pieces.add(start);
        var word = new StringBuilder();
        // No piece is made of no character, so this many suffice; a text may be a megabyte.
        var normal = normal(text.substring(0, Math.min(text.length(), most * LONGEST_WORD)));
        for (int i = 0; i < normal.length() && !pieces.isFull(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                split(word, pieces);
            } else if (isPunctuation(c) || Character.isIdeographic(c)) {
                split(word, pieces);
                word.appendCodePoint(c);
                split(word, pieces);
            } else if (!isControl(c)) {
                word.appendCodePoint(c);
            }
        }
        split(word, pieces);
        return pieces.endedBy(end);
    }

    private static String normal(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var kept = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Adds a word's pieces and empties it.
    private void split(StringBuilder word, Pieces pieces) {
        if (word.isEmpty()) {
            return;
        }
        int mark = pieces.count;
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            var piece = word.length() > LONGEST_WORD ? null : known(word, from, to);
            while (piece == null && --to > from && word.length() <= LONGEST_WORD) {
                piece = known(word, from, to);
            }
            if (piece == null) {
                // A word with a piece that is unknown is unknown whole.
                pieces.count = mark;
                pieces.add(unknown);
                break;
            }
            pieces.add(piece);
            from = to;
        }
        word.setLength(0);
    }

    private @Nullable Integer known(StringBuilder word, int from, int to) {
        var piece = word.substring(from, to);
        return vocabulary.get(from == 0 ? piece : CONTINUED + piece);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return c == 0
                || c == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    /// Signs of ASCII that Unicode counts as symbols (`$`, `+`, `<`) are punctuation here too.
    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /// Numbers up to a length; more are dropped. Not thread-safe.
    private static final class Pieces {
        private final long[] numbers;
        private final int most;
        private int count;

        Pieces(int most) {
            this.most = most;
            this.numbers = new long[most + 1];
        }

        boolean isFull() {
            return count >= most;
        }

        void add(int number) {
            if (!isFull()) {
                numbers[count++] = number;
            }
        }

        long[] endedBy(int number) {
            numbers[count] = number;
            return Arrays.copyOf(numbers, count + 1);
        }
    }
}
