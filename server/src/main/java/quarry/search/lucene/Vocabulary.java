package quarry.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import quarry.analysis.Signs;
import quarry.analysis.TechnicalWords;
import quarry.index.lucene.Fields;

/// The terms that occur in the index's texts. One for each search: it remembers what it has looked up.
final class Vocabulary {
    private final IndexSearcher searcher;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, Optional<String>> spellings = new HashMap<>();

    Vocabulary(IndexSearcher searcher) {
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
        var bytes = new BytesRef(start);
        return Stream.concat(Stream.of(Fields.WORD), Ranking.TEXT.stream().map(Ranking.Field::name))
                .anyMatch(field -> begins(field, bytes));
    }

    private boolean begins(String field, BytesRef start) {
        try {
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            return each.seekCeil(start) != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), start);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
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
        try {
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WORD);
            var each = terms == null ? TermsEnum.EMPTY : new CompiledAutomaton(automaton).getTermsEnum(terms);
            var words = new ArrayList<String>();
            for (var term = each.next(); term != null && words.size() < most; term = each.next()) {
                words.add(term.utf8ToString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private boolean occurs(String term) {
        return Ranking.TEXT.stream().anyMatch(field -> frequency(field.name(), term) > 0);
    }

    /// How many entries' texts a word occurs in as it is spelt.
    int frequency(String word) {
        return frequency(Fields.WORD, word);
    }

    private int frequency(String field, String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(field, term));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /// The word of the texts that a mistyped one most likely is: the nearest, of several as near the most frequent.
    Optional<String> best(String word) {
        return spellings.computeIfAbsent(word, this::nearest);
    }

    private Optional<String> nearest(String word) {
        int edits = Ranking.correctedEdits(word);
        try {
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WORD);
            if (terms == null || edits == 0) {
                return Optional.empty();
            }
            var near = new FuzzyTermsEnum(terms, new Term(Fields.WORD, word), edits, Ranking.EXACT_PREFIX, true);
            String best = null;
            double most = 0;
            for (var term = near.next(); term != null; term = near.next()) {
                var spelling = term.utf8ToString();
                double value = 1
                        - (double) Spelling.edits(word, spelling) / word.length()
                        + Ranking.FREQUENT_SPELLING * Math.log1p(near.docFreq())
                        + (TechnicalWords.stem(spelling).equals(TechnicalWords.stem(word)) ? Ranking.OTHER_FORM : 0);
                if (value > most) {
                    most = value;
                    best = spelling;
                }
            }
            return Optional.ofNullable(best);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
