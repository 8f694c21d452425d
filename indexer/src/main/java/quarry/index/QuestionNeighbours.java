package quarry.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.similar.QuestionReader;
import quarry.similar.QuestionShape;
import quarry.similar.Rarity;
import quarry.similar.Sameness;

/// Finds the entries of an index that ask what a question asks, or something near it: candidates by the rarest of its
/// terms, each then weighed by [Sameness]. Safe for use by many threads.
public final class QuestionNeighbours {
    /// Entries weighed for each question.
    private static final int CANDIDATES = 60;
    /// Terms that candidates are looked for by; more would add common words only.
    private static final int MOST_KEYS = 12;

    private static final QuestionReader READER = new QuestionReader(Synonyms.shipped());

    private final IndexSearcher searcher;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Rarity rarity;

    /// @param searcher over an index; whoever opened it closes it, after the last call here
    public QuestionNeighbours(IndexSearcher searcher) {
        this.searcher = searcher;
        this.rarity = Rarity.of(searcher.getIndexReader().numDocs(), this::count);
    }

    /// An entry beside a question.
    ///
    /// @param document    its number in the index
    /// @param shape       what it asks for
    /// @param probability that it asks the same, from 0 to 1
    public record Neighbour(int document, Entry entry, QuestionShape shape, double probability) {}

    public static QuestionShape shape(String question) {
        return READER.read(question);
    }

    /// The terms an entry is found by.
    static Iterable<String> keys(Entry entry) {
        return READER.read(entry.question()).keys();
    }

    public Rarity rarity() {
        return rarity;
    }

    private int count(String key) {
        return counts.computeIfAbsent(key, wanted -> {
            try {
                return searcher.getIndexReader().docFreq(new Term(Fields.ASKS, wanted));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the index cannot be read", e);
            }
        });
    }

    /// The entries nearest to a question, best first.
    ///
    /// @param except number of an entry to leave out; -1 for none
    /// @param state  only entries of this state; null for any
    public List<Neighbour> of(QuestionShape shape, int except, @Nullable State state) throws IOException {
        var query = candidates(shape, state);
        if (query == null) {
            return List.of();
        }
        int wanted =
                Math.min(CANDIDATES + 1, Math.max(1, searcher.getIndexReader().maxDoc()));
        var top = searcher.search(query, new TopScoreDocCollectorManager(wanted, null, wanted));
        var stored = searcher.storedFields();
        var neighbours = new ArrayList<Neighbour>();
        for (var hit : top.scoreDocs) {
            if (hit.doc != except) {
                var entry = EntryDocuments.entry(stored, hit.doc);
                var other = READER.read(entry.question());
                neighbours.add(new Neighbour(hit.doc, entry, other, Sameness.probability(shape, other, rarity)));
            }
        }
        neighbours.sort(Comparator.comparingDouble((Neighbour neighbour) -> -neighbour.probability())
                .thenComparingInt(Neighbour::document));
        return neighbours;
    }

    private @Nullable Query candidates(QuestionShape shape, @Nullable State state) {
        var weights = new HashMap<String, Double>();
        for (var term : shape.terms()) {
            double weight = shape.weight(term, rarity);
            weights.merge(term.key(), weight, Math::max);
            term.parts().forEach(part -> weights.merge(part, weight / 2, Math::max));
        }
        var any = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .filter(weight -> count(weight.getKey()) > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_KEYS)
                .forEach(weight -> any.add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term(Fields.ASKS, weight.getKey()))),
                                (float) (double) weight.getValue()),
                        Occur.SHOULD));
        var query = any.build();
        if (query.clauses().isEmpty()) {
            return null;
        }
        if (state == null) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.STATE, state.label())), Occur.FILTER)
                .build();
    }
}
