package quarry.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.SearchRequest;
import quarry.search.lucene.LuceneIndex;

/// Keeps the ranking as good as it is, by queries on the seed documents that were judged by reading the entries,
/// not what the engine found. Grades: 3, an answer about just this, or the open question about it where nothing
/// answers it; 2, answers a good part, or asks the same as an answered one without answering; 1, mentions it. For a
/// quoted phrase only entries that hold the phrase count.
///
/// By words alone, so that the figures are the same on every machine. `quarry eval --queries queries.jsonl
/// --mode lexical --each` on an index of the seeds prints the golden file; `-Dgolden=update` writes it anew, and the
/// diff then tells which queries won and lost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JudgedQueriesTest {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Path FOLDER = Path.of("src", "test", "resources", "quarry", "eval");
    private static final Path GOLDEN = FOLDER.resolve("queries.figures");

    private List<JudgedQuery> queries = List.of();
    private List<String> unknown = List.of();
    private RankingFigures figures = new RankingFigures(List.of());

    @BeforeAll
    void searchEveryQuery(@TempDir Path folder) throws IOException {
        queries = JudgedQueries.read(FOLDER.resolve("queries.jsonl"));
        IndexRun.update(new LuceneEntryIndex(folder), List.of(SEEDS), false, (n, of, path) -> {});
        try (var open = LuceneIndex.open(folder)) {
            var engine = open.engine();
            var rankings = new ArrayList<JudgedRanking>();
            unknown = new ArrayList<>();
            for (var query : queries) {
                var request = new SearchRequest(
                        query.text(), 0, JudgedRanking.DEPTH, Filter.NONE, false, false, Mode.LEXICAL);
                rankings.add(new JudgedRanking(
                        query,
                        engine.search(request).hits().stream()
                                .map(hit -> hit.entry().id())
                                .toList()));
                for (var id : query.grades().keySet()) {
                    if (engine.entry(id).isEmpty()) {
                        unknown.add(query.text() + ": " + id);
                    }
                }
            }
            figures = new RankingFigures(rankings);
        }
    }

    @Test
    void thereAreQueriesOfEveryKind() {
        assertThat(queries).hasSizeGreaterThanOrEqualTo(80);
        assertThat(queries).extracting(JudgedQuery::text).doesNotHaveDuplicates();
        var sizes = queries.stream().collect(Collectors.groupingBy(JudgedQuery::kind, Collectors.counting()));
        assertThat(sizes)
                .containsOnlyKeys(
                        "identifier",
                        "joined and split",
                        "misspelt",
                        "short and long",
                        "natural language",
                        "two concepts",
                        "phrase",
                        "concept");
        assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(10));
    }

    @Test
    void everyQueryHasAnEntryThatIsAboutIt() {
        assertThat(queries)
                .allSatisfy(query -> assertThat(query.grades().values())
                        .as(query.text())
                        .contains(3)
                        .isSubsetOf(1, 2, 3));
    }

    @Test
    void everythingJudgedIsInTheSeeds() {
        assertThat(unknown).isEmpty();
    }

    @Test
    void theFiguresAreThoseCommitted() throws IOException {
        var lines = Stream.of(figures.overall(), figures.byKind(), List.of("queries:"), figures.queries())
                .flatMap(List::stream)
                .toList();
        if ("update".equals(System.getProperty("golden"))) {
            Files.write(GOLDEN, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
    }

    /// The golden file can be written anew without a look; these floors cannot.
    @Test
    void theRankingStaysGood() {
        assertThat(figures.mean(JudgedRanking::ndcg)).as("nDCG@10").isGreaterThanOrEqualTo(0.84);
        assertThat(figures.mean(JudgedRanking::reciprocalRank)).as("MRR").isGreaterThanOrEqualTo(0.91);
        assertThat(figures.mean(JudgedRanking::recall)).as("recall@20").isGreaterThanOrEqualTo(0.86);
    }

    /// By words alone, questions in natural language find least; everything else must not depend on meaning.
    @Test
    void noKindOfQueryIsLeftBehind() {
        for (var kind : queries.stream().map(JudgedQuery::kind).distinct().toList()) {
            var ofKind = new RankingFigures(figures.rankings().stream()
                    .filter(ranking -> ranking.query().kind().equals(kind))
                    .toList());
            assertThat(ofKind.mean(JudgedRanking::ndcg))
                    .as(kind)
                    .isGreaterThanOrEqualTo(kind.equals("natural language") ? 0.50 : 0.85);
        }
    }
}
