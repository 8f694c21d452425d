package quarry.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import quarry.analysis.TechnicalWords;
import quarry.index.Fields;

/// The terms that occur in the index's texts. One for each search: it remembers what it has looked up.
final class Vocabulary {
    private final IndexSearcher searcher;
    private final Map<String, Boolean> known = new HashMap<>();
    /// For each mistyped word what it may have been, by field.
    private final Map<String, Map<String, Query>> spellings = new HashMap<>();

    Vocabulary(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// Whether a term occurs in any of the texts.
    boolean knows(String term) {
        return known.computeIfAbsent(term, this::occurs);
    }

    /// Whether a word occurs nowhere, neither whole nor with all its parts: it is taken for a typing error.
    boolean isMistyped(QueryWord word) {
        boolean partsKnown = !word.parts().isEmpty() && word.parts().stream().allMatch(this::knows);
        return !partsKnown && !knows(word.term());
    }

    private boolean occurs(String term) {
        try {
            for (var field : Ranking.TEXT) {
                if (searcher.getIndexReader().docFreq(new Term(field.name(), term)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /// How many entries' texts a word occurs in as it is spelt.
    int frequency(String word) {
        try {
            return searcher.getIndexReader().docFreq(new Term(Fields.WORD, word));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /// The word of the texts that a mistyped one most likely is: the nearest, of several as near the most frequent.
    Optional<String> best(String word) {
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

    /// A query for the words in a field that a mistyped one may have been.
    Query spelt(String term, String field) {
        return spelt(term).getOrDefault(field, new MatchNoDocsQuery("no word of the index is like it"));
    }

    /// The terms that a mistyped one may have been.
    List<String> spellings(String term) {
        var terms = new ArrayList<String>();
        spelt(term)
                .values()
                .forEach(query -> query.visit(new QueryVisitor() {
                    @Override
                    public void consumeTerms(Query leaf, Term... found) {
                        for (var one : found) {
                            terms.add(one.text());
                        }
                    }
                }));
        return terms.stream().distinct().toList();
    }

    private Map<String, Query> spelt(String term) {
        var found = spellings.get(term);
        if (found == null) {
            boolean isLookedUp = spellings.size() < Ranking.MOST_MISTYPED && term.length() <= Ranking.LONGEST_MISTYPED;
            found = isLookedUp ? lookUp(term) : Map.of();
            spellings.put(term, found);
        }
        return found;
    }

    /// Looks the spellings up once, so that searching, counting and marking need not.
    private Map<String, Query> lookUp(String term) {
        var byField = new LinkedHashMap<String, Query>();
        try {
            for (var field : Ranking.TEXT) {
                var fuzzy = new FuzzyQuery(
                        new Term(field.name(), term),
                        Ranking.edits(term),
                        Math.min(Ranking.EXACT_PREFIX, term.length()),
                        Ranking.MOST_SPELLINGS,
                        true);
                byField.put(field.name(), searcher.rewrite(fuzzy));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
        return byField;
    }
}
