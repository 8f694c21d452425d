package quarry.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

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
            found = spellings.size() < Ranking.MOST_MISTYPED ? lookUp(term) : Map.of();
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
