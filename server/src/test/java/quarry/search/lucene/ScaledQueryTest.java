package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over many documents with a frequent and a rare word, every third of them favoured.
final class ScaledQueryTest {
    private static final int DOCUMENTS = 5_000;
    private static final Query FAVOURED = new TermQuery(new Term("mark", "yes"));
    private static final Query WORDS = new BooleanQuery.Builder()
            .add(new TermQuery(new Term("text", "often")), Occur.SHOULD)
            .add(new TermQuery(new Term("text", "seldom")), Occur.SHOULD)
            .build();

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    @BeforeEach
    void write() throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                var document = new Document();
                var words = "often ".repeat(1 + i % 7) + "filling ".repeat(i % 13) + (i % 97 == 0 ? "seldom" : "");
                document.add(new TextField("text", words, Field.Store.NO));
                document.add(new StringField("mark", i % 3 == 1 ? "yes" : "no", Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private TopDocs search(Query query, int looked) throws IOException {
        return new IndexSearcher(reader).search(query, new TopScoreDocCollectorManager(10, null, looked));
    }

    private static List<String> listed(TopDocs found) {
        return Arrays.stream(found.scoreDocs)
                .map(one -> one.doc + " " + one.score)
                .toList();
    }

    @Test
    void theBestAreThoseThatScoringAllOfThemFinds() throws IOException {
        var all = search(FunctionScoreQuery.boostByQuery(WORDS, FAVOURED, 1.25f), Integer.MAX_VALUE);
        assertThat(listed(search(new ScaledQuery(WORDS, FAVOURED, 1.25f), 10))).isEqualTo(listed(all));
    }

    @Test
    void notEveryMatchIsScored() throws IOException {
        var found = search(new ScaledQuery(WORDS, FAVOURED, 1.25f), 10);
        assertThat(found.totalHits.value()).isLessThan(DOCUMENTS);
    }

    @Test
    void nothingFavouredChangesNothing() throws IOException {
        var nothing = new TermQuery(new Term("mark", "never"));
        assertThat(listed(search(new ScaledQuery(WORDS, nothing, 2), 10))).isEqualTo(listed(search(WORDS, 10)));
    }

    @Test
    void anExplanationGivesTheScore() throws IOException {
        var query = new ScaledQuery(WORDS, FAVOURED, 1.25f);
        var best = search(query, 10).scoreDocs[0];
        var explained = new IndexSearcher(reader).explain(query, best.doc);
        assertThat(explained.getValue().floatValue()).isEqualTo(best.score);
    }

    @Test
    void aFactorThatLessensIsRefused() {
        assertThatThrownBy(() -> new ScaledQuery(WORDS, FAVOURED, 0.5f)).isInstanceOf(IllegalArgumentException.class);
    }
}
