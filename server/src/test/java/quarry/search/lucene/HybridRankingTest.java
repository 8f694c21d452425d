package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.document.Fields;
import quarry.entry.State;
import quarry.search.Filter;

/// Words and meaning in one score, over entries whose cosines to the query are known.
final class HybridRankingTest {
    private static final float[] QUERY = {1, 0};
    private static final Query NOTHING = new MatchNoDocsQuery("no words");

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    HybridRankingTest() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
    }

    @BeforeEach
    void begin() throws IOException {
        writer.deleteAll();
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    private void add(String words, double cosine, State state) throws IOException {
        var document = new Document();
        document.add(new TextField(Fields.ANSWER, words, Field.Store.NO));
        document.add(new StringField(Fields.STATE, state.label(), Field.Store.NO));
        var vector = new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
        document.add(new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
    }

    private void add(String words, double cosine) throws IOException {
        add(words, cosine, State.UNANSWERED);
    }

    private static Query word(String word) {
        return new TermQuery(new Term(Fields.ANSWER, word));
    }

    private interface Check {
        void of(HybridRanking ranking) throws IOException;
    }

    /// @param words    scores entries
    /// @param answered the number of the only answered entry
    private void rank(Query words, int answered, Check check) throws IOException {
        writer.forceMerge(1);
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            check.of(new HybridRanking(searcher, new TopicalWords(words, words), QUERY, entry -> entry == answered));
        }
    }

    private static List<Integer> numbers(List<ScoreDoc> hits) {
        return hits.stream().map(hit -> hit.doc).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // at least .4, and at least seven tenths of the nearest
        ".50, .41, true",
        ".50, .39, false",
        ".80, .57, true",
        ".80, .55, false",
        ".39, .38, false"
    })
    void whatIsNearInMeaningMatchesWithoutAWord(double nearest, double next, boolean matches) throws IOException {
        add("lamp", nearest);
        add("wick", next);
        rank(
                NOTHING,
                -1,
                ranking -> assertThat(numbers(ranking.of(NOTHING, 10).best()).contains(1))
                        .isEqualTo(matches));
    }

    @Test
    void theScoreIsTheShareOfTheBestByWordsAndTheCosine() throws IOException {
        add("lamp lamp", .5);
        add("lamp oil wick of the keeper", .9);
        add("wick", .6);
        rank(word("lamp"), -1, ranking -> {
            var best = ranking.of(word("lamp"), 10).best();
            assertThat(numbers(best)).containsExactly(1, 0);
            assertThat(best.get(1).score).isCloseTo(.45f + .7f * .5f, within(.001f));
            assertThat(ranking.parts(word("lamp"), 0).parts())
                    .extracting(ScoreParts.Part::value)
                    .satisfiesExactly(
                            words -> assertThat(words).isCloseTo(.45, within(.001)),
                            meaning -> assertThat(meaning).isCloseTo(.35, within(.001)));
        });
    }

    /// Of twenty words half of the score counts, of one a twenty-first, where a text has none nothing.
    @Test
    void aLongerTextTellsMoreByItsWords() throws IOException {
        add("lamp" + " wick".repeat(19), .5);
        add("lamp", .5);
        writer.forceMerge(1);
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            var prior = new LengthPrior(List.of(Fields.ANSWER, "none"), 20);
            var same = new ConstantScoreQuery(word("lamp"));
            var weighed = new FunctionScoreQuery(same, prior.scores());
            assertThat(searcher.search(weighed, 10).scoreDocs)
                    .extracting(hit -> hit.doc, hit -> Math.round(hit.score * 1000))
                    .containsExactly(tuple(0, 500), tuple(1, Math.round(1000 / 21f)));
            assertThat(LengthPrior.weighs(weighed)).isTrue();
            assertThat(LengthPrior.weighs(FunctionScoreQuery.boostByValue(same, DoubleValuesSource.SCORES)))
                    .isFalse();
            assertThat(prior.scores())
                    .isEqualTo(new LengthPrior(List.of(Fields.ANSWER, "none"), 20).scores())
                    .isNotEqualTo(new LengthPrior(List.of(Fields.ANSWER), 20).scores())
                    .isNotEqualTo(new LengthPrior(List.of(Fields.ANSWER, "none"), 21).scores());
        }
    }

    @Test
    void anAnswerRaisesTheSumByATwentieth() throws IOException {
        add("lamp", .5, State.ANSWERED);
        add("lamp", .5);
        rank(word("lamp"), 0, ranking -> {
            var best = ranking.of(word("lamp"), 10).best();
            assertThat(best.getFirst().doc).isZero();
            assertThat(best.getFirst().score / best.getLast().score).isCloseTo(1.05f, within(.001f));
            assertThat(ranking.parts(word("lamp"), 0).factor()).isCloseTo(1.05, within(.001));
            assertThat(ranking.parts(word("lamp"), 1).factor()).isEqualTo(1);
        });
    }

    @Test
    void belowAFilterTheOrderIsTheSame() throws IOException {
        add("lamp", .5, State.ANSWERED);
        add("lamp", .9);
        add("lamp", .7, State.ANSWERED);
        var answered = new FilterQueries(new Filter(Set.of(), Set.of(), Set.of(State.ANSWERED), Set.of(), false));
        var left = new FixedBitSet(3);
        left.set(0);
        left.set(2);
        rank(word("lamp"), -1, ranking -> {
            assertThat(numbers(ranking.within(answered, left, word("lamp"), 10)))
                    .containsExactly(2, 0);
            assertThat(numbers(ranking.within(answered, left, word("lamp"), 1))).containsExactly(2);
        });
    }

    @Test
    void amongVeryManyMeaningCountsAboveTheLastOfTheNearest() throws IOException {
        for (int i = 0; i < Ranking.NEIGHBOURS - 1; i++) {
            add("lamp", .5);
        }
        rank(
                NOTHING,
                -1,
                ranking -> assertThat(ranking.of(NOTHING, 1).best().getFirst().score)
                        .isCloseTo(.7f * .5f, within(.001f)));
        add("lamp", .9);
        rank(NOTHING, -1, ranking -> {
            assertThat(ranking.of(NOTHING, 1).best().getFirst().score).isCloseTo(.7f * (.9f - .5f), within(.001f));
            assertThat(ranking.parts(NOTHING, 0).parts()).isEmpty();
        });
    }
}
