package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.analysis.Synonyms;
import quarry.compare.Measures;
import quarry.compare.QuestionComparison;
import quarry.document.Asking;
import quarry.document.EntryIds;
import quarry.document.QuestionGroups;
import quarry.document.RelationReader;
import quarry.document.Wordings;
import quarry.entry.Entry;
import quarry.index.IndexManifest;
import quarry.index.IndexRun;
import quarry.vector.VectorStore;

final class QuestionComparisonTest {
    private static final List<String> ASKS = List.of(
            "What is %s?",
            "Explain %s.",
            "What is %s and how does it work?",
            "How do you test %s in Java?",
            "What is the difference between %s and a spin lock?",
            "Why would one avoid %s on a small machine?");
    private static final List<String> SUBJECTS = List.of(
            "a bloom filter",
            "tail recursion",
            "the write-ahead log",
            "a trampoline",
            "`Phaser`",
            "copy-on-write",
            "a merkle tree",
            "back pressure",
            "`ThreadLocal`",
            "false sharing");
    private static final Synonyms SYNONYMS = Synonyms.shipped();
    private static final double ALWAYS_TAKE_OVER = 1e9;

    @TempDir
    private Path folder = Path.of("");

    private final TreeMap<Integer, Entry> entries = new TreeMap<>();
    private int added;
    private int builds;

    private static Entry entry(int number, Random random) {
        var subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        boolean answered = random.nextInt(3) > 0;
        return Asking.of(
                "e" + number,
                ASKS.get(random.nextInt(ASKS.size())).formatted(subject),
                answered ? "It is what one needs for " + subject + ", case " + random.nextInt(3) + "." : "",
                "notes-" + number / 7 + ".md",
                1 + number % 7);
    }

    private void add(Random random, int count) {
        for (int i = 0; i < count; i++) {
            entries.put(added, entry(added, random));
            added++;
        }
    }

    /// @return the documents whose entries are others than before
    private Set<String> edit(Random random, int edits) {
        var changed = new TreeSet<String>();
        for (int i = 0; i < edits; i++) {
            int place = random.nextInt(added + 1);
            switch (random.nextInt(3)) {
                case 0 -> entries.remove(place);
                case 1 -> entries.computeIfPresent(place, (number, before) -> entry(number, random));
                default -> {
                    add(random, 1);
                    place = added - 1;
                }
            }
            changed.add(entry(place, random).source().document());
        }
        return changed;
    }

    private List<Entry> of(String document) {
        return entries.values().stream()
                .filter(entry -> entry.source().document().equals(document))
                .toList();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T with(DirectoryReader reader) throws IOException;
    }

    private static <T> T read(Path build, Reading<T> reading) throws IOException {
        try (var directory = FSDirectory.open(build);
                var reader = DirectoryReader.open(directory)) {
            return reading.with(reader);
        }
    }

    /// A build of the entries that is written from nothing and compared.
    private Path whole() throws IOException {
        var index = folder.resolve("index-" + builds++);
        IndexRun.write(new LuceneEntryIndex(index), List.copyOf(entries.values()));
        return new IndexStore(index).open();
    }

    @FunctionalInterface
    private interface Change {
        void of(IndexBuild build) throws IOException;
    }

    private Path changed(Path build, Change change) throws IOException {
        var next = Files.createDirectory(folder.resolve("build-" + builds++));
        try (var changing = IndexBuild.changing(build, next, VectorStore.none(), SYNONYMS)) {
            change.of(changing);
            changing.commit(IndexManifest.NONE);
        }
        return next;
    }

    private Path edited(Path build, Set<String> documents) throws IOException {
        return read(
                build,
                reader -> changed(build, changing -> {
                    for (var document : documents) {
                        changing.remove(document);
                        changing.add(changing.read(of(document), EarlierRelations.of(reader, document)));
                    }
                }));
    }

    private static QuestionComparison comparison(DirectoryReader reader, Measures measures) throws IOException {
        return QuestionComparison.of(reader, SYNONYMS, measures, ALWAYS_TAKE_OVER);
    }

    /// A build whose questions are compared by given measures.
    private Path compared(Path build, Measures measures) throws IOException {
        return read(build, reader -> {
            var result = comparison(reader, measures).run(part -> true);
            var next = changed(build, changing -> changing.relate(reader, result.relations()));
            boolean isDone = read(next, again -> comparison(again, measures).isDone());
            assertThat(isDone).as("nothing is left to do").isTrue();
            return next;
        });
    }

    /// What each entry has to do with others, by its id; of the pairs those that count.
    private static SortedMap<String, String> told(Path build) throws IOException {
        return read(build, reader -> {
            var told = new TreeMap<String, String>();
            var relations = new RelationReader(reader);
            var ids = new EntryIds(reader);
            var live = MultiBits.getLiveDocs(reader);
            var groups = QuestionGroups.of(reader);
            for (int document = 0; document < reader.maxDoc(); document++) {
                if (live != null && !live.get(document)) {
                    continue;
                }
                var of = relations.of(document);
                var same = new TreeSet<String>();
                for (int other : groups.cluster(document)) {
                    same.add(ids.of(other));
                }
                assertThat(of.size()).isEqualTo(same.size());
                told.put(
                        ids.of(document),
                        "same %s, asked %d, ready %s, answered %s by %s, pairs %s"
                                .formatted(
                                        same,
                                        of.asked(),
                                        of.ready(),
                                        of.answered(),
                                        of.answers(),
                                        pairs(reader, document)));
            }
            return told;
        });
    }

    /// Pairs with wordings that are still there.
    private static SortedMap<Long, Float> pairs(DirectoryReader reader, int document) throws IOException {
        var wordings = Wordings.of(reader);
        var pairs = new RelationReader(reader).pairs(document);
        var there = new TreeMap<Long, Float>();
        for (int i = 0; pairs != null && i < pairs.size(); i++) {
            if (wordings.number(pairs.others()[i]) >= 0) {
                there.put(pairs.others()[i], pairs.probabilities()[i]);
            }
        }
        return there;
    }

    /// The same build with nothing known of its entries but by what to judge them.
    private Path unknown(Path build) throws IOException {
        var documents = new TreeSet<String>();
        entries.values().forEach(entry -> documents.add(entry.source().document()));
        return changed(build, changing -> {
            for (var document : documents) {
                changing.remove(document);
                changing.add(changing.read(of(document), EarlierRelations.NONE));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 7})
    void whateverIsEditedTheResultIsThatOfComparingEverything(long seed) throws IOException {
        var random = new Random(seed);
        add(random, 60);
        var build = whole();
        var measures = Measures.read(build).orElseThrow();
        int edits = 1;
        for (int step = 0; step < 5; step++) {
            build = compared(edited(build, edit(random, edits)), measures);
            edits *= 2;
            assertThat(told(build))
                    .isEqualTo(told(compared(unknown(build), measures)))
                    .hasSize(entries.size())
                    .anySatisfy((id, told) -> assertThat(told).contains("asked 3"))
                    .anySatisfy((id, told) -> assertThat(told).contains("answered ELSEWHERE"));
        }
    }

    @Test
    void onlyWhatIsNewIsJudged() throws IOException {
        add(new Random(7), 80);
        var build = whole();
        var measures = Measures.read(build).orElseThrow();
        entries.put(added, entry(added, new Random(8)).movedTo("other.md"));
        entries.put(added + 1, Asking.open("What is a hazard pointer?").movedTo("other.md"));
        int judged = read(
                edited(build, Set.of("other.md")),
                reader -> comparison(reader, measures).questions());
        assertThat(judged).isBetween(1, 2);
    }

    @Test
    void anEditTouchesNoEntryThatHasNothingToDoWithIt() throws IOException {
        add(new Random(7), 80);
        var build = whole();
        var measures = Measures.read(build).orElseThrow();
        entries.put(added, Asking.open("What is a hazard pointer?").movedTo("other.md"));
        var touched = read(edited(build, Set.of("other.md")), reader -> {
            var ids = new ArrayList<String>();
            comparison(reader, measures)
                    .run(part -> true)
                    .relations()
                    .forEachChanged((document, before, now) -> ids.add(new EntryIds(reader).of(document)));
            return ids;
        });
        assertThat(touched).containsExactly(entries.lastEntry().getValue().id());
    }

    @Test
    void everythingIsComparedAnewWhenATenthHasChanged() throws IOException {
        add(new Random(9), 80);
        var build = whole();
        var measures = Measures.read(build).orElseThrow();
        for (int i = 0; i < 20; i++) {
            entries.put(1_000 + i, entry(1_000 + i, new Random(i)).movedTo("other.md"));
        }
        var counted = read(
                edited(build, Set.of("other.md")),
                reader -> QuestionComparison.of(reader, SYNONYMS, measures)
                        .run(part -> true)
                        .measures());
        assertThat(counted.changed()).isZero();
        assertThat(counted.counts().entries()).isEqualTo(entries.size());
    }

    private static QuestionGroups groups(Path index) throws IOException {
        return read(new IndexStore(index).open(), QuestionGroups::of);
    }

    private static void update(Path index, Path documents) throws IOException {
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (done, all, path) -> {});
    }

    @Test
    void aDocumentThatGoesTakesItsQuestionsAlong() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        var index = folder.resolve("index");
        for (var name : List.of("a", "b", "c")) {
            Files.writeString(
                    documents.resolve(name + ".md"),
                    "1. What is a bloom filter?\nA set that may err.\n2. What is " + name.repeat(5) + "?\nNothing.\n");
        }
        update(index, documents);
        assertThat(groups(index).clusters())
                .singleElement()
                .satisfies(same -> assertThat(same).hasSize(3));
        Files.delete(documents.resolve("b.md"));
        update(index, documents);
        assertThat(groups(index).clusters())
                .singleElement()
                .satisfies(same -> assertThat(same).hasSize(2));
    }

    @Test
    void brokenMeasuresAreTakenAnew() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        var index = folder.resolve("index");
        Files.writeString(documents.resolve("a.md"), "1. What is a trie?\nA tree.\n2. What is a rope?\nA string.\n");
        update(index, documents);
        var build = new IndexStore(index).open();
        var file = build.resolve(Measures.FILE.name());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
        assertThat(Measures.read(build)).isEmpty();
        assertThat(ComparisonRun.missing(index)).isEqualTo(2);
        assertThat(ComparisonRun.complete(index, part -> true)).isTrue();
        assertThat(Measures.read(new IndexStore(index).open())).isPresent();
        Files.writeString(documents.resolve("b.md"), "1. What is a trie?\nA tree of letters.\n");
        update(index, documents);
        assertThat(groups(index).clusters())
                .singleElement()
                .satisfies(same -> assertThat(same).hasSize(2));
    }

    @Test
    void aComparisonThatIsStoppedLeavesTheIndexAsItWas() throws IOException {
        add(new Random(3), 40);
        var index = folder.resolve("index");
        IndexRun.write(new LuceneEntryIndex(index), List.copyOf(entries.values()));
        var build = new IndexStore(index).open();
        Files.delete(build.resolve(Measures.FILE.name()));
        assertThat(ComparisonRun.complete(index, part -> false)).isFalse();
        assertThat(new IndexStore(index).open()).isEqualTo(build);
        assertThat(ComparisonRun.complete(index, part -> true)).isTrue();
        assertThat(ComparisonRun.complete(index, part -> true)).as("it is done").isFalse();
    }

    @Test
    void whatIsIndexedWhileOthersAreComparedIsFoundAndComparedNext() throws IOException {
        add(new Random(3), 40);
        var documents = Files.createDirectory(folder.resolve("documents"));
        var index = folder.resolve("index");
        Files.writeString(documents.resolve("a.md"), "1. What is a trie?\nA tree.\n2. What is a rope?\nA string.\n");
        update(index, documents);
        Files.delete(new IndexStore(index).open().resolve(Measures.FILE.name()));
        try (var run = ComparisonRun.of(index)) {
            var found = run.run(part -> true).orElseThrow();
            Files.writeString(documents.resolve("b.md"), "1. What is a trie?\nA tree of letters.\n");
            IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (done, all, path) -> {});
            found.write();
        }
        ComparisonRun.complete(index, part -> true);
        assertThat(groups(index).clusters())
                .singleElement()
                .satisfies(same -> assertThat(same).hasSize(2));
    }
}
