package quarry.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Reads the words of a text for comparing, not for searching: they are stemmed further than in the index, so that
/// `validate`, `validation` and `validator` are one word, while identifiers stay whole.
public final class TechnicalWords {
    private static final Pattern INNER_CAPITAL = Pattern.compile(".*[a-z][A-Z].*|[A-Z]{2,}[a-z]{3,}.*");
    private static final Pattern PLURAL_NAME = Pattern.compile("[A-Z][A-Z0-9]+s|[A-Za-z]*[a-z][A-Z][a-z]*[a-rt-z]s");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z]\\w+\\.[a-z]\\w*");
    private static final Pattern DIGITS = Pattern.compile("\\d++(?:\\.\\w++)*+");

    /// The stems of some words that were stemmed before, each where its hash says: a few thousand words are most of
    /// any text. Threads may write over each other, since each writes what is right.
    private static final @Nullable Stemmed[] STEMMED = new Stemmed[1 << 13];

    private record Stemmed(String word, String stem) {}

    private TechnicalWords() {}

    /// The words of a text, in order.
    public static List<TechnicalWord> of(String text) {
        var words = new ArrayList<TechnicalWord>();
        try (var tokenizer = new TechnicalTokenizer(text.length())) {
            tokenizer.setReader(new StringReader(text));
            TokenStream stream = new ASCIIFoldingFilter(tokenizer);
            read(stream, text, words);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can't be read", e);
        }
        return words;
    }

    /// The words of a text and the parts of its names as they are spelt, in lower case: a name before its parts.
    public static List<String> spelt(String text) {
        return of(text).stream().flatMap(word -> word.spelt().stream()).toList();
    }

    private static void read(TokenStream stream, String text, List<TechnicalWord> words) throws IOException {
        var term = stream.addAttribute(CharTermAttribute.class);
        var offset = stream.addAttribute(OffsetAttribute.class);
        var type = stream.addAttribute(TypeAttribute.class);
        var stemmer = new EnglishStemmer();
        stream.reset();
        while (stream.incrementToken()) {
            if (type.type().equals(TechnicalTokenizer.PART)) {
                var whole = words.removeLast();
                var parts = new ArrayList<>(whole.parts());
                parts.add(stem(term.toString(), stemmer));
                var spelt = new ArrayList<>(whole.spelt());
                spelt.add(term.toString());
                words.add(new TechnicalWord(
                        whole.stem(), parts, whole.plain(), spelt, whole.identifier(), whole.start(), whole.end()));
                continue;
            }
            boolean identifier = isIdentifier(text, offset.startOffset(), offset.endOffset());
            boolean whole = type.type().equals(TechnicalTokenizer.WHOLE);
            var written = term.toString();
            var plain = written;
            if (isPluralName(text, offset.startOffset(), offset.endOffset())) {
                plain = plain.substring(0, plain.length() - 1);
            }
            var stem = identifier || whole ? plain : stem(plain, stemmer);
            words.add(new TechnicalWord(
                    stem, List.of(), plain, List.of(written), identifier, offset.startOffset(), offset.endOffset()));
        }
        stream.end();
    }

    /// The stem of a plain word in lower case.
    public static String stem(String word) {
        return stem(word, new EnglishStemmer());
    }

    private static String stem(String word, EnglishStemmer stemmer) {
        if (word.length() < 4) {
            return word;
        }
        int slot = word.hashCode() & (STEMMED.length - 1);
        var known = STEMMED[slot];
        if (known == null || !known.word().equals(word)) {
            known = new Stemmed(word, stemmed(word, stemmer));
            STEMMED[slot] = known;
        }
        return known.stem();
    }

    private static String stemmed(String word, EnglishStemmer stemmer) {
        if (Character.isDigit(word.charAt(0)) && DIGITS.matcher(word).matches()) {
            return word;
        }
        stemmer.setCurrent(word.endsWith("ily") ? word.substring(0, word.length() - 3) + "y" : word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /// `APIs`, `ViewSets`.
    private static boolean isPluralName(String text, int start, int end) {
        return text.charAt(end - 1) == 's'
                && hasCapital(text, start, end)
                && PLURAL_NAME.matcher(text).region(start, end).matches()
                && !text.startsWith("(", end);
    }

    private static boolean hasCapital(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdentifier(String text, int start, int end) {
        boolean called = text.startsWith("(", end) && (text.startsWith("()", end) || isCallWithArguments(text, end));
        boolean marked = start > 0 && (text.charAt(start - 1) == '@' || text.charAt(start - 1) == '`');
        if (called || marked) {
            return true;
        }
        boolean dotted = false;
        boolean capital = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '_' || (c == '=' && i > start)) {
                return true;
            }
            dotted |= c == '.';
            capital |= c >= 'A' && c <= 'Z';
        }
        return (dotted && FILE_NAME.matcher(text).region(start, end).matches())
                || (capital
                        && INNER_CAPITAL.matcher(text).region(start, end).matches()
                        && !Compound.isOneName(text.substring(start, end).toLowerCase(Locale.ROOT)));
    }

    /// `filter(name="a")`: a parenthesis without a space before it.
    private static boolean isCallWithArguments(String text, int open) {
        int close = text.indexOf(')', open);
        return close > 0 && text.substring(open, close).indexOf('=') > 0;
    }
}
