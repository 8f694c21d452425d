package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.document.Fields;
import quarry.search.Filter;
import quarry.search.Hit;
import quarry.search.Mode;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// What the weights and bounds of the ranking do to searches by words, on either side of each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RankingTest {
    private IndexedNotes notes;

    @BeforeAll
    void openIndex(@TempDir Path folder) throws IOException {
        var texts = new HashMap<String, String>();
        // By place: each of these has the word once.
        texts.put("in-question.md", "## What is quinoa?\n\nA grain of the hills.\n");
        texts.put("in-answer.md", "## What is a grain?\n\nSomething like quinoa here.\n");
        texts.put("in-code.md", "## What is a bowl?\n\nSomething to eat from.\n\n```\nquinoa\n```\n");
        texts.put("in-heading.md", "# Food\n\n## Quinoa\n\n### What is a spoon?\n\nSomething to eat with.\n");
        // The same words, answered and not.
        texts.put("answered.md", "## Where does the osprey nest?\n\nThere.\n");
        texts.put("open.md", "## Where does the osprey nest?\n");
        // Near each other, less near, and far.
        texts.put("near.md", "## Does the walrus see a seal?\n\nOne two.\n");
        texts.put("gap.md", "## Does a walrus want to meet seal?\n\nOne two.\n");
        texts.put("far.md", "## Does a walrus want to ever meet seal?\n\nOne two.\n");
        // A name as it stands, in parts, and parts apart.
        texts.put("whole.md", "## Who opens the hatch?\n\nThe mate by cargo_hold only.\n");
        texts.put("parts.md", "## When is painting due?\n\nFor the cargo hold yearly.\n");
        texts.put("apart.md", "## How many rats are there?\n\nFor a hold two cargo.\n");
        // Many that have all of three words, and some that have two.
        texts.put("nine.md", many(9, "ibis heron crane"));
        texts.put("ninth.md", "## What has the ibis to do with a heron of kind zz?\n\nNothing.\n");
        texts.put("ten.md", many(10, "otter badger weasel"));
        texts.put("tenth.md", "## What has the otter to do with a badger of kind zz?\n\nNothing.\n");
        texts.put("numbers.md", "## What is the sum?\n\n" + words("word", 60) + "\n");
        notes = IndexedNotes.in(folder, Map.copyOf(texts));
    }

    private static String many(int count, String words) {
        return IntStream.range(0, count)
                .mapToObj(i -> "## Which " + words + " is of kind " + (char) ('a' + i) + "?\n\nNone.\n\n")
                .collect(Collectors.joining());
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .collect(Collectors.joining(" "));
    }

    @AfterAll
    void closeIndex() throws IOException {
        notes.close();
    }

    private SearchResult search(String query) throws IOException {
        return notes.engine()
                .search(new SearchRequest(query, 0, SearchRequest.MAX_SIZE, Filter.NONE, false, true, Mode.LEXICAL));
    }

    private static String name(Hit hit) {
        return hit.entry().source().document().replace(".md", "");
    }

    private List<String> found(String query) throws IOException {
        return search(query).hits().stream().map(RankingTest::name).toList();
    }

    private double score(String query, String name) throws IOException {
        return search(query).hits().stream()
                .filter(hit -> name(hit).equals(name))
                .mapToDouble(Hit::score)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWordCountsMostInTheQuestionAndLessInCodeOrAHeadingThanInTheAnswer() throws IOException {
        assertThat(found("quinoa")).startsWith("in-question", "in-answer").contains("in-code", "in-heading");
    }

    @Test
    void anAnswerRaisesTheScoreByAQuarter() throws IOException {
        assertThat(score("osprey nest", "answered") / score("osprey nest", "open"))
                .isCloseTo(1.25, within(.001));
    }

    @Test
    void neighboursCountMoreWhereAtMostThreeWordsStandBetween() throws IOException {
        assertThat(found("walrus seal")).startsWith("near", "gap").contains("far");
        assertThat(explanation("walrus seal", "gap")).contains("near each other");
        assertThat(explanation("walrus seal", "far")).doesNotContain("near each other");
    }

    private String explanation(String query, String name) throws IOException {
        return search(query).hits().stream()
                .filter(hit -> name(hit).equals(name))
                .findFirst()
                .map(Hit::explanation)
                .orElseThrow();
    }

    @Test
    void aNameAsItStandsCountsMoreThanItsPartsAndTheseMoreThanOneOfThem() throws IOException {
        assertThat(found("cargo_hold")).containsExactly("whole", "parts", "apart");
        assertThat(score("cargo_hold", "parts")).isGreaterThan(2 * score("cargo_hold", "apart"));
    }

    @Test
    void fewHitsAreFilledUpWithThoseThatHaveOnlySomeOfTheWords() throws IOException {
        assertThat(found("ibis crane kind")).contains("nine").hasSizeGreaterThan(9);
        assertThat(found("otter badger weasel kind")).contains("tenth");
        assertThat(found("otter weasel")).hasSize(10).containsOnly("ten");
        assertThat(found("ibis crane")).hasSize(10).contains("ninth");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "5, 4", "6, 4", "8, 6", "9, 6", "12, 8"})
    void twoWordsMustMatchAndOfMoreTwoThirds(int words, int must) {
        assertThat(Ranking.mustMatch(words)).isEqualTo(must);
    }

    @ParameterizedTest
    @CsvSource({"abcd, 1", "abcdefg, 1", "abcdefgh, 2", "abcdefghijkl, 2"})
    void longWordsMayHaveTwoWrongLetters(String word, int edits) {
        assertThat(Ranking.correctedEdits(word)).isEqualTo(edits);
    }

    @Test
    void theBestComeFirstAndOfEqualOnesTheFirstInTheIndex() {
        var hits = List.of(new ScoreDoc(7, 1), new ScoreDoc(3, 2), new ScoreDoc(2, 1), new ScoreDoc(9, .5f));
        assertThat(Ranking.best(hits, 3)).extracting(hit -> hit.doc).containsExactly(3, 2, 7);
        assertThat(Ranking.best(hits, 9)).hasSize(4);
        assertThat(Ranking.best(hits, 0)).isEmpty();
    }

    @Test
    void lengthCountsLessInQuestionsThanInAnswers() {
        assertThat(Ranking.similarity()).isInstanceOfSatisfying(PerFieldSimilarityWrapper.class, similarity -> {
            assertThat(similarity.get(Fields.QUESTION)).isSameAs(similarity.get(Fields.HEADING));
            assertThat(similarity.get(Fields.ANSWER)).isSameAs(similarity.get(Fields.CODE));
            assertThat(similarity.get(Fields.QUESTION).toString()).contains("b=0.4");
            assertThat(similarity.get(Fields.ANSWER).toString()).contains("b=0.6");
        });
        assertThat(Ranking.isStopWord("what")).isTrue();
        assertThat(Ranking.isStopWord("walrus")).isFalse();
    }

    @Test
    void neighboursOfAListOfWordsAreNotLookedFor() throws IOException {
        assertThat(explanation(words("word", 16), "numbers")).contains("near each other");
        assertThat(explanation(words("word", 17), "numbers")).doesNotContain("near each other");
    }

    @Test
    void noMoreThanFortyWordsAreLookedFor() throws IOException {
        assertThat(explanation(words("word", 40), "numbers")).contains("“wordbn”");
        assertThat(explanation(words("word", 41), "numbers"))
                .contains("“wordbn”")
                .doesNotContain("“wordbo”");
    }
}
