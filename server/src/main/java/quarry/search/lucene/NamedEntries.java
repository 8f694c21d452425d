package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import quarry.entry.Entry;
import quarry.index.EntryDocuments;
import quarry.index.Fields;
import quarry.query.Clause;
import quarry.search.Filter;
import quarry.search.Named;

/// Finds the entries that may speak of something named.
final class NamedEntries {
    /// More than words score.
    private static final float ASKED = 10_000;

    private static final float ASKED_IN_CODE = 100;
    /// A shorter stem begins too many names.
    private static final int SHORTEST_STEM = 5;

    private final Snapshot.Lease lease;
    private final Analyzer analyzer;

    NamedEntries(Snapshot.Lease lease, Analyzer analyzer) {
        this.lease = lease;
        this.analyzer = analyzer;
    }

    List<Entry> of(Named named) throws IOException {
        var searcher = lease.searcher();
        var filter = new FilterQueries(new Filter(Set.of(), Set.of(), named.states(), Set.of(), false));
        var query = filter.narrow(query(named, searcher));
        int most = Math.min(named.most(), Math.max(1, searcher.getIndexReader().maxDoc()));
        var stored = searcher.storedFields();
        var entries = new ArrayList<Entry>();
        for (var found : searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs) {
            entries.add(EntryDocuments.entry(stored, found.doc));
        }
        return entries;
    }

    private Query query(Named named, IndexSearcher searcher) {
        if (named.words().isEmpty()) {
            return asking(named, NamedEntries::begun);
        }
        var reading = new QueryReading(analyzer, lease.synonyms());
        var vocabulary = new Vocabulary(searcher);
        var translation = new QueryTranslation(analyzer, reading, vocabulary, false);
        var meant = Correction.meant(named.words(), reading, vocabulary);
        var words = translation.of(Clause.Words.of(meant), true).query();
        return named.asked().isEmpty()
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.SHOULD)
                        .add(scored(asking(named, NamedEntries::one), ASKED), Occur.SHOULD)
                        .add(scored(asking(named, NamedEntries::begun), ASKED_IN_CODE), Occur.SHOULD)
                        .build();
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /// Questions that ask for little else score most.
    private static Query asking(Named named, Function<Set<String>, Query> word) {
        var asking = new BooleanQuery.Builder();
        named.asked().forEach(keys -> asking.add(word.apply(keys), Occur.MUST));
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
