package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over two segments of several blocks, in which words are the rarer the higher their number, some documents deleted.
final class BlockSearchTest {
    private static final int DOCUMENTS = 10_000;
    private static final int WORDS = 20;
    private static final int EXPLAINED = 3;
    private static final Query MARKED = new TermQuery(new Term("mark", "yes"));

    private final SplittableRandom random = new SplittableRandom(11);
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void write() throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                var document = new Document();
                document.add(new TextField("question", text(8), Field.Store.NO));
                document.add(new TextField("answer", text(40), Field.Store.NO));
                document.add(new StringField("mark", i % 3 == 0 ? "no" : "yes", Field.Store.NO));
                document.add(new StringField("number", Integer.toString(i), Field.Store.NO));
                writer.addDocument(document);
                if (i == 6_000) {
                    writer.commit();
                }
            }
            for (int i = 0; i < DOCUMENTS; i += 50) {
                writer.deleteDocuments(new Term("number", Integer.toString(i)));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private String text(int longest) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(1, longest); i > 0; i--) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private String word() {
        return "w" + (int) Math.sqrt(random.nextInt(WORDS * WORDS));
    }

    private Query anywhere(String word, float share) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new TermQuery(new Term("question", word)), 3),
                        new TermQuery(new Term("answer", word))),
                share);
    }

    private Query words(int count, int mustMatch) {
        var words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(mustMatch);
        IntStream.range(0, count).forEach(_ -> words.add(anywhere(word(), 0.25f), Occur.SHOULD));
        return words.build();
    }

    private Query near(int slop) {
        return new BoostQuery(
                new PhraseQuery(slop, random.nextBoolean() ? "question" : "answer", word(), word()), 0.6f);
    }

    private static Query all(Query... parts) {
        var all = new BooleanQuery.Builder();
        Arrays.stream(parts).forEach(part -> all.add(part, Occur.MUST));
        return all.build();
    }

    private static BooleanQuery.Builder with(Query required, Query... more) {
        var with = new BooleanQuery.Builder().add(required, Occur.MUST);
        Arrays.stream(more).forEach(one -> with.add(one, Occur.SHOULD));
        return with;
    }

    /// What Lucene finds by itself: how many, and the best of them.
    private void assertSameAsLucene(Query query) throws IOException {
        for (int most : new int[] {1, 10, 300}) {
            var expected = searcher.search(query, new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE));
            var found = BlockSearch.of(searcher, query, most);
            assertThat(found.matches().cardinality()).as("matches of %s", query).isEqualTo(searcher.count(query));
            assertThat(found.best()).as("best of %s", query).hasSize(expected.scoreDocs.length);
            for (int i = 0; i < expected.scoreDocs.length; i++) {
                assertThat(found.best().get(i).score)
                        .as("score %d of %s", i, query)
                        .isCloseTo(expected.scoreDocs[i].score, within(1e-4f));
                if (i < EXPLAINED) {
                    assertExplained(query, found.best().get(i));
                }
            }
        }
    }

    private void assertExplained(Query query, ScoreDoc hit) throws IOException {
        assertThat(searcher.explain(query, hit.doc).getValue().floatValue())
                .as("score of %d for %s", hit.doc, query)
                .isCloseTo(hit.score, within(1e-4f));
    }

    @Test
    void wordsOfWhichSomeMustMatchAreFound() throws IOException {
        for (int count = 1; count < 9; count++) {
            for (int mustMatch = 1; mustMatch <= count; mustMatch++) {
                assertSameAsLucene(words(count, mustMatch));
            }
        }
    }

    @Test
    void whatMayMatchAddsToScoresAlone() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertSameAsLucene(with(words(4, 3), near(3), near(0), new BoostQuery(anywhere(word(), 0), 0.05f))
                    .build());
        }
    }

    @Test
    void favouredDocumentsAreFavoured() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertSameAsLucene(
                    new ScaledQuery(with(words(3, 2), near(3), near(3)).build(), MARKED, 1.25f));
            assertSameAsLucene(new ScaledQuery(anywhere(word(), 0.25f), new MatchNoDocsQuery("none"), 2));
        }
    }

    @Test
    void phrasesAndPrefixesAreFoundAmongWords() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertSameAsLucene(all(near(0), words(3, 1)));
            assertSameAsLucene(new DisjunctionMaxQuery(
                    List.of(near(0), all(anywhere(word(), 0.25f), anywhere(word(), 0.25f))), 0.25f));
            assertSameAsLucene(all(new PrefixQuery(new Term("question", "w1")), words(2, 2)));
        }
    }

    @Test
    void filtersNarrowAndExclusionsTakeOut() throws IOException {
        for (int i = 0; i < 10; i++) {
            var ranked = new ScaledQuery(with(words(4, 2), near(3)).build(), MARKED, 1.25f);
            assertSameAsLucene(with(ranked).add(MARKED, Occur.FILTER).build());
            assertSameAsLucene(with(ranked, near(3)).add(MARKED, Occur.MUST_NOT).build());
            assertSameAsLucene(new BooleanQuery.Builder()
                    .add(words(3, 1), Occur.SHOULD)
                    .add(anywhere(word(), 0), Occur.MUST_NOT)
                    .build());
            assertSameAsLucene(new BooleanQuery.Builder()
                    .add(ranked, Occur.FILTER)
                    .add(words(2, 1), Occur.SHOULD)
                    .build());
        }
    }

    @Test
    void whatIsFoundOtherwiseKeepsItsScore() throws IOException {
        var found = FoundDocuments.of("x", new ScoreDoc(7, 50f), new ScoreDoc(4_100, 0.5f), new ScoreDoc(9_001, 9f));
        for (int i = 0; i < 10; i++) {
            var ranked = new ScaledQuery(with(words(3, 2), near(3)).build(), MARKED, 1.25f);
            assertSameAsLucene(new DisjunctionMaxQuery(List.of(ranked, found), 0));
        }
    }

    @Test
    void allOrNothingIsFoundToo() throws IOException {
        assertSameAsLucene(MatchAllDocsQuery.INSTANCE);
        assertSameAsLucene(new MatchNoDocsQuery("none"));
        assertSameAsLucene(anywhere("unheard", 0.25f));
        assertSameAsLucene(all(anywhere("unheard", 0.25f), words(2, 1)));
        assertSameAsLucene(new ConstantScoreQuery(words(2, 2)));
        assertSameAsLucene(new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(words(1, 1), Occur.MUST_NOT)
                .build());
    }

    @Test
    void documentsThatMatchedMatchAgain() throws IOException {
        var words = words(3, 2);
        var again = new MatchedDocuments(BlockSearch.of(searcher, words, 1).matches());
        assertThat(searcher.count(again)).isEqualTo(searcher.count(words));
        assertThat(searcher.count(all(again, MARKED))).isEqualTo(searcher.count(all(words, MARKED)));
        assertThat(searcher.explain(again, reader.maxDoc() - 1).isMatch())
                .isEqualTo(searcher.explain(words, reader.maxDoc() - 1).isMatch());
        assertSameAsLucene(all(again, words(2, 1)));
    }
}
