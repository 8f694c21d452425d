package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.document.QuestionGroups;
import quarry.search.Facets.Count;

/// Over two segments: pears and plums, some without a colour.
final class FacetTableTest {
    private static final List<String> FIELDS = List.of("fruit", "colour");
    private static final int FRUIT = 0;
    private static final int COLOUR = 1;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    @BeforeEach
    void write() throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            writer.addDocument(document("plum", "blue"));
            writer.addDocument(document("pear", ""));
            writer.commit();
            writer.addDocument(document("pear", "green"));
            writer.addDocument(document("plum", "blue"));
            writer.addDocument(document("plum", ""));
        }
        reader = DirectoryReader.open(directory);
    }

    private static Document document(String fruit, String colour) {
        var document = new Document();
        document.add(new KeywordField("fruit", fruit, Field.Store.NO));
        if (!colour.isEmpty()) {
            document.add(new KeywordField("colour", colour, Field.Store.NO));
        }
        return document;
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private FacetCounts counts(Query query) throws IOException {
        var matching = RankedMatches.all(new IndexSearcher(reader), query);
        var table = new FacetTable(reader, FIELDS);
        return FacetCounts.of(matching, FIELDS.stream().map(table::column).toList(), QuestionGroups.none());
    }

    @Test
    void valuesAreCountedOverAllSegments() throws IOException {
        var counts = counts(MatchAllDocsQuery.INSTANCE);
        assertThat(counts.total()).isEqualTo(5);
        assertThat(counts.of(FRUIT)).containsExactly(new Count("plum", 3), new Count("pear", 2));
        assertThat(counts.of(COLOUR)).containsExactly(new Count("blue", 2), new Count("green", 1));
    }

    @Test
    void onlyMatchesAreCounted() throws IOException {
        var counts = counts(new TermQuery(new Term("fruit", "pear")));
        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.of(FRUIT)).containsExactly(new Count("pear", 2));
        assertThat(counts.of(COLOUR)).containsExactly(new Count("green", 1));
    }

    @Test
    void aDocumentHasOneValueOrNone() throws IOException {
        var colour = new FacetTable(reader, FIELDS).column("colour");
        assertThat(colour.values()).containsExactly("blue", "green");
        assertThat(colour.value(0)).isEqualTo("blue");
        assertThat(colour.number(1)).isNegative();
        assertThat(colour.value(2)).isEqualTo("green");
        assertThat(new FacetTable(reader, List.of("taste")).column("taste").number(0))
                .isNegative();
    }
}
