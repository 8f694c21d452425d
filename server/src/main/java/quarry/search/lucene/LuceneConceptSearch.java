package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalName;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.entry.Entry;
import quarry.query.Clause;
import quarry.search.ConceptSearch;
import quarry.search.Filter;
import quarry.search.Named;

/// Finds the entries that may speak of something named in the index's newest build.
final class LuceneConceptSearch implements ConceptSearch {
    /// More than words score.
    private static final float ASKED = 10_000;

    private static final float ASKED_IN_CODE = 100;
    /// A shorter stem begins too many names.
    private static final int SHORTEST_STEM = 5;

    private final Supplier<Snapshot.Lease> leases;
    private final Analyzer analyzer;

    LuceneConceptSearch(Supplier<Snapshot.Lease> leases, Analyzer analyzer) {
        this.leases = leases;
        this.analyzer = analyzer;
    }

    @Override
    public Synonyms synonyms() throws IOException {
        try (var lease = leases.get()) {
            return lease.synonyms();
        }
    }

    @Override
    public List<Entry> naming(Named named) throws IOException {
        try (var lease = leases.get()) {
            var keys = TechnicalName.of(named.name(), lease.synonyms()).keys();
            // No question can be told by a name that has no word.
            return named.asked() && keys.isEmpty() ? List.of() : naming(named, keys, lease);
        }
    }

    private List<Entry> naming(Named named, List<Set<String>> keys, Snapshot.Lease lease) throws IOException {
        var searcher = lease.searcher();
        var filter = new FilterQueries(new Filter(Set.of(), Set.of(), named.states(), Set.of(), false));
        var wanted = named.asked() ? asking(keys, LuceneConceptSearch::begun) : speaking(named.name(), keys, lease);
        int most = Math.min(named.most(), Math.max(1, searcher.getIndexReader().maxDoc()));
        var stored = searcher.storedFields();
        var entries = new ArrayList<Entry>();
        for (var found :
                searcher.search(filter.narrow(wanted), new TopScoreDocCollectorManager(most, null, most)).scoreDocs) {
            entries.add(EntryDocuments.entry(stored, found.doc));
        }
        return entries;
    }

    private Query speaking(String name, List<Set<String>> keys, Snapshot.Lease lease) {
        var reading = new QueryReading(analyzer, lease.synonyms());
        var vocabulary = new TermDictionary(lease.searcher());
        var translation = new QueryTranslation(reading, vocabulary, false);
        var meant = Correction.meant(name, reading, vocabulary);
        var words = translation.of(Clause.Words.of(meant), true, new HighlightQuery());
        return keys.isEmpty()
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.SHOULD)
                        .add(scored(asking(keys, LuceneConceptSearch::one), ASKED), Occur.SHOULD)
                        .add(scored(asking(keys, LuceneConceptSearch::begun), ASKED_IN_CODE), Occur.SHOULD)
                        .build();
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /// Questions that ask for little else score most.
    private static Query asking(List<Set<String>> words, Function<Set<String>, Query> word) {
        var asking = new BooleanQuery.Builder();
        words.forEach(keys -> asking.add(word.apply(keys), Occur.MUST));
        return asking.build();
    }

    private static Query one(Set<String> keys) {
        var any = new BooleanQuery.Builder();
        keys.forEach(key -> any.add(new TermQuery(new Term(Fields.ASKS, key)), Occur.SHOULD));
        return any.build();
    }

    /// Names of code are asked for whole, as `aggregate()` is, which the stem of "aggregation" begins.
    private static Query begun(Set<String> keys) {
        var any = new BooleanQuery.Builder().add(one(keys), Occur.SHOULD);
        keys.stream()
                .filter(key -> key.length() >= SHORTEST_STEM)
                .forEach(key -> any.add(new PrefixQuery(new Term(Fields.ASKS, key)), Occur.SHOULD));
        return any.build();
    }
}
