package quarry.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.analysis.Synonyms;
import quarry.compare.QuestionNeighbours.Neighbour;
import quarry.document.Asking;
import quarry.document.EntryDocuments;
import quarry.entry.Entry;
import quarry.index.IndexRun;
import quarry.index.lucene.IndexStore;
import quarry.index.lucene.LuceneEntryIndex;

/// There is one way to find what is near a question, and one probability: whether all questions are compared at once or
/// one is typed, every pair is judged the same.
final class QuestionNeighboursTest {
    private static final List<String> ASKS = List.of(
            "What is %s?",
            "How does %s work on a %s?",
            "What is the difference between %s and %s?",
            "Why would one avoid %s?",
            "When is %s better than a %s, and how do you test it?");
    private static final List<String> THINGS = List.of(
            "a sextant",
            "an astrolabe",
            "a chip log",
            "dead reckoning",
            "a lead line",
            "the azimuth",
            "a log book",
            "a nautical mile",
            "the ecliptic",
            "a chronometer",
            "an octant",
            "a rhumb line");
    private static final double ROUNDING = 1e-5;

    @TempDir
    private Path folder = Path.of("");

    private static String question(Random random) {
        return ASKS.get(random.nextInt(ASKS.size()))
                .formatted(THINGS.get(random.nextInt(THINGS.size())), THINGS.get(random.nextInt(THINGS.size())));
    }

    private static List<Entry> entries(int count, Random random) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            entries.add(Asking.of(
                    "e" + i,
                    question(random),
                    random.nextBoolean() ? "It is kept on the bridge, number " + i + "." : "",
                    "notes-" + i / 10 + ".md",
                    1 + i % 10));
        }
        return entries;
    }

    @FunctionalInterface
    private interface Check {
        void of(QuestionNeighbours neighbours, DirectoryReader reader) throws IOException;
    }

    private void indexed(List<Entry> entries, Check check) throws IOException {
        var index = folder.resolve("index");
        IndexRun.write(new LuceneEntryIndex(index), entries);
        var build = new IndexStore(index).open();
        try (var directory = FSDirectory.open(build);
                var reader = DirectoryReader.open(directory)) {
            check.of(new QuestionNeighbours(build, reader, new IndexSearcher(reader), Synonyms.shipped()), reader);
        }
    }

    private static Map<Long, Double> byWording(List<Neighbour> neighbours) {
        var byWording = new HashMap<Long, Double>();
        neighbours.forEach(neighbour -> byWording.put(neighbour.wording(), neighbour.probability()));
        return byWording;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aQuestionThatIsTypedIsJudgedAsTheEntriesThatAskIt(long seed) throws IOException {
        var entries = entries(120, new Random(seed));
        indexed(entries, (neighbours, reader) -> {
            for (var entry : entries) {
                var told = byWording(neighbours.of(entry.question()));
                var compared = byWording(neighbours.compared(entry.question()));
                assertThat(compared.keySet()).as(entry.question()).isEqualTo(told.keySet());
                compared.forEach((wording, probability) ->
                        assertThat(told.get(wording)).isCloseTo(probability, within(ROUNDING)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aPairIsJudgedTheSameFromBothSides(long seed) throws IOException {
        var entries = entries(120, new Random(seed));
        indexed(entries, (neighbours, reader) -> {
            for (int document = 0; document < reader.maxDoc(); document++) {
                int one = document;
                for (var neighbour : neighbours.of(document)) {
                    assertThat(neighbours.of(neighbour.document()))
                            .filteredOn(back -> back.document() == one)
                            .singleElement()
                            .satisfies(back -> assertThat(back.probability()).isEqualTo(neighbour.probability()));
                }
            }
        });
    }

    @Test
    void anEntryIsNoNeighbourOfItselfButAQuestionHasItAmongThem() throws IOException {
        indexed(entries(60, new Random(6)), (neighbours, reader) -> {
            for (int document = 0; document < reader.maxDoc(); document++) {
                var question =
                        EntryDocuments.entry(reader.storedFields(), document).question();
                assertThat(neighbours.of(document))
                        .extracting(Neighbour::document)
                        .doesNotContain(document);
                assertThat(neighbours.of(question))
                        .extracting(Neighbour::document)
                        .contains(document);
                assertThat(neighbours.asking(question)).contains(document);
            }
        });
    }

    @Test
    void moreCommonTermsThanAreLookedForOnlyRank() throws IOException {
        // So many share two words that what is near is found by the third alone.
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 300; i++) {
            entries.add(Asking.of("e" + i, "What is a sextant number " + i + "?", "", "notes.md", 1 + i));
        }
        indexed(entries, (neighbours, reader) -> {
            var found = neighbours.compared("What is a sextant number 17?");
            var wordings = new TreeSet<Long>();
            found.forEach(neighbour -> wordings.add(neighbour.wording()));
            assertThat(wordings).hasSizeLessThanOrEqualTo(CandidateSearch.MOST);
            assertThat(found.getFirst().document()).isEqualTo(17);
        });
    }
}
