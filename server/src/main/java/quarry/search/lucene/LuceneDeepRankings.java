package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import quarry.analysis.TechnicalAnalyzer;
import quarry.document.EntryIds;
import quarry.document.Fields;
import quarry.query.Clause;
import quarry.search.DeepRankings;
import quarry.search.Mode;
import quarry.vector.SentenceModel;

/// Ranks the entries of the index's newest build.
final class LuceneDeepRankings implements DeepRankings {
    private final Supplier<Snapshot.Lease> leases;
    private final TechnicalAnalyzer analyzer;

    LuceneDeepRankings(Supplier<Snapshot.Lease> leases, TechnicalAnalyzer analyzer) {
        this.leases = leases;
        this.analyzer = analyzer;
    }

    @Override
    public List<String> ranked(String query, Way way, int depth) throws IOException {
        try (var lease = leases.get()) {
            var searcher = lease.searcher();
            var best = switch (way) {
                case BM25 -> List.of(plain(searcher).search(bm25(query), depth).scoreDocs);
                case LEXICAL -> meant(query, Mode.LEXICAL, lease, depth);
                case HYBRID -> meant(query, Mode.HYBRID, lease, depth);
                case VECTORS -> List.of(searcher.search(vectors(query, depth), depth).scoreDocs);
            };
            var ids = new EntryIds(searcher.getIndexReader());
            var ranked = new ArrayList<String>();
            for (var found : best) {
                ranked.add(ids.of(found.doc));
            }
            return ranked;
        }
    }

    private static IndexSearcher plain(IndexSearcher searcher) {
        var plain = new IndexSearcher(searcher.getIndexReader());
        plain.setSimilarity(new BM25Similarity(0.9f, 0.4f));
        return plain;
    }

    private Query bm25(String query) {
        var any = new BooleanQuery.Builder();
        QueryWord.of(analyzer, query).stream()
                .filter(word -> !word.stopWord())
                .flatMap(word -> Stream.concat(Stream.of(word.term()), word.parts().stream()))
                .limit(Ranking.MOST_WORDS)
                .forEach(term -> any.add(
                        new CombinedFieldQuery.Builder(term)
                                .addField(Fields.QUESTION)
                                .addField(Fields.ANSWER)
                                .build(),
                        Occur.SHOULD));
        return any.build();
    }

    private List<ScoreDoc> meant(String query, Mode mode, Snapshot.Lease lease, int depth) throws IOException {
        var vocabulary = new TermDictionary(lease.searcher());
        var reading = new QueryReading(analyzer, lease.synonyms());
        var clause = Clause.Words.of(Correction.meant(query, reading, vocabulary));
        var marks = new HighlightQuery();
        var words = new QueryTranslation(reading, vocabulary, false).of(clause, false, marks);
        return QueryEmbedding.of(clause, mode, lease, reading, vocabulary, marks)
                .ranking()
                .of(words, depth)
                .best();
    }

    private static Query vectors(String query, int depth) {
        return SentenceModel.shipped()
                .load()
                .<Query>map(encoder -> new KnnFloatVectorQuery(Fields.VECTOR, encoder.encode(query), depth))
                .orElseGet(() -> new MatchNoDocsQuery("no model"));
    }
}
