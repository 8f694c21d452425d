package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.State;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.Facets.Count;
import quarry.search.Filter;
import quarry.search.OpenIndex;
import quarry.search.Passage;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.testing.Growth;

/// Searches a real index of two small documents.
final class LuceneSearchEngineTest {
    private static final String NOTES = """
            Q1.
            How does prefetch_related differ from a join?

            Junior

            It runs a second query and joins in memory.

            python

            shelves = Shelf.objects.prefetch_related("books")

            Q2.
            What does a middleware do?

            Senior

            It wraps every request. Use prefetch_related elsewhere.

            Q3.
            How do you store passwords safely?

            Mid

            Hash them with a slow function and a salt.

            Q4.
            What is the difference between null=True and blank=True?

            Mid

            The first is about the column, the second about forms.
            """;
    private static final String OPEN = """
            How does prefetch_related differ from a join?

            What is a reverse proxy?

            Is C++ faster than C#?

            What does <script>alert(1)</script> do in a template?
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path index = Path.of("");
    private OpenIndex open;
    private SearchEngine engine;

    @BeforeEach
    void openIndex() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("notes.txt"), NOTES);
        Files.writeString(documents.resolve("open.txt"), OPEN);
        index = folder.resolve("index");
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
        open = LuceneIndex.open(index);
        engine = open.engine();
    }

    @AfterEach
    void closeIndex() throws IOException {
        open.close();
    }

    private SearchResult search(String query) throws IOException {
        return engine.search(SearchRequest.of(query));
    }

    private SearchResult search(String query, Filter filter) throws IOException {
        return engine.search(new SearchRequest(query, 0, 10, filter, false, false));
    }

    private static List<String> questions(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().question()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prefetch_related",
                "prefetch related",
                "prefetchRelated",
                "prefetchrelated",
                ".prefetch_related()",
                "Prefetch_Related",
                "prefech_related"
            })
    void anIdentifierIsFoundHoweverItIsTyped(String typed) throws IOException {
        var hits = search(typed).hits();
        assertThat(hits.getFirst().entry().question()).isEqualTo("How does prefetch_related differ from a join?");
        assertThat(hits.getFirst().entry().state()).isEqualTo(State.ANSWERED);
        assertThat(hits.get(1).entry().state()).isEqualTo(State.UNANSWERED);
        assertThat(hits).extracting(hit -> hit.entry().question()).contains("What does a middleware do?");
    }

    @Test
    void namesThatAUserCallsTheSameFindEachOther() throws IOException {
        assertThat(questions(search("gatekeeper"))).isEmpty();
        assertThat(open.relations().to("What is a gatekeeper?", 1))
                .extracting(hit -> hit.entry().question())
                .doesNotContain("What is a reverse proxy?");
        Files.writeString(folder.resolve("documents/synonyms.txt"), "gatekeeper, reverse proxy\n");
        IndexRun.update(new LuceneEntryIndex(index), List.of(folder.resolve("documents")), false, (n, of, path) -> {});
        open.refresh();
        var result = search("gatekeeper");
        assertThat(questions(result)).containsExactly("What is a reverse proxy?");
        assertThat(result.corrected()).isNull();
        assertThat(open.relations().to("What is a gatekeeper?", 1))
                .extracting(hit -> hit.entry().question())
                .containsExactly("What is a reverse proxy?");
    }

    @ParameterizedTest
    @CsvSource({
        "null=True, What is the difference between null=True and blank=True?",
        "C++, Is C++ faster than C#?",
        "c#, Is C++ faster than C#?",
        "how should one store a password, How do you store passwords safely?",
        "reverse prox, What is a reverse proxy?",
        "salt hash function, How do you store passwords safely?"
    })
    void theObviousQueryGivesTheObviousResult(String query, String question) throws IOException {
        assertThat(questions(search(query))).first().isEqualTo(question);
    }

    @Test
    void matchesAreMarkedWhereTheyStand() throws IOException {
        var hit = search("prefetch_related").hits().getFirst();
        assertThat(marked(hit.question())).containsExactly("prefetch_related");
        assertThat(hit.code()).flatExtracting(LuceneSearchEngineTest::marked).containsExactly("prefetch_related");
        assertThat(search("salt").hits().getFirst().answer())
                .flatExtracting(LuceneSearchEngineTest::marked)
                .containsExactly("salt");
    }

    @Test
    void wordsThatOnlyFrameAQuestionAreNotMarked() throws IOException {
        var hit = search("what does a middleware do").hits().getFirst();
        assertThat(marked(hit.question())).containsExactly("middleware");
        assertThat(hit.answer())
                .containsExactly(new Passage("It wraps every request. Use prefetch_related elsewhere.", List.of()));
    }

    @Test
    void whereNothingMatchesInTheAnswerItsBeginningIsShown() throws IOException {
        Files.writeString(
                folder.resolve("documents/more.md"), """
                ## What is a lighthouse?

                %s

                ## How do you call a pilot boat?

                ```python
                signal("G")
                ```

                ## Who pays the harbour master?

                TODO
                """.formatted("A tower that shows ships the way. ".repeat(40)));
        update();
        var answer = search("lighthouse").hits().getFirst().answer();
        assertThat(answer).hasSize(1);
        assertThat(answer.getFirst().matches()).isEmpty();
        assertThat(answer.getFirst().text())
                .startsWith("A tower that shows ships the way. A tower")
                .endsWith("…")
                .hasSizeLessThan(250);
        var code = search("pilot boat").hits().getFirst();
        assertThat(code.answer()).isEmpty();
        assertThat(code.code()).containsExactly(new Passage("signal(\"G\")", List.of()));
        var filler = search("harbour master").hits().getFirst();
        assertThat(filler.answer()).isEmpty();
        assertThat(filler.code()).isEmpty();
    }

    @Test
    void wordsThatStandNearEachOtherAreMarkedOneByOne() throws IOException {
        var hit = search("query join memory").hits().getFirst();
        assertThat(hit.answer())
                .flatExtracting(LuceneSearchEngineTest::marked)
                .containsExactly("query", "joins", "memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch related", "prefech_related", "prefetchrelated", "prefetch_related*"})
    void aNameIsMarkedWholeHoweverItIsTyped(String typed) throws IOException {
        assertThat(marked(search(typed).hits().getFirst().question())).containsExactly("prefetch_related");
    }

    @Test
    void choosingAFacetGivesAsManyHitsAsItPromised() throws IOException {
        write("many.txt", "How do owls and larks differ in case ", 12);
        Files.writeString(
                folder.resolve("documents/few.txt"), "What do owls and larks eat?\nWhat is an owl?\nWhat is a lark?\n");
        update();
        var promised = search("owls larks").facets().source().stream()
                .filter(count -> count.value().equals("few.txt"))
                .findFirst()
                .orElseThrow();
        var chosen = search("owls larks", new Filter(Set.of(), Set.of("few.txt"), Set.of(), Set.of(), false));
        assertThat(chosen.total()).isEqualTo(promised.count()).isEqualTo(1);
    }

    private void write(String name, String question, int times) throws IOException {
        var text = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            text.append(i).append(". ").append(question).append(i).append("?\n");
        }
        Files.writeString(folder.resolve("documents").resolve(name), text);
    }

    private void update() throws IOException {
        IndexRun.update(new LuceneEntryIndex(index), List.of(folder.resolve("documents")), false, (n, of, path) -> {});
        open.refresh();
    }

    @Test
    void twoWordsFindTheOneWordThatTheyMake() throws IOException {
        Files.writeString(folder.resolve("documents/new.txt"), "Who maintains the changelogs?\n");
        update();
        var hits = search("change logs").hits();
        assertThat(hits).hasSize(1);
        assertThat(marked(hits.getFirst().question())).containsExactly("changelogs");
    }

    @Test
    void aSoftHyphenInAQueryIsNone() throws IOException {
        var result = search("middle\u00ADware");
        assertThat(result.corrected()).isNull();
        assertThat(questions(result)).isEqualTo(questions(search("middleware")));
    }

    @Test
    void severalBuildsLaterARefreshStillTurnsToTheNewest() throws IOException {
        for (var name : List.of("one", "two")) {
            Files.writeString(folder.resolve("documents/new.txt"), "What is a load balancer " + name + "?\n");
            IndexRun.update(
                    new LuceneEntryIndex(index), List.of(folder.resolve("documents")), false, (n, of, path) -> {});
        }
        open.refresh();
        assertThat(search("balancer").hits()).hasSize(1);
    }

    @Test
    void searchesGoOnWhileNewBuildsAreSwitchedIn() throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> searching = () -> {
                int searches = 0;
                while (!stop.get()) {
                    assertThat(search("middleware").total()).isPositive();
                    searches++;
                }
                return searches;
            };
            var one = threads.submit(searching);
            var two = threads.submit(searching);
            for (int i = 0; i < 5; i++) {
                write("many.txt", "What is a lamp of kind ", i + 1);
                update();
            }
            stop.set(true);
            assertThat(one.get()).isPositive();
            assertThat(two.get()).isPositive();
        }
        assertThat(search("lamp").total()).isEqualTo(5);
    }

    @Test
    void aClosedEngineSaysSo() throws IOException {
        open.close();
        open.close();
        assertThatThrownBy(() -> search("middleware")).hasMessageContaining("closed");
    }

    private static List<String> marked(Passage passage) {
        return passage.matches().stream()
                .map(range -> passage.text().substring(range.start(), range.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "second query"                     | 1
            "query second"                     | 0
            prefetch_related -middleware       | 2
            +middleware prefetch_related       | 1
            question:prefetch_related          | 2
            state:unanswered                   | 4
            source:notes                       | 4
            level:mid                          | 2
            prefet*                            | 3
            (proxy OR middleware)              | 2
            -prefetch_related                  | 5
            prefetch_related*                  | 3
            passwords*                         | 1
            PREFETCH_REL*                      | 3
            (reverse proxy OR middleware)      | 2
            (reverse middleware OR zebra)      | 2
            question:(proxy OR middleware)     | 2
            question:"reverse proxy"           | 1
            (-middleware OR zebra)             | 7
            """)
    void theQueryLanguageIsUnderstood(String query, long total) throws IOException {
        assertThat(search(query).total()).isEqualTo(total);
    }

    @Test
    void filtersNarrowAndFacetsShowWhatElseThereIs() throws IOException {
        var filter = new Filter(Set.of(), Set.of("notes.txt"), Set.of(State.ANSWERED), Set.of(Level.MID), false);
        var result = search("", filter);
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.facets().source()).containsExactly(new Count("notes.txt", 2));
        assertThat(result.facets().level())
                .containsExactly(new Count("Mid", 2), new Count("Junior", 1), new Count("Senior", 1));
    }

    @Test
    void onlyEntriesWithCodeCanBeAskedFor() throws IOException {
        var result = search("", new Filter(Set.of(), Set.of(), Set.of(), Set.of(), true));
        assertThat(questions(result)).containsExactly("How does prefetch_related differ from a join?");
    }

    @Test
    void pagesJoinWithoutGapOrOverlap() throws IOException {
        var paged = new ArrayList<String>();
        for (int from = 0; from < 8; from += 3) {
            engine.search(new SearchRequest("", from, 3, Filter.NONE, false, false))
                    .hits()
                    .forEach(hit -> paged.add(hit.entry().id()));
        }
        assertThat(paged).hasSize(8).doesNotHaveDuplicates();
        assertThat(engine.search(new SearchRequest("", 8, 3, Filter.NONE, false, false))
                        .hits())
                .isEmpty();
    }

    @Test
    void anExplanationComesWhenAskedFor() throws IOException {
        var hit = engine.search(new SearchRequest("salt", 0, 1, Filter.NONE, false, true))
                .hits()
                .getFirst();
        assertThat(hit.explanation()).contains(" for “salt”: as typed in the answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "\"\"",
                "(",
                ")",
                "((((",
                "(OR)",
                "( OR )",
                "+",
                "-",
                "+ -",
                "a:b:c",
                "state:",
                "state:nonsense",
                "*",
                "*:*",
                "a*b?c",
                "/re.*gex/",
                "AND OR NOT",
                "\uD800",
                "\u0000",
                "field:\"open",
                "-(a OR b)",
                "+(a OR )",
                "level:\uFFFF"
            })
    void noTextIsAnError(String query) throws IOException {
        assertThat(search(query).hits()).hasSizeLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question:",
                "question:\"",
                "( ",
                "a_",
                "a/b/c/",
                "+a/b/c/d ",
                "(a OR b) ",
                "+w1 ",
                "middlware ",
                "(",
                "a ",
                "\"",
                "+a ",
                "prefetch_related ",
                "-x ",
                "a* ",
                "state:x ",
                "(a OR ",
                "xqzxqz "
            })
    void hugeQueriesAreAnsweredInTimeByTheirLength(String unit) throws Exception {
        Growth.assertInProportion(100_000, length -> unit.repeat(length / unit.length()), this::search);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+\"w%d prefetch\" ",
                "prefetchh%d OR ",
                "middlewar%d ",
                "+question:a%d/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q "
            })
    void queriesOfManyDifferentPartsAreAnsweredInTimeByTheirNumber(String part) throws Exception {
        IntFunction<String> parts = count ->
                IntStream.range(0, count).mapToObj(i -> part.formatted(i)).collect(Collectors.joining());
        Growth.assertInProportion(3_000, parts, this::search);
        Growth.assertInProportion(3_000, count -> "(" + parts.apply(count) + "x)", this::search);
    }

    @Test
    void everyUnicodeCharacterMayBeTyped() throws IOException {
        for (int c = 0; c < 0x10000; c += 97) {
            assertThat(search("a" + (char) c + "b").hits()).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void entriesComeInTheOrderOfTheirDocuments() throws IOException {
        var entries = new ArrayList<Entry>();
        engine.forEachEntry(entries::add);
        assertThat(entries)
                .hasSize(8)
                .isSortedAccordingTo(
                        (a, b) -> a.source().document().equals(b.source().document())
                                ? Integer.compare(a.source().line(), b.source().line())
                                : a.source().document().compareTo(b.source().document()));
        assertThat(engine.entry(entries.get(2).id())).contains(entries.get(2));
        assertThat(engine.entry("none")).isEmpty();
    }

    @Test
    void coverageCountsEveryEntryOnceByTopicAndOnceBySource() throws IOException {
        var coverage = engine.coverage();
        assertThat(coverage.topics().stream()
                        .mapToLong(topic -> topic.counts().entries())
                        .sum())
                .isEqualTo(8);
        assertThat(coverage.sources())
                .extracting(source -> source.counts().answered())
                .containsExactly(4L, 0L);
    }

    @Test
    void aNewBuildIsSearchedAfterARefresh() throws IOException {
        Files.writeString(folder.resolve("documents/new.txt"), "What is a load balancer?\n");
        IndexRun.update(new LuceneEntryIndex(index), List.of(folder.resolve("documents")), false, (n, of, path) -> {});
        assertThat(search("balancer").total()).isZero();
        open.refresh();
        assertThat(search("balancer").total()).isEqualTo(1);
    }

    @Test
    void aDamagedIndexIsToldWithWhatMendsIt() throws IOException {
        var build = new quarry.index.lucene.IndexStore(index).open();
        try (var files = Files.list(build)) {
            for (var file : files.filter(f -> f.toString().endsWith(".cfs")
                            || f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(() -> LuceneIndex.open(index)).hasMessageContaining("--rebuild");
    }

    @Test
    void withoutAnIndexOneIsToldHowToMakeOne() {
        assertThatThrownBy(() -> LuceneIndex.open(folder.resolve("none"))).hasMessageContaining("quarry index");
    }
}
