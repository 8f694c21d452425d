package quarry.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import quarry.analysis.Signs;
import quarry.analysis.TechnicalWords;
import quarry.document.Fields;

/// The terms that occur in the index's texts. One for each search: it remembers what it has looked up.
final class TermDictionary {
    /// How many spellings near a word are looked at; the likeliest of them is taken.
    private static final int NEAREST = 20;

    private final IndexSearcher searcher;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, Optional<String>> spellings = new HashMap<>();

    TermDictionary(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// Whether a term occurs in any of the texts.
    boolean knows(String term) {
        return known.computeIfAbsent(term, this::occurs);
    }

    /// Whether a word has parts, all of which occur.
    boolean hasParts(QueryWord word) {
        return !word.parts().isEmpty() && word.parts().stream().allMatch(this::knows);
    }

    /// Whether any word of the texts begins so, as it is spelt or as it is indexed.
    boolean begins(String start) {
        return Stream.concat(Stream.of(Fields.WORD), Ranking.TEXT.stream().map(Ranking.Field::name))
                .anyMatch(field -> begins(field, new BytesRef(start)));
    }

    private boolean begins(String field, BytesRef start) {
        return read(() -> {
            var each = terms(searcher.getIndexReader(), field);
            return each.seekCeil(start) != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), start);
        });
    }

    /// Whether the texts have all terms of some signs.
    boolean hasSigns(String signs) {
        return Signs.needed(signs).stream()
                .allMatch(term -> SignQueries.fields().values().stream().anyMatch(field -> frequency(field, term) > 0));
    }

    /// Words that an automaton accepts as they are spelt in the texts.
    ///
    /// @param automaton deterministic
    List<String> spelt(Automaton automaton, int most) {
        return read(() -> {
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WORD);
            var each = terms == null ? TermsEnum.EMPTY : new CompiledAutomaton(automaton).getTermsEnum(terms);
            var words = new ArrayList<String>();
            for (var term = each.next(); term != null && words.size() < most; term = each.next()) {
                words.add(term.utf8ToString());
            }
            return words;
        });
    }

    private boolean occurs(String term) {
        return Ranking.TEXT.stream().anyMatch(field -> frequency(field.name(), term) > 0);
    }

    /// How many entries' texts a word occurs in as it is spelt.
    int frequency(String word) {
        return frequency(Fields.WORD, word);
    }

    private int frequency(String field, String term) {
        return read(() -> searcher.getIndexReader().docFreq(new Term(field, term)));
    }

    /// The word of the texts that a mistyped one most likely is: the nearest, of several as near the most frequent. No
    /// stop word, by which nothing would be found.
    Optional<String> best(String word) {
        return spellings.computeIfAbsent(word, this::nearest);
    }

    private Optional<String> nearest(String word) {
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(Ranking.SHORTEST_MISTYPED);
        checker.setMaxEdits(Ranking.correctedEdits(word));
        checker.setMinPrefix(Ranking.EXACT_PREFIX);
        var reader = searcher.getIndexReader();
        return Arrays.stream(read(() -> checker.suggestSimilar(new Term(Fields.WORD, word), NEAREST, reader)))
                .filter(spelling -> !Ranking.isStopWord(spelling.string))
                .max(Comparator.comparingDouble(spelling -> likelihood(word, spelling)))
                .map(spelling -> spelling.string);
    }

    private static double likelihood(String word, SuggestWord spelling) {
        // the checker tells the edits by the letter of the shorter word
        double edits = (1 - spelling.score) * Math.min(word.length(), spelling.string.length());
        return Ranking.FREQUENT_SPELLING * Math.log1p(spelling.freq)
                + (TechnicalWords.stem(spelling.string).equals(TechnicalWords.stem(word)) ? Ranking.OTHER_FORM : 0)
                - edits / word.length();
    }

    /// Two words of the texts that were written as one; of all the cuts the one whose rarer word is the most frequent.
    Optional<String> broken(String word) {
        var checker = new WordBreakSpellChecker();
        checker.setMaxChanges(1);
        checker.setMinBreakWordLength(Ranking.SHORTEST_JOINED);
        var reader = searcher.getIndexReader();
        return Arrays.stream(read(() -> checker.suggestWordBreaks(
                        new Term(Fields.WORD, word),
                        word.length(),
                        reader,
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX,
                        BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY)))
                .max(Comparator.comparingInt(words -> Math.min(words[0].freq, words[1].freq)))
                .map(words -> words[0].string + " " + words[1].string);
    }

    /// All terms of a field, in order.
    static TermsEnum terms(IndexReader reader, String field) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    private static <T> T read(Lazy.Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
