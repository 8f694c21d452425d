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
import quarry.document.Fields;

/// A word where it stands in a text. What changes the letters of a word may change how many they are, so that places in
/// a text are told by the text itself and by nothing made of it.
///
/// @param place where the word stands
/// @param parts where each of its parts stands, in the order of the word's parts
record TypedWord(QueryWord word, Place place, List<Place> parts) {
    /// Characters from `start` up to but not including `end`.
    record Place(int start, int end) {
        /// What stands there, in lower case.
        String of(String text) {
            return text.substring(start, end).toLowerCase(Locale.ROOT);
        }
    }

    TypedWord {
        parts = List.copyOf(parts);
    }

    /// The words of a text, in order; no more than anyone types.
    static List<TypedWord> of(Analyzer analyzer, String text) {
        var words = new ArrayList<TypedWord>();
        try (var tokens = analyzer.tokenStream(Fields.QUESTION, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var type = tokens.addAttribute(TypeAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var place = new Place(offset.startOffset(), offset.endOffset());
                if (type.type().equals(TechnicalTokenizer.PART)) {
                    words.add(words.removeLast().with(term.toString(), place));
                } else if (words.size() == Ranking.MOST_READ) {
                    break;
                } else {
                    var typed = place.of(text);
                    var word = new QueryWord(typed, term.toString(), List.of(), Ranking.isStopWord(typed));
                    words.add(new TypedWord(word, place, List.of()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return words;
    }

    private TypedWord with(String term, Place part) {
        if (parts.size() == Ranking.MOST_PARTS) {
            return this;
        }
        var terms = new ArrayList<>(word.parts());
        terms.add(term);
        var places = new ArrayList<>(parts);
        places.add(part);
        return new TypedWord(new QueryWord(word.typed(), word.term(), terms, false), place, places);
    }
}
