package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalAnalyzer;
import quarry.index.EntryDocuments;
import quarry.index.Fields;
import quarry.index.IndexManifest;
import quarry.index.IndexStore;
import quarry.query.Clause;
import quarry.search.Mode;
import quarry.vector.SentenceModel;

/// Long rankings of an index's entries by each way of searching, to be measured. Queries are plain text, not the query
/// language, and any of a query's words is enough to be ranked: measures look deeper than people do. Not thread-safe.
public final class DeepRankings implements AutoCloseable {
    /// A way of searching.
    public enum Way {
        /// Every word in question and answer alike, by BM25 with the parameters that served best on public collections
        /// (k1 0.9, b 0.4).
        BM25,
        LEXICAL,
        VECTORS,
        HYBRID
    }

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();
    private final IndexSearcher searcher;
    private final IndexSearcher plain;
    private final Synonyms synonyms;
    private final List<String> ids = new ArrayList<>();

    private DeepRankings(FSDirectory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.similarity());
        this.synonyms = Alternatives.known(IndexManifest.synonyms(directory.getDirectory()), reader);
        this.plain = new IndexSearcher(reader);
        plain.setSimilarity(new BM25Similarity(0.9f, 0.4f));
        var stored = reader.storedFields();
        for (int i = 0; i < reader.maxDoc(); i++) {
            ids.add(EntryDocuments.entry(stored, i).id());
        }
    }

    public static DeepRankings open(Path index) throws IOException {
        var directory = FSDirectory.open(new IndexStore(index).open());
        try {
            return new DeepRankings(directory, DirectoryReader.open(directory));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// The ids of the entries that a query finds, best first.
    ///
    /// @param depth how many are wanted at most
    public List<String> ranked(String query, Way way, int depth) throws IOException {
        var top = way == Way.BM25
                ? plain.search(bm25(query), depth)
                : searcher.search(
                        switch (way) {
                            case BM25, LEXICAL -> meant(query, Mode.LEXICAL);
                            case HYBRID -> meant(query, Mode.HYBRID);
                            case VECTORS -> vectors(query, depth);
                        },
                        depth);
        var ranked = new ArrayList<String>();
        for (var found : top.scoreDocs) {
            ranked.add(ids.get(found.doc));
        }
        return ranked;
    }

    private Query bm25(String query) {
        var any = new BooleanQuery.Builder();
        QueryWord.of(analyzer, query).stream()
                .filter(word -> !word.frame())
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

    private Query meant(String query, Mode mode) throws IOException {
        var vocabulary = new Vocabulary(searcher);
        var reading = new QueryReading(analyzer, synonyms);
        var clause = Clause.Words.of(Correction.meant(query, reading, vocabulary));
        var words = new QueryTranslation(analyzer, reading, vocabulary, false).of(clause, false);
        return QueryMeaning.of(clause, mode, searcher, reading, vocabulary).over(words.query());
    }

    private static Query vectors(String query, int depth) {
        return SentenceModel.shipped()
                .load()
                .<Query>map(encoder -> new KnnFloatVectorQuery(Fields.VECTOR, encoder.encode(query), depth))
                .orElseGet(() -> new MatchNoDocsQuery("no model"));
    }

    @Override
    public void close() throws IOException {
        try (directory;
                analyzer) {
            reader.close();
        }
    }
}
