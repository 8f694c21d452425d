package quarry.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.State;

final class IndexRunTest {
    private static final Progress SILENT = (document, documents, path) -> {};

    @TempDir
    private Path folder = Path.of("");

    private Path documents = Path.of("");
    private Path index = Path.of("");

    @BeforeEach
    void writeDocuments() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        index = folder.resolve("index");
        write("a.txt", "1. What is a lens?\nGlass.\n2. What is a prism?\nGlass with edges.\n");
        write("b.txt", "1. What is a mirror?\n2. What is a filter?\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
    }

    private IndexReport run() throws IOException {
        return IndexRun.update(index, List.of(documents), false, SILENT);
    }

    private List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        try (var directory = FSDirectory.open(new IndexStore(index).open());
                var reader = DirectoryReader.open(directory)) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                entries.add(EntryDocuments.entry(reader.storedFields(), i));
            }
        }
        return entries;
    }

    private List<String> questions() throws IOException {
        return entries().stream().map(Entry::question).toList();
    }

    @Test
    void entriesStandInTheOrderOfTheirDocuments() throws IOException {
        var report = run();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.entries()).containsEntry(State.ANSWERED, 2L).containsEntry(State.UNANSWERED, 2L);
        assertThat(questions())
                .containsExactly("What is a lens?", "What is a prism?", "What is a mirror?", "What is a filter?");
    }

    @Test
    void nothingIsReadAgainWhenNothingChanged() throws IOException {
        run();
        var build = new IndexStore(index).open();
        var report = run();
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.indexed()).isZero();
        assertThat(new IndexStore(index).open()).isEqualTo(build);
    }

    @Test
    void onlyWhatChangedIsReadAndWhatIsGoneGoes() throws IOException {
        run();
        var ids = entries().stream().map(Entry::id).toList();
        Files.delete(documents.resolve("b.txt"));
        write("c.txt", "What is a tripod?\nThree legs.\n");
        var report = run();
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(questions()).containsExactly("What is a lens?", "What is a prism?", "What is a tripod?");
        assertThat(entries().getFirst().id()).isEqualTo(ids.getFirst());
    }

    @Test
    void anIdSurvivesEditsElsewhereInTheDocument() throws IOException {
        run();
        var before = entries().get(1).id();
        write(
                "a.txt",
                "0. What is light?\n1. What is a lens?\nGround glass.\n2. What is a prism?\nGlass with edges.\n");
        run();
        assertThat(entries())
                .filteredOn(entry -> entry.question().equals("What is a prism?"))
                .extracting(Entry::id)
                .containsExactly(before);
    }

    @Test
    void aBadDocumentDoesNotStopTheOthers() throws IOException {
        var garbage = new byte[2000];
        new SplittableRandom(3).nextBytes(garbage);
        Files.write(documents.resolve("bad.txt"), garbage);
        write("empty.txt", "");
        var report = run();
        assertThat(report.unreadable()).extracting(IndexReport.Unreadable::path).containsExactly("bad.txt");
        assertThat(report.unreadable().getFirst().reason()).contains("no readable text");
        assertThat(report.empty()).containsExactly("empty.txt");
        assertThat(questions()).hasSize(4);
        var build = new IndexStore(index).open();
        assertThat(run().unreadable()).isEqualTo(report.unreadable());
        assertThat(new IndexStore(index).open())
                .as("a document that is refused again changes nothing")
                .isEqualTo(build);
        write("bad.txt", "What is a lamp?\n");
        assertThat(run().unreadable()).isEmpty();
        assertThat(questions()).hasSize(5);
    }

    @Test
    void aRunThatFailsMidwayLeavesThePreviousIndexServing() throws IOException {
        run();
        var before = questions();
        write("c.txt", "What is a tripod?\n");
        Progress failing = (document, all, path) -> {
            throw new IllegalStateException("the plug was pulled");
        };
        assertThatThrownBy(() -> IndexRun.update(index, List.of(documents), true, failing))
                .hasMessageContaining("the plug was pulled");
        assertThat(questions()).isEqualTo(before);
        assertThat(run().indexed()).isEqualTo(1);
        assertThat(questions()).hasSize(5);
    }

    @Test
    void whatAKilledRunLeavesBehindIsSweptAway() throws IOException {
        run();
        var halfDone = Files.createDirectory(index.resolve("build-77"));
        Files.writeString(halfDone.resolve("_0.cfs"), "half a segment");
        Files.writeString(index.resolve("current.next"), "build-7");
        write("c.txt", "What is a tripod?\n");
        run();
        assertThat(halfDone).doesNotExist();
        assertThat(questions()).hasSize(5);
    }

    @Test
    void anIndexOfAnotherVersionIsRebuiltNotMisread() throws IOException {
        run();
        var manifest = new IndexStore(index).open().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"schema\" : \\d+", "\"schema\" : 9999"));
        assertThatThrownBy(() -> new IndexStore(index).open()).hasMessageContaining("schema 9999");
        assertThat(run().indexed()).isEqualTo(2);
        assertThat(questions()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "build-", "../documents", "nonsense\u0000", "build-99999999999999999999", "build-404"})
    void aPointerThatNamesNoBuildIsToldAndMendedByTheNextRun(String pointer) throws IOException {
        run();
        Files.writeString(index.resolve("current"), pointer);
        assertThatThrownBy(() -> new IndexStore(index).open())
                .isInstanceOf(IndexDamagedException.class)
                .hasMessageContaining("--rebuild");
        assertThat(run().indexed()).isEqualTo(2);
        assertThat(questions()).hasSize(4);
    }

    @Test
    void noBuildHasTheNameOfOneBefore() throws IOException {
        var names = new HashSet<Path>();
        for (int i = 0; i < 4; i++) {
            write("c.txt", "What is tripod " + i + "?\n");
            run();
            assertThat(names.add(new IndexStore(index).open())).isTrue();
        }
    }

    @Test
    void noLineIsTooLongOrTooOddForTheIndex() throws IOException {
        write("long.md", "# " + "optics ".repeat(20_000) + "\n\n## What is a lamp?\n\nGlass.\n");
        write("pipes.md", "## What is a torch?\n\nLight.\n\n" + "|".repeat(100_000) + "\n\nMore light.\n");
        write("cells.md", "## What is a bulb?\n\nLight.\n\n" + "| ".repeat(100_000) + "x\n\nMore light.\n");
        write("rule.md", "## What is a flash?\n\nLight.\n\n|a|b|\n|" + "---|".repeat(50_000) + "\n\nMore.\n");
        var report = run();
        assertThat(report.unreadable()).isEmpty();
        assertThat(questions()).contains("What is a torch?", "What is a bulb?", "What is a flash?");
    }

    @Test
    void filesThatAreDamagedAreFoundByTheCheckAndMendedByARebuild() throws IOException {
        run();
        try (var files = Files.list(new IndexStore(index).open())) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("_"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0x5a);
                Files.write(file, bytes);
            }
        }
        assertThat(IndexCheck.problems(index)).singleElement().asString().contains("--rebuild");
        IndexRun.update(index, List.of(documents), true, SILENT);
        assertThat(questions()).hasSize(4);
        assertThat(IndexCheck.problems(index)).isEmpty();
    }

    @Test
    void aDamagedIndexIsToldWithWhatMendsIt() throws IOException {
        run();
        var build = new IndexStore(index).open();
        Files.delete(build.resolve("manifest.json"));
        assertThatThrownBy(() -> new IndexStore(index).open())
                .isInstanceOf(IndexDamagedException.class)
                .hasMessageContaining("--rebuild");
        assertThat(run().indexed()).isEqualTo(2);
    }

    @Test
    void aSoundIndexPassesItsCheckAndABrokenOneDoesNot() throws IOException {
        run();
        assertThat(IndexCheck.problems(index)).isEmpty();
        write("a.txt", "1. What is a lens?\nGround glass.\n2. What is a prism?\nGlass with edges.\n");
        Files.delete(documents.resolve("b.txt"));
        assertThat(IndexCheck.problems(index))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("a.txt has changed"))
                .anyMatch(problem -> problem.contains("b.txt is gone"));
        run();
        assertThat(IndexCheck.problems(index)).isEmpty();
        var manifest = new IndexStore(index).open().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"ANSWERED\" : 2", "\"ANSWERED\" : 3"));
        assertThat(IndexCheck.problems(index)).anyMatch(problem -> problem.contains("a.txt"));
    }

    @Test
    void aFolderWithoutDocumentsMakesAnEmptyIndex() throws IOException {
        var nothing = Files.createDirectory(folder.resolve("nothing"));
        var report = IndexRun.update(index, List.of(nothing), false, SILENT);
        assertThat(report.documents()).isZero();
        assertThat(questions()).isEmpty();
    }

    @Test
    void topicsBesideTheDocumentsAddToTheTaxonomy() throws IOException {
        run();
        assertThat(entries()).extracting(Entry::topic).doesNotContain("Optics");
        write("topics.yaml", "topics:\n  - name: Optics\n    strong: [lens, prism, mirror]\n");
        assertThat(run().documents()).isEqualTo(2);
        assertThat(entries()).extracting(Entry::topic).startsWith("Optics", "Optics", "Optics");
        write("topics.yaml", "topics: [");
        assertThatThrownBy(this::run).hasMessageContaining("topics.yaml");
        assertThat(entries()).extracting(Entry::topic).contains("Optics");
    }

    @Test
    void aMissingPathFailsBeforeAnythingIsTouched() throws IOException {
        run();
        assertThatThrownBy(() -> IndexRun.update(index, List.of(folder.resolve("nowhere")), false, SILENT))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(questions()).hasSize(4);
    }

    @Test
    void twoRunsAtOnceDoNotMeet() throws IOException {
        Files.createDirectories(index);
        try (var _ = new IndexStore(index).lock()) {
            assertThatThrownBy(this::run).hasMessageContaining("another run");
        }
        assertThat(run().indexed()).isEqualTo(2);
    }

    @Test
    void withoutAnIndexOneIsToldHowToMakeOne() {
        assertThatThrownBy(() -> new IndexStore(index).open()).hasMessageContaining("quarry index");
    }
}
