package quarry.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;

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

    private void edit(Random random, int edits) {
        for (int i = 0; i < edits; i++) {
            int place = random.nextInt(added + 1);
            switch (random.nextInt(3)) {
                case 0 -> entries.remove(place);
                case 1 -> entries.computeIfPresent(place, (number, before) -> entry(number, random));
                default -> add(random, 1);
            }
        }
    }

    @FunctionalInterface
    private interface Comparing<T> {
        T with(DirectoryReader reader) throws IOException;
    }

    /// Does something with an index of the entries that is written anew.
    private <T> T indexed(Comparing<T> comparing) throws IOException {
        var index = folder.resolve("index-" + builds++);
        EntryIndex.write(index, List.copyOf(entries.values()));
        try (var directory = FSDirectory.open(new IndexStore(index).open());
                var reader = DirectoryReader.open(directory)) {
            return comparing.with(reader);
        }
    }

    private static QuestionComparison.Result compare(DirectoryReader reader, Judgements before) throws IOException {
        return QuestionComparison.of(reader, SYNONYMS, before, ALWAYS_TAKE_OVER).run(part -> true);
    }

    /// Nothing is known but by what counts and surroundings to judge.
    private static Judgements measuredAs(Judgements known) {
        return new Judgements(
                known.counts(),
                known.surroundings(),
                0,
                new long[0],
                new BitSet(),
                new BitSet(),
                new Judgements.Pairs(new int[0], new int[0], new float[0]),
                new Judgements.Answers(new int[0], new int[1], new long[0], new float[0]),
                new long[0]);
    }

    private static List<String> told(DirectoryReader reader, QuestionGroups groups) throws IOException {
        var told = new ArrayList<String>();
        for (var cluster : groups.clusters()) {
            told.add("same " + cluster);
        }
        for (int document = 0; document < reader.maxDoc(); document++) {
            told.add("answers to " + document + ": " + groups.answers(document));
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsEditedTheResultIsThatOfComparingEverything(long seed) throws IOException {
        var random = new Random(seed);
        add(random, 60);
        var known = indexed(reader ->
                QuestionComparison.of(reader, SYNONYMS, null).run(part -> true).judgements());
        int edits = 1;
        for (int step = 0; step < 5; step++) {
            edit(random, edits);
            edits *= 2;
            var before = known;
            known = indexed(reader -> {
                var changed = compare(reader, before);
                var whole = compare(reader, measuredAs(before));
                assertThat(told(reader, changed.groups()))
                        .isEqualTo(told(reader, whole.groups()))
                        .anyMatch(line -> line.startsWith("same"))
                        .anyMatch(line -> line.contains("Answer["));
                return changed.judgements();
            });
        }
    }

    @Test
    void onlyWhatIsNewIsJudged() throws IOException {
        add(new Random(7), 80);
        var known = indexed(reader ->
                QuestionComparison.of(reader, SYNONYMS, null).run(part -> true).judgements());
        entries.put(added, entry(added, new Random(8)).movedTo("other.md"));
        entries.put(added + 1, Asking.open("What is a hazard pointer?"));
        int judged = indexed(reader ->
                QuestionComparison.of(reader, SYNONYMS, known, ALWAYS_TAKE_OVER).questions());
        assertThat(judged).isBetween(1, 2);
    }

    @Test
    void everythingIsComparedAnewWhenATenthHasChanged() throws IOException {
        add(new Random(9), 80);
        var known = indexed(reader ->
                QuestionComparison.of(reader, SYNONYMS, null).run(part -> true).judgements());
        for (int i = 0; i < 20; i++) {
            entries.put(1_000 + i, entry(1_000 + i, new Random(i)));
        }
        var counted = indexed(reader ->
                QuestionComparison.of(reader, SYNONYMS, known).run(part -> true).judgements());
        assertThat(counted.changed()).isZero();
        assertThat(counted.counts().entries()).isEqualTo(entries.size());
    }

    private QuestionGroups groups(Path index) throws IOException {
        return QuestionGroups.read(new IndexStore(index).open()).orElseThrow();
    }

    private static void update(Path index, Path documents) throws IOException {
        IndexRun.update(index, List.of(documents), false, (done, all, path) -> {});
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

    @ParameterizedTest
    @ValueSource(strings = {"questions.bin", "judgements.bin"})
    void aBrokenFileIsComputedAnew(String file) throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        var index = folder.resolve("index");
        Files.writeString(documents.resolve("a.md"), "1. What is a trie?\nA tree.\n2. What is a rope?\nA string.\n");
        update(index, documents);
        var build = new IndexStore(index).open();
        var bytes = Files.readAllBytes(build.resolve(file));
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(build.resolve(file), bytes);
        boolean served = QuestionGroups.read(build).isPresent();
        assertThat(served).isEqualTo(file.equals("judgements.bin"));
        assertThat(JudgementsFile.read(build).isPresent()).isEqualTo(!file.equals("judgements.bin"));
        if (!served) {
            assertThat(ComparisonRun.complete(index, part -> true)).isTrue();
        }
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
        EntryIndex.write(index, List.copyOf(entries.values()));
        var build = new IndexStore(index).open();
        Files.delete(build.resolve("questions.bin"));
        Files.delete(build.resolve("judgements.bin"));
        assertThat(ComparisonRun.complete(index, part -> false)).isFalse();
        assertThat(build.resolve("questions.bin")).doesNotExist();
        assertThat(ComparisonRun.complete(index, part -> true)).isTrue();
        assertThat(ComparisonRun.complete(index, part -> true)).as("it is done").isFalse();
    }
}
