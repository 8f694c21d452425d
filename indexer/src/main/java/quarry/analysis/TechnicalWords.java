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
import org.tartarus.snowball.ext.EnglishStemmer;

/// Reads the words of a text for comparing, not for searching: they are stemmed further than in the index, so that
/// `validate`, `validation` and `validator` are one word, while identifiers stay whole.
public final class TechnicalWords {
    private static final Pattern INNER_CAPITAL = Pattern.compile(".*[a-z][A-Z].*|[A-Z]{2,}[a-z]{3,}.*");
    private static final Pattern PLURAL_NAME = Pattern.compile("[A-Z][A-Z0-9]+s|[A-Za-z]*[a-z][A-Z][a-z]*[a-rt-z]s");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z]\\w+\\.[a-z]\\w*");
    private static final Pattern DIGITS = Pattern.compile("\\d++(?:\\.\\w++)*+");

    private TechnicalWords() {}

    /// The words of a text, in order.
    public static List<TechnicalWord> of(String text) {
        var words = new ArrayList<TechnicalWord>();
        try (var tokenizer = new TechnicalTokenizer()) {
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
        if (word.length() < 4 || DIGITS.matcher(word).matches()) {
            return word;
        }
        stemmer.setCurrent(word.endsWith("ily") ? word.substring(0, word.length() - 3) + "y" : word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /// `APIs`, `ViewSets`.
    private static boolean isPluralName(String text, int start, int end) {
        return PLURAL_NAME.matcher(text.substring(start, end)).matches() && !text.startsWith("(", end);
    }

    private static boolean isIdentifier(String text, int start, int end) {
        var written = text.substring(start, end);
        boolean called = text.startsWith("(", end) && (text.startsWith("()", end) || isCallWithArguments(text, end));
        boolean marked = start > 0 && (text.charAt(start - 1) == '@' || text.charAt(start - 1) == '`');
        return called
                || marked
                || written.indexOf('_') >= 0
                || FILE_NAME.matcher(written).matches()
                || written.indexOf('=') > 0
                || (INNER_CAPITAL.matcher(written).matches() && !Compound.isOneName(written.toLowerCase(Locale.ROOT)));
    }

    /// `filter(name="a")`: a parenthesis without a space before it.
    private static boolean isCallWithArguments(String text, int open) {
        int close = text.indexOf(')', open);
        return close > 0 && text.substring(open, close).indexOf('=') > 0;
    }
}
