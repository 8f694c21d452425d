package quarry.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import quarry.analysis.TechnicalTokenizer;
import quarry.index.Fields;

/// A word of a query as terms.
///
/// @param typed the word as typed, in lower case
/// @param term  the term of the whole word
/// @param parts the terms of its parts; empty for a word of one part
/// @param frame whether it only frames the question
record QueryWord(String typed, String term, List<String> parts, boolean frame) {
    QueryWord {
        parts = List.copyOf(parts);
    }

    /// The words that tell what is looked for; all of them where none does.
    static List<QueryWord> needed(List<QueryWord> words) {
        var telling = words.stream().filter(word -> !word.frame()).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().limit(Ranking.MOST_WORDS).toList();
    }

    /// The words of a text, in order; no more than anyone types.
    static List<QueryWord> of(Analyzer analyzer, String text) {
        var words = new ArrayList<QueryWord>();
        try (var tokens = analyzer.tokenStream(Fields.QUESTION, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var type = tokens.addAttribute(TypeAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (type.type().equals(TechnicalTokenizer.PART)) {
                    var whole = words.removeLast();
                    var parts = new ArrayList<>(whole.parts());
                    if (parts.size() < Ranking.MOST_PARTS) {
                        parts.add(term.toString());
                    }
                    words.add(new QueryWord(whole.typed(), whole.term(), parts, false));
                } else if (words.size() == Ranking.MOST_READ) {
                    break;
                } else {
                    var typed = text.substring(offset.startOffset(), offset.endOffset())
                            .toLowerCase(Locale.ROOT);
                    words.add(new QueryWord(typed, term.toString(), List.of(), Ranking.isFrame(typed)));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return words;
    }
}
