package quarry.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.similar.Nearness;
import quarry.similar.QuestionReader;
import quarry.similar.QuestionShape;
import quarry.similar.Rarity;
import quarry.similar.Sameness;

/// Finds the entries of an index that ask what a question asks, or something near it: candidates by the rarest of its
/// terms, each then weighed by [Sameness]. Safe for use by many threads.
public final class QuestionNeighbours {
    /// Entries weighed for each question.
    private static final int CANDIDATES = 60;
    /// Entries weighed because their vectors lie nearest.
    private static final int NEAREST = 30;
    /// Terms that candidates are looked for by; more would add common words only.
    private static final int MOST_KEYS = 12;
    /// Questions kept as they were read; each takes about a kilobyte.
    private static final int MOST_READ = 150_000;

    private final IndexSearcher searcher;
    private final QuestionReader questions;
    private final QuestionMeanings meanings;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Rarity rarity;
    private volatile @Nullable Surroundings surroundings;
    /// What was read of entries already; comparing reads each of them many times.
    private final Map<Integer, Known> read = new ConcurrentHashMap<>();
    /// How close others lie to entries that were weighed.
    private final Map<Integer, Double> crowds = new ConcurrentHashMap<>();

    /// @param text what stands for the question in its vector
    private record Known(QuestionShape shape, String text) {}

    /// A vector, and how close others lie to it.
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Meaning(float[] vector, double crowd) {}

    /// @param searcher over an index; whoever opened it closes it, after the last call here
    /// @param synonyms those that the index was built with
    public QuestionNeighbours(IndexSearcher searcher, Synonyms synonyms) throws IOException {
        this.searcher = searcher;
        this.questions = new QuestionReader(synonyms);
        this.meanings = new QuestionMeanings(searcher.getIndexReader());
        this.rarity = Rarity.of(searcher.getIndexReader().numDocs(), this::count);
    }

    /// A question that others are compared with.
    public static final class Asked {
        private final QuestionShape shape;
        private final @Nullable Meaning meaning;
        private final int document;

        /// @param meaning  its sentence vector; null when there is none to be had
        /// @param document the number of the entry that asks it; -1 when it is no entry's
        private Asked(QuestionShape shape, @Nullable Meaning meaning, int document) {
            this.shape = shape;
            this.meaning = meaning;
            this.document = document;
        }

        /// What it asks for.
        public QuestionShape shape() {
            return shape;
        }
    }

    /// An entry beside a question.
    ///
    /// @param document    its number in the index
    /// @param shape       what it asks for
    /// @param probability that it asks the same, from 0 to 1
    public record Neighbour(int document, QuestionShape shape, double probability) {}

    /// The entry of a number.
    public Entry entry(int document) throws IOException {
        return EntryDocuments.entry(searcher.storedFields(), document);
    }

    private Known known(int document) throws IOException {
        var known = read.get(document);
        if (known == null) {
            var entry = entry(document);
            known = new Known(questions.read(entry.question()), EntryTexts.question(entry));
            if (read.size() >= MOST_READ) {
                read.clear();
                crowds.clear();
            }
            read.put(document, known);
        }
        return known;
    }

    /// A question that somebody types.
    public Asked asked(String question) throws IOException {
        var vector = meanings.of(question);
        return new Asked(
                questions.read(question),
                vector == null ? null : new Meaning(vector, surroundings().crowd(vector)),
                -1);
    }

    /// The question of an entry.
    public Asked asked(int document) throws IOException {
        var known = known(document);
        return new Asked(known.shape(), meaning(document, known), document);
    }

    private @Nullable Meaning meaning(int document, Known known) throws IOException {
        var vector = meanings.of(document, known.text());
        if (vector == null) {
            return null;
        }
        var crowd = crowds.get(document);
        if (crowd == null) {
            crowd = surroundings().crowd(vector);
            crowds.put(document, crowd);
        }
        return new Meaning(vector, crowd);
    }

    private Surroundings surroundings() throws IOException {
        var known = surroundings;
        if (known == null) {
            // Threads that meet here come to the same.
            var reader = searcher.getIndexReader();
            known = Surroundings.of(reader, Wordings.of(reader), meanings);
            surroundings = known;
        }
        return known;
    }

    public Rarity rarity() {
        return rarity;
    }

    QuestionMeanings meanings() {
        return meanings;
    }

    private int count(String key) {
        return counts.computeIfAbsent(key, wanted -> {
            try {
                return searcher.getIndexReader().docFreq(new Term(Fields.ASKS, wanted));
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read", e);
            }
        });
    }

    /// The entries nearest to a question, best first, itself left out.
    ///
    /// @param state only entries of this state; null for any
    public List<Neighbour> of(Asked asked, @Nullable State state) throws IOException {
        var found = new LinkedHashSet<Integer>();
        addFound(byTerms(asked.shape(), state), found);
        var meaning = asked.meaning;
        if (meaning != null && meanings.areIndexed()) {
            var only = state == null ? null : new TermQuery(new Term(Fields.STATE, state.label()));
            addFound(new KnnFloatVectorQuery(Fields.QUESTION_VECTOR, meaning.vector(), NEAREST, only), found);
        }
        found.remove(asked.document);
        var neighbours = new ArrayList<Neighbour>();
        for (int document : found) {
            var known = known(document);
            neighbours.add(new Neighbour(document, known.shape(), probability(asked, document, known)));
        }
        neighbours.sort(Comparator.comparingDouble((Neighbour neighbour) -> -neighbour.probability())
                .thenComparingInt(Neighbour::document));
        return neighbours;
    }

    private void addFound(@Nullable Query query, Set<Integer> found) throws IOException {
        if (query != null) {
            int wanted =
                    Math.min(CANDIDATES, Math.max(1, searcher.getIndexReader().maxDoc()));
            for (var hit : searcher.search(query, new TopScoreDocCollectorManager(wanted, null, wanted)).scoreDocs) {
                found.add(hit.doc);
            }
        }
    }

    private double probability(Asked asked, int document, Known known) throws IOException {
        var one = asked.meaning;
        var other = one == null ? null : meaning(document, known);
        return one == null || other == null
                ? Sameness.probability(asked.shape(), known.shape(), rarity)
                : Sameness.probability(
                        asked.shape(),
                        known.shape(),
                        rarity,
                        Nearness.of(QuestionMeanings.cosine(one.vector(), other.vector()), one.crowd(), other.crowd()));
    }

    private @Nullable Query byTerms(QuestionShape shape, @Nullable State state) {
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
                        new BoostQuery(new TermQuery(new Term(Fields.ASKS, weight.getKey())), (float)
                                (double) weight.getValue()),
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
