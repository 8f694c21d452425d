package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
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
import quarry.document.QuestionGroups;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.index.DocumentRecord;
import quarry.index.IndexCheck;
import quarry.index.IndexDamagedException;
import quarry.index.IndexReport;
import quarry.index.IndexRun;
import quarry.index.Progress;
import quarry.index.SourceSplitter;
import quarry.source.SourceTree;
import quarry.source.Stamp;
import quarry.source.Zip;
import quarry.testing.Waiting;

final class IndexRunTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
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
        return IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, SILENT);
    }

    private List<Entry> entries() throws IOException {
        return IndexedEntries.of(index);
    }

    private List<String> questions() throws IOException {
        return entries().stream().map(Entry::question).toList();
    }

    @Test
    void entriesStandInTheOrderOfTheirDocuments() throws IOException {
        var report = run();
        assertThat(report.documents()).hasSize(2);
        assertThat(report.entries()).containsEntry(State.ANSWERED, 2L).containsEntry(State.UNANSWERED, 2L);
        assertThat(questions())
                .containsExactly("What is a lens?", "What is a prism?", "What is a mirror?", "What is a filter?");
    }

    @Test
    void nothingIsReadAgainWhenNothingChanged() throws IOException {
        run();
        var build = new IndexStore(index).open();
        var report = run();
        assertThat(report.kept()).isEqualTo(2);
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
        assertThat(report.kept()).isEqualTo(1);
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
    void aDocumentThatNeverEndsIsNamedAndTheOthersAreIndexed() throws IOException {
        Files.write(documents.resolve("loop.pdf"), HostilePdf.drawingItself());
        Files.write(documents.resolve("many.pdf"), HostilePdf.drawingEachOther(8, 10));
        var report = run();
        assertThat(report.unreadable())
                .extracting(IndexReport.Unreadable::path)
                .containsExactly("loop.pdf", "many.pdf");
        assertThat(report.unreadable())
                .allMatch(unreadable -> unreadable.reason().contains("takes more work to read"));
        assertThat(questions()).hasSize(4);
    }

    @Test
    void aRunThatFailsMidwayLeavesThePreviousIndexServing() throws IOException {
        run();
        var before = questions();
        write("c.txt", "What is a tripod?\n");
        Progress failing = (document, all, path) -> {
            throw new IllegalStateException("the plug was pulled");
        };
        assertThatThrownBy(() -> IndexRun.update(new LuceneEntryIndex(index), List.of(documents), true, failing))
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
        IndexFiles.spoilSegments(new IndexStore(index).open());
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                .singleElement()
                .asString()
                .contains("--rebuild");
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), true, SILENT);
        assertThat(questions()).hasSize(4);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
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
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
        write("a.txt", "1. What is a lens?\nGround glass.\n2. What is a prism?\nGlass with edges.\n");
        Files.delete(documents.resolve("b.txt"));
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("a.txt has changed"))
                .anyMatch(problem -> problem.contains("b.txt is gone"));
        run();
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
        IndexFiles.rewriteManifest(index, "\"ANSWERED\" : 2", "\"ANSWERED\" : 3");
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).anyMatch(problem -> problem.contains("a.txt"));
    }

    @Test
    void aFolderWithoutDocumentsMakesAnEmptyIndex() throws IOException {
        var nothing = Files.createDirectory(folder.resolve("nothing"));
        var report = IndexRun.update(new LuceneEntryIndex(index), List.of(nothing), false, SILENT);
        assertThat(report.documents()).isEmpty();
        assertThat(questions()).isEmpty();
    }

    @Test
    void topicsBesideTheDocumentsAddToTheTaxonomy() throws IOException {
        run();
        assertThat(entries()).extracting(Entry::topic).doesNotContain("Optics");
        write("topics.yaml", "topics:\n  - name: Optics\n    strong: [lens, prism, mirror]\n");
        assertThat(run().documents()).hasSize(2);
        assertThat(entries()).extracting(Entry::topic).startsWith("Optics", "Optics", "Optics");
        write("topics.yaml", "topics: [");
        assertThatThrownBy(this::run).hasMessageContaining("topics.yaml");
        assertThat(entries()).extracting(Entry::topic).contains("Optics");
    }

    @Test
    void synonymsBesideTheDocumentsGoWithTheIndexAndAreNoDocument() throws IOException {
        write("synonyms.txt", "# ours\nlens, magnifier\n");
        assertThat(run().documents()).extracting(DocumentRecord::path).containsExactly("a.txt", "b.txt");
        var first = new IndexStore(index).open();
        assertThat(ManifestFile.synonyms(first).knows("magnifier")).isTrue();
        assertThat(run().kept()).isEqualTo(2);
        assertThat(new IndexStore(index).open()).isEqualTo(first);
        write("synonyms.txt", "prism, wedge\n");
        assertThat(run().kept()).isEqualTo(2);
        var second = new IndexStore(index).open();
        assertThat(second).isNotEqualTo(first);
        assertThat(ManifestFile.synonyms(second).knows("wedge")).isTrue();
        assertThat(ManifestFile.synonyms(second).knows("magnifier")).isFalse();
        assertThat(questions()).hasSize(4);
        Files.delete(documents.resolve("synonyms.txt"));
        run();
        assertThat(ManifestFile.synonyms(new IndexStore(index).open()).knows("wedge"))
                .isFalse();
    }

    @Test
    void aLineOfTheSynonymsThatMakesNoSenseIsToldAndPassedOver() throws IOException {
        write("synonyms.txt", "lens, magnifier\n\nprism\nwedge =>\n");
        for (int i = 0; i < 2; i++) {
            var report = run();
            assertThat(report.unreadable()).isEmpty();
            assertThat(report.warnings())
                    .hasSize(2)
                    .satisfiesExactly(
                            told -> assertThat(told)
                                    .startsWith(
                                            documents.resolve("synonyms.txt").toRealPath() + ": line 3 is 'prism'; ")
                                    .contains("commas between"),
                            told -> assertThat(told).contains("line 4 is 'wedge =>'"));
        }
        assertThat(ManifestFile.synonyms(new IndexStore(index).open()).knows("magnifier"))
                .isTrue();
    }

    @Test
    void synonymsThatAreNoTextAreToldAndPassedOver() throws IOException {
        Files.write(documents.resolve("synonyms.txt"), new byte[] {0, 1, 2, 3, 0, 0, 9, 0});
        assertThat(run().warnings()).singleElement().asString().contains("synonyms.txt: is no text; save it as UTF-8");
        assertThat(questions()).hasSize(4);
    }

    @Test
    void questionsInWordsThatUsersCallTheSameAreTheSame() throws IOException {
        write("c.txt", "1. What is a magnifier?\nA glass that magnifies.\n");
        run();
        assertThat(cluster("What is a lens?")).containsExactly("What is a lens?");
        write("synonyms.txt", "lens, magnifier\n");
        run();
        assertThat(cluster("What is a lens?")).containsExactly("What is a lens?", "What is a magnifier?");
    }

    /// The questions that ask the same as one.
    private List<String> cluster(String question) throws IOException {
        var all = questions();
        try (var directory = FSDirectory.open(new IndexStore(index).open());
                var reader = DirectoryReader.open(directory)) {
            return QuestionGroups.of(reader).cluster(all.indexOf(question)).stream()
                    .map(all::get)
                    .toList();
        }
    }

    @Test
    void aMissingPathFailsBeforeAnythingIsTouched() throws IOException {
        run();
        assertThatThrownBy(() ->
                        IndexRun.update(new LuceneEntryIndex(index), List.of(folder.resolve("nowhere")), false, SILENT))
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

    /// Gives a document a time of last change long ago, as documents have that nobody touched lately.
    private void settle(String name) throws IOException {
        Files.setLastModifiedTime(documents.resolve(name), LONG_AGO);
    }

    @Test
    void aDocumentThatWasGivenBackItsSizeAndTimeIsReadAllTheSame() throws IOException {
        settle("a.txt");
        run();
        write("a.txt", "1. What is a lamp?\nGlass.\n2. What is a prism?\nGlass with edges.\n");
        settle("a.txt");
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                .singleElement()
                .asString()
                .contains("a.txt has changed");
        assertThat(run().indexed()).isEqualTo(1);
        assertThat(questions()).contains("What is a lamp?");
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void aDocumentOfWhichTheFileSystemTellsNoChangeIsNotReadUntilTheCheckFindsAnother() throws Exception {
        awaitStamps();
        run();
        // As if the disk had changed the content: the file is as it was, and the hash another.
        var hash = ManifestFile.read(new IndexStore(index).open())
                .documents()
                .getFirst()
                .sha256();
        IndexFiles.rewriteManifest(index, hash, "0".repeat(hash.length()));
        assertThat(run().kept()).isEqualTo(2);

        assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                .singleElement()
                .asString()
                .contains("a.txt has changed");
        assertThat(run().indexed()).isEqualTo(1);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();

        IndexFiles.rewriteManifest(index, hash, "0".repeat(hash.length()));
        try (var _ = new IndexStore(index).lock()) {
            assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                    .as("when the next run cannot be told")
                    .singleElement()
                    .asString()
                    .contains("--rebuild");
        }
    }

    /// Waits until the documents were left alone for so long that what the file system tells of them counts.
    private void awaitStamps() throws Exception {
        Waiting.until(() -> SourceTree.of(List.of(documents)).files().stream()
                .noneMatch(file -> file.stamp().modified() == Stamp.UNSETTLED));
    }

    @Test
    void aDocumentThatWasOnlyTouchedIsNotSplitAgain() throws IOException {
        run();
        var build = new IndexStore(index).open();
        settle("a.txt");
        assertThat(run().kept()).isEqualTo(2);
        assertThat(new IndexStore(index).open()).isEqualTo(build);
    }

    @Test
    void aDocumentThatMovedKeepsItsIdsAlsoWhenItIsEditedLater() throws IOException {
        run();
        var ids = ids();
        Files.createDirectory(documents.resolve("deep"));
        Files.move(documents.resolve("a.txt"), documents.resolve("deep/z.txt"));
        var report = run();
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.indexed()).isZero();
        assertThat(report.removed()).isZero();
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(entries())
                .extracting(entry -> entry.source().document())
                .contains("deep/z.txt")
                .doesNotContain("a.txt");

        write("deep/z.txt", "1. What is a lens?\nGround glass.\n2. What is a prism?\nGlass with edges.\n");
        assertThat(run().indexed()).isEqualTo(1);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(ids);
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), true, SILENT);
        assertThat(ids()).as("rebuilt").containsExactlyInAnyOrderElementsOf(ids);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void aNewDocumentWhereAnotherMovedAwayHasIdsOfItsOwn() throws IOException {
        run();
        Files.move(documents.resolve("a.txt"), documents.resolve("z.txt"));
        run();
        write("a.txt", "1. What is a lens?\nAnother answer.\n");
        run();
        assertThat(ids()).doesNotHaveDuplicates().hasSize(5);
        var before = ids();
        write("a.txt", "1. What is a lens?\nYet another answer.\n");
        run();
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aCopyIsADocumentOfItsOwn() throws IOException {
        run();
        Files.copy(documents.resolve("a.txt"), documents.resolve("copy.txt"));
        var report = run();
        assertThat(report.moved()).isZero();
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(ids()).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void aChangedIndexIsTheSameAsOneWrittenFromNothing() throws IOException {
        run();
        write("a.txt", "1. What is a lens?\nGround glass.\n");
        write("aa.txt", "What is a tripod?\nThree legs.\n");
        Files.delete(documents.resolve("b.txt"));
        run();
        var changed = entries();
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), true, SILENT);
        assertThat(changed).isEqualTo(entries());
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void aChangedBuildSharesTheFilesOfTheOneBefore() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("many-" + i + ".txt", manyQuestions(i));
        }
        run();
        var before = Files.size(largest(new IndexStore(index).open()));
        write("a.txt", "1. What is a lens?\nGround glass.\n");
        var report = run();
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(Files.size(largest(new IndexStore(index).open()))).isEqualTo(before);
        assertThat(questions()).contains("What is a lens?").doesNotContain("What is a prism?");
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    private static String manyQuestions(int document) {
        var text = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            text.append(i + ". What is part " + document + "-" + i + "?\nA part of part " + (i - 1) + ".\n");
        }
        return text.toString();
    }

    private static Path largest(Path build) throws IOException {
        try (var files = Files.list(build)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void membersOfAnArchiveAreIndexedAndOnlyThoseAgainThatChanged() throws IOException {
        Files.write(documents.resolve("c.zip"), archive("What is a tripod?\nThree legs.\n"));
        assertThat(run().indexed()).isEqualTo(4);
        assertThat(questions()).contains("What is a tripod?", "What is a lamp?");
        assertThat(entries()).extracting(entry -> entry.source().document()).contains("c.zip/in/tripod.md");
        Files.write(documents.resolve("c.zip"), archive("What is a tripod?\nThree legs and a head.\n"));
        assertThat(run().indexed()).isEqualTo(1);
        Files.delete(documents.resolve("c.zip"));
        assertThat(run().removed()).isEqualTo(2);
    }

    private static byte[] archive(String tripod) {
        return new Zip()
                .with("in/tripod.md", tripod)
                .with("lamp.md", "## What is a lamp?\n\nA light.\n")
                .bytes();
    }

    @Test
    void settingsBesideTheDocumentsDecideTheTopicAndWhatIsLeftOut() throws IOException {
        run();
        write("quarry.yaml", "topic: Optics\nignore: [b.txt]\n");
        var report = run();
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(entries()).hasSize(2).extracting(Entry::topic).containsOnly("Optics");
        assertThat(run().kept()).isEqualTo(1);
        Files.delete(documents.resolve("quarry.yaml"));
        assertThat(run().indexed()).isEqualTo(2);
        assertThat(entries()).extracting(Entry::topic).doesNotContain("Optics");
    }

    @Test
    void brokenSettingsStopARunAndTheIndexBeforeServes() throws IOException {
        run();
        write("quarry.yaml", "topic: Optics\ncolour: red\n");
        assertThatThrownBy(this::run).hasMessageContaining("quarry.yaml: line 2: the key 'colour' is not known");
        assertThat(questions()).hasSize(4);
    }

    @Test
    void aFormatThatDoesNotExistIsToldWithThoseThatDo() throws IOException {
        write("quarry.yaml", "format: wordstar\n");
        assertThat(run().unreadable())
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.reason()).contains("'wordstar'", "text"));
    }

    @Test
    void aLineThatNobodyWroteIsLeftOutAndTold() throws IOException {
        write(
                "blob.txt",
                "1. What is a lens?\nGlass.\n" + "x".repeat(SourceSplitter.MAX_LINE + 1) + "\n2. What is a prism?\n");
        write("only.txt", "y".repeat(SourceSplitter.MAX_LINE + 1));
        var report = run();
        assertThat(report.unreadable()).singleElement().satisfies(told -> {
            assertThat(told.path()).isEqualTo("only.txt");
            assertThat(told.reason()).startsWith("line 1 has 20001 characters");
        });
        assertThat(report.documents())
                .filteredOn(document -> document.path().equals("blob.txt"))
                .singleElement()
                .satisfies(document ->
                        assertThat(document.account().lines().leftOut()).containsEntry("dropped", 1));
        assertThat(entries()).extracting(Entry::answer).noneMatch(answer -> answer.contains("xxx"));
    }

    @Test
    void aPictureInsideALineDoesNotCostTheLine() throws IOException {
        write("c.md", "## What is a tripod?\n\nThree legs ![so](data:image/png;base64," + "A".repeat(30_000) + ").\n");
        run();
        assertThat(entries()).extracting(Entry::answer).anyMatch(answer -> answer.contains("Three legs"));
    }

    @Test
    void aDocumentThatIsHardlyUnderstoodIsSaidToBeSo() throws IOException {
        write("story.txt", "Why not?\n" + "It was a dark night, and the wind blew over the hills.\n".repeat(200));
        var report = run();
        assertThat(report.documents())
                .filteredOn(DocumentRecord::hardlyUnderstood)
                .extracting(DocumentRecord::path)
                .containsExactly("story.txt");
        assertThat(report.documents().getFirst().account())
                .satisfies(account -> assertThat(account.confidence()).isPositive())
                .satisfies(account -> assertThat(account.reading()).isNotEmpty())
                .satisfies(account -> assertThat(account.lines().written()).isEqualTo(4));
        assertThat(report.isWhole()).isFalse();
    }

    @Test
    void aLongDocumentOfOnlyQuestionsIsUnderstood() throws IOException {
        write("list.md", "# Boats\n\n" + "- What keeps a boat upright?\n".repeat(50));
        assertThat(run().isWhole()).isTrue();
    }

    private List<String> ids() throws IOException {
        return entries().stream().map(Entry::id).toList();
    }

    @Test
    void withoutAnIndexOneIsToldHowToMakeOne() {
        assertThatThrownBy(() -> new IndexStore(index).open()).hasMessageContaining("quarry index");
    }
}
