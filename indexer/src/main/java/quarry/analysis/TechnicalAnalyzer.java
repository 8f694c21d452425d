package quarry.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/// The analyzer of all text in the index and of all queries: the words of [TechnicalTokenizer], without accents and
/// lightly stemmed: each script has its own stemmer, which leaves the words of other scripts alone, so that a name of
/// code is the same term in a text of any language. No stop words are dropped: `is`, `in` and `not` are operators too;
/// a query weighs them down
/// instead. Safe for use by many threads.
public final class TechnicalAnalyzer extends Analyzer {
    /// Between two values of one field, so that no phrase runs across.
    private static final int GAP = 100;

    /// Loads what the words of some scripts are found by, which is otherwise done when the first of them is read.
    public static void load() throws IOException {
        ChineseWords.load();
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = new TechnicalTokenizer();
        var english = new KStemFilter(new ASCIIFoldingFilter(words));
        var russian = new RussianLightStemFilter(english);
        var hindi = new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(russian)));
        return new TokenStreamComponents(words, hindi);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(in);
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }
}
