package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over three segments of three documents, the middle one of each marked.
final class FoundDocumentsTest {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    @BeforeEach
    void write() throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < 9; i++) {
                var document = new Document();
                document.add(new StringField("mark", i % 3 == 1 ? "yes" : "no", Field.Store.NO));
                writer.addDocument(document);
                if (i % 3 == 2) {
                    writer.commit();
                }
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private List<String> search(Query query) throws IOException {
        return Arrays.stream(new IndexSearcher(reader).search(query, 10).scoreDocs)
                .map(found -> found.doc + " " + found.score)
                .toList();
    }

    @Test
    void documentsOfAllSegmentsComeWithTheirScores() throws IOException {
        assertThat(reader.leaves()).hasSize(3);
        var found = FoundDocuments.of("x", new ScoreDoc(7, 0.5f), new ScoreDoc(0, 0.25f), new ScoreDoc(8, 2f));
        assertThat(search(found)).containsExactly("8 2.0", "7 0.5", "0 0.25");
        assertThat(search(new BoostQuery(found, 2))).containsExactly("8 4.0", "7 1.0", "0 0.5");
        assertThat(search(FoundDocuments.of("x"))).isEmpty();
    }

    @Test
    void theyMayBeNarrowedAndAddedUp() throws IOException {
        var found = FoundDocuments.of("x", new ScoreDoc(1, 1f), new ScoreDoc(2, 3f), new ScoreDoc(7, 2f));
        var marked = new TermQuery(new Term("mark", "yes"));
        assertThat(search(new BooleanQuery.Builder()
                        .add(found, Occur.MUST)
                        .add(marked, Occur.FILTER)
                        .build()))
                .containsExactly("7 2.0", "1 1.0");
        assertThat(search(new BooleanQuery.Builder()
                        .add(found, Occur.SHOULD)
                        .add(FoundDocuments.of("y", new ScoreDoc(1, 5f)), Occur.SHOULD)
                        .build()))
                .containsExactly("1 6.0", "2 3.0", "7 2.0");
    }

    @Test
    void anExplanationNamesTheScore() throws IOException {
        var found = FoundDocuments.of("nearness", new ScoreDoc(4, 0.5f));
        assertThat(new IndexSearcher(reader).explain(found, 4).toString()).contains("0.5 = nearness");
        assertThat(new IndexSearcher(reader).explain(found, 3).isMatch()).isFalse();
    }
}
