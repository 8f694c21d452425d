package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.entry.Entry;
import quarry.index.DocumentRecord;
import quarry.index.IndexCheck;
import quarry.index.IndexReport;
import quarry.index.IndexRequest;
import quarry.index.IndexRun;
import quarry.index.Progress;
import quarry.source.Zip;

/// Runs over some paths leave alone what the index holds of others, and what cannot be seen just now is not taken for
/// deleted.
final class AddedUpRunsTest {
    private static final Progress SILENT = (document, documents, path) -> {};

    @TempDir
    private Path folder = Path.of("");

    private Path index = Path.of("");

    @BeforeEach
    void someNotes() throws IOException {
        index = folder.resolve("index");
        write("optics/lens.md", "# What is a lens?\n\nGround glass.\n");
        write("optics/deep/prism.md", "# What is a prism?\n\nGlass with edges.\n");
        write("birds/wren.md", "# What is a wren?\n\nA small bird.\n");
    }

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private IndexReport run(String... paths) throws IOException {
        return IndexRun.update(new LuceneEntryIndex(index), IndexRequest.of(places(paths)), SILENT);
    }

    private IndexReport only(String... paths) throws IOException {
        return IndexRun.update(new LuceneEntryIndex(index), new IndexRequest(places(paths), true, false), SILENT);
    }

    private IndexReport remove(String... places) throws IOException {
        return IndexRun.remove(new LuceneEntryIndex(index), List.of(places), SILENT);
    }

    private List<Path> places(String... paths) {
        return Stream.of(paths).map(folder::resolve).toList();
    }

    private List<Entry> entries() throws IOException {
        return IndexedEntries.of(index);
    }

    private List<String> documents() throws IOException {
        return entries().stream().map(entry -> entry.source().document()).toList();
    }

    private List<String> ids() throws IOException {
        return entries().stream().map(Entry::id).sorted().toList();
    }

    private List<String> questions() throws IOException {
        return entries().stream().map(Entry::question).toList();
    }

    @Test
    void whatIsIndexedUnderAnotherPathStays() throws IOException {
        run("optics");
        var report = run("birds");
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md", "wren.md");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(report.removed()).isZero();
        assertThat(report.roots()).hasSize(2).allMatch(root -> Files.isDirectory(Path.of(root)));
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void aPathIsBroughtUpToDateWhenItIsGivenAgain() throws IOException {
        run("optics", "birds");
        write("optics/lens.md", "# What is a lens?\n\nGround glass, or plastic.\n");
        write("optics/mirror.md", "# What is a mirror?\n\nA shiny surface.\n");
        Files.delete(folder.resolve("optics/deep/prism.md"));
        Files.delete(folder.resolve("birds/wren.md"));
        var report = run("optics");
        assertThat(documents()).containsExactly("lens.md", "mirror.md", "wren.md");
        assertThat(List.of(report.added(), report.changed(), report.kept(), report.removed()))
                .containsExactly(1, 1, 1, 1);
        assertThat(run("birds").removed()).isEqualTo(1);
        assertThat(documents()).containsExactly("lens.md", "mirror.md");
    }

    @Test
    void onlyDropsWhatOtherPathsBroughtIn() throws IOException {
        run("optics", "birds");
        var report = only("birds");
        assertThat(documents()).containsExactly("wren.md");
        assertThat(report.removed()).isEqualTo(2);
        assertThat(report.roots()).hasSize(1);
    }

    @Test
    void aPathIsRemovedAlsoWhenItIsNotThereAnyMore() throws IOException {
        run("optics", "birds");
        Files.move(folder.resolve("optics"), folder.resolve("away"));
        var report = remove(folder.resolve("optics").toString());
        assertThat(report.removed()).isEqualTo(2);
        assertThat(report.kept()).isEqualTo(1);
        assertThat(documents()).containsExactly("wren.md");
        assertThat(run("birds").roots()).hasSize(1);
    }

    @Test
    void documentsAndFoldersAreRemovedByTheNamesThatHitsShow() throws IOException {
        run("optics", "birds");
        remove("deep");
        assertThat(documents()).containsExactly("lens.md", "wren.md");
        remove("wren.md");
        assertThat(documents()).containsExactly("lens.md");
        assertThatThrownBy(() -> remove("wren.md"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("holds nothing of it");
        assertThat(run("optics").added())
                .as("the folder itself was not removed")
                .isEqualTo(1);
    }

    @Test
    void everythingMayBeRemoved() throws IOException {
        run("optics", "birds");
        remove(folder.toString());
        assertThat(documents()).isEmpty();
        assertThat(run("birds").added()).isEqualTo(1);
    }

    @Test
    void nothingIsRemovedFromAnIndexThatIsNotThere() {
        assertThatThrownBy(() -> remove("deep")).hasMessageContaining("there is no index");
        assertThat(index).doesNotExist();
    }

    @Test
    void aFolderInsideOneThatIsIndexedIsPartOfIt() throws IOException {
        run("optics");
        var ids = ids();
        write("optics/lens.md", "# What is a lens?\n\nAnother answer.\n");
        write("optics/deep/mirror.md", "# What is a mirror?\n\nA shiny surface.\n");
        var report = run("optics/deep");
        assertThat(documents()).containsExactly("deep/mirror.md", "deep/prism.md", "lens.md");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).as("nobody looked at the rest").isZero();
        assertThat(ids()).containsAll(ids);
        assertThat(report.roots()).hasSize(1);
        assertThat(run("optics").changed()).isEqualTo(1);
    }

    @Test
    void aFolderAroundOneThatIsIndexedTakesItIn() throws IOException {
        run("optics/deep", "birds/wren.md");
        assertThat(documents()).containsExactly("prism.md", "wren.md");
        var ids = ids();
        var report = run("optics");
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md", "wren.md");
        assertThat(ids()).as("the ids of before").containsAll(ids);
        assertThat(List.of(report.added(), report.moved(), report.kept(), report.removed()))
                .containsExactly(1, 1, 1, 0);
        assertThat(report.roots()).hasSize(2);
        run("birds");
        assertThat(documents()).contains("wren.md");
        assertThat(ids()).containsAll(ids);
    }

    @Test
    void aDocumentThatIsTakenInAndChangedAtOnceKeepsItsIds() throws IOException {
        run("optics/deep");
        var ids = ids();
        write("optics/deep/prism.md", "# What is a prism?\n\nA wedge of glass.\n");
        write("optics/prism.md", "# What is a roof prism?\n\nOne with a roof edge.\n");
        var report = run("optics");
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md", "prism.md");
        assertThat(entries().getFirst().answer()).isEqualTo("A wedge of glass.");
        assertThat(ids()).containsAll(ids).doesNotHaveDuplicates();
        assertThat(List.of(report.added(), report.changed(), report.moved(), report.removed()))
                .containsExactly(2, 1, 0, 0);
    }

    @Test
    void aFolderThatIsPassedOverStaysWhenItWasNamed() throws IOException {
        write("optics/build/report.md", "# What is a report?\n\nA text.\n");
        run("optics", "optics/build");
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md", "report.md");
        assertThat(run("optics").kept()).isEqualTo(3);
        assertThat(run("optics/build").kept()).isEqualTo(3);
    }

    @Test
    void theSettingsOfAFolderHoldWhenOnlyPartOfItIsLookedAt() throws IOException {
        write("optics/quarry.yaml", "topic: Light\nignore: [\"deep/drafts\"]\n");
        run("optics");
        write("optics/deep/lamp.md", "# What is a lamp?\n\nA light.\n");
        run("optics/deep");
        assertThat(entries())
                .filteredOn(entry -> entry.question().equals("What is a lamp?"))
                .extracting(Entry::topic)
                .containsExactly("Light");
    }

    @Test
    void documentsOfTheSameNameKeepTheirNamesInWhateverOrderTheyAreIndexed() throws IOException {
        write("birds/lens.md", "# How does a bird's lens work?\n\nLike ours.\n");
        run("optics");
        run("birds");
        assertThat(documents()).containsExactly("birds/lens.md", "deep/prism.md", "lens.md", "wren.md");
        var ids = ids();
        run("birds");
        run("birds", "optics");
        Files.delete(folder.resolve("optics/lens.md"));
        run("optics");
        run("birds");
        assertThat(documents()).containsExactly("birds/lens.md", "deep/prism.md", "wren.md");
        assertThat(ids).containsAll(ids());
    }

    @Test
    void topicsAndSynonymsOfOtherPathsStayInForce() throws IOException {
        write("optics/topics.yaml", "topics:\n  - name: Optics\n    strong: [lens, prism, telescope]\n");
        write("optics/synonyms.txt", "lens, magnifier\n");
        run("optics");
        write("birds/telescope.md", "# What is a telescope for?\n\nFor watching birds.\n");
        run("birds");
        assertThat(entries())
                .filteredOn(entry -> entry.topic().equals("Optics"))
                .hasSize(3);
        assertThat(ManifestFile.synonyms(new IndexStore(index).open()).knows("magnifier"))
                .isTrue();
        Files.delete(folder.resolve("optics/topics.yaml"));
        run("birds");
        assertThat(entries()).as("nobody looked").extracting(Entry::topic).contains("Optics");
        run("optics");
        assertThat(entries()).as("all are filed anew").extracting(Entry::topic).doesNotContain("Optics");
        remove(folder.resolve("optics").toString());
        assertThat(ManifestFile.synonyms(new IndexStore(index).open()).knows("magnifier"))
                .isFalse();
    }

    @Test
    void aRebuildReadsTheDocumentsOfAllPathsAgain() throws IOException {
        run("optics");
        var report =
                IndexRun.update(new LuceneEntryIndex(index), new IndexRequest(places("birds"), false, true), SILENT);
        assertThat(report.indexed()).isEqualTo(3);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).isZero();
        assertThat(documents()).hasSize(3);
    }

    @Test
    void aFolderThatIsNotThereLosesNothing() throws IOException {
        run("optics", "birds");
        Files.move(folder.resolve("optics"), folder.resolve("unplugged"));
        for (int i = 0; i < 2; i++) {
            var report = run("optics", "birds");
            assertThat(report.unreadable()).singleElement().satisfies(told -> {
                assertThat(told.path()).endsWith("optics");
                assertThat(told.reason()).contains("is not there");
            });
            assertThat(report.kept()).isEqualTo(3);
            assertThat(report.unseen()).isEqualTo(2);
            assertThat(documents()).containsExactly("deep/prism.md", "lens.md", "wren.md");
        }
        IndexRun.update(new LuceneEntryIndex(index), new IndexRequest(places("birds"), false, true), SILENT);
        assertThat(documents()).as("rebuilt").containsExactly("deep/prism.md", "lens.md", "wren.md");
        Files.move(folder.resolve("unplugged"), folder.resolve("optics"));
        assertThat(run("optics").unreadable()).isEmpty();
        assertThat(documents()).hasSize(3);
    }

    @Test
    void aFolderThatIsReachedByALinkLosesNothingWhenTheLinkLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("optics"));
        run("link");
        Files.move(folder.resolve("optics"), folder.resolve("unplugged"));
        assertThat(run("link").unreadable()).hasSize(1);
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md");
    }

    @Test
    void theEmptyPlaceOfADiskThatIsNotAttachedLosesNothing() throws IOException {
        run("optics");
        IndexFiles.rewriteManifest(index, "\"volume\" : \"[^\"]*", "\"volume\" : \"ext4 /dev/x");
        Files.move(folder.resolve("optics"), folder.resolve("unplugged"));
        Files.createDirectory(folder.resolve("optics"));
        assertThat(run("optics").unreadable())
                .singleElement()
                .satisfies(told -> assertThat(told.reason()).contains("disk is not attached"));
        assertThat(documents()).hasSize(2);
    }

    @Test
    void anEmptiedFolderIsEmpty() throws IOException {
        run("birds");
        Files.delete(folder.resolve("birds/wren.md"));
        var report = run("birds");
        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.unreadable()).isEmpty();
        assertThat(documents()).isEmpty();
    }

    @Test
    void aFolderThatMayNotBeReadLosesNothing() throws IOException {
        run("optics");
        var deep = folder.resolve("optics/deep");
        Files.setPosixFilePermissions(deep, Set.of());
        try {
            assumeThat(Files.isReadable(deep)).as("not for the administrator").isFalse();
            Files.delete(folder.resolve("optics/lens.md"));
            var report = run("optics");
            assertThat(report.unreadable())
                    .extracting(IndexReport.Unreadable::path)
                    .containsExactly("deep");
            assertThat(documents()).containsExactly("deep/prism.md");
        } finally {
            Files.setPosixFilePermissions(deep, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatCannotBeReadAnyMoreStaysAsItWas() throws IOException {
        run("optics");
        Files.write(folder.resolve("optics/lens.md"), new byte[] {0, 1, 2, 3, 0, 0, 0, (byte) 200});
        for (int i = 0; i < 2; i++) {
            var report = run("optics");
            assertThat(report.unreadable()).singleElement().satisfies(told -> {
                assertThat(told.path()).isEqualTo("lens.md");
                assertThat(told.reason()).contains("stays");
            });
            assertThat(report.kept()).isEqualTo(2);
            assertThat(questions()).contains("What is a lens?");
        }
        IndexRun.update(new LuceneEntryIndex(index), new IndexRequest(places("optics"), false, true), SILENT);
        assertThat(questions()).as("rebuilt").contains("What is a lens?");
        write("optics/lens.md", "# What is a burning glass?\n\nA lens.\n");
        assertThat(run("optics").changed()).isEqualTo(1);
        assertThat(questions()).contains("What is a burning glass?").doesNotContain("What is a lens?");
    }

    @Test
    void anArchiveThatCannotBeListedLosesNothing() throws IOException {
        var archive = folder.resolve("birds/more.zip");
        Files.write(
                archive,
                new Zip().with("finch.md", "# What is a finch?\n\nA bird.\n").bytes());
        run("birds");
        assertThat(documents()).containsExactly("more.zip/finch.md", "wren.md");
        var whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("birds").unreadable()).hasSize(1);
        assertThat(documents()).containsExactly("more.zip/finch.md", "wren.md");
        Files.write(
                archive,
                new Zip().with("robin.md", "# What is a robin?\n\nA bird.\n").bytes());
        run("birds");
        assertThat(documents()).containsExactly("more.zip/robin.md", "wren.md");
    }

    @Test
    void anIndexOfAnotherVersionIsNotReplacedByOneThatLacksWhatCannotBeSeen() throws IOException {
        run("optics", "birds");
        IndexFiles.rewriteManifest(index, "\"schema\" : \\d+", "\"schema\" : 9999");
        Files.move(folder.resolve("optics"), folder.resolve("unplugged"));
        assertThatThrownBy(() -> run("birds"))
                .hasMessageContaining("would lose 2 documents")
                .hasMessageContaining("optics");
        Files.move(folder.resolve("unplugged"), folder.resolve("optics"));
        run("birds");
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md", "wren.md");
    }

    @Test
    void whatWasOfAnotherVersionAndCannotBeSeenMayBeRemoved() throws IOException {
        run("optics", "birds");
        IndexFiles.rewriteManifest(index, "\"schema\" : \\d+", "\"schema\" : 9999");
        Files.move(folder.resolve("optics"), folder.resolve("unplugged"));
        remove(folder.resolve("optics").toString());
        assertThat(documents()).containsExactly("wren.md");
    }

    @Test
    void aPathThatNobodyKnowsIsAMistake() throws IOException {
        run("optics");
        assertThatThrownBy(() -> run("birds", "nowhere")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> only("nowhere")).isInstanceOf(NoSuchFileException.class);
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md");
    }

    @Test
    void nothingGetsTheNameOfSomethingThatCannotBeSeen() throws IOException {
        var archive = folder.resolve("optics/deep/more.zip");
        Files.write(
                archive,
                new Zip().with("finch.md", "# What is a finch?\n\nA bird.\n").bytes());
        run("optics/deep");
        var whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        Files.write(
                folder.resolve("optics/more.zip"),
                new Zip()
                        .with("finch.md", "# What is a bullfinch?\n\nA bird.\n")
                        .bytes());
        var report = run("optics");
        assertThat(questions()).contains("What is a finch?", "What is a bullfinch?");
        assertThat(documents())
                .doesNotHaveDuplicates()
                .hasSize(report.documents().size());
        assertThat(report.removed()).isZero();
    }

    @Test
    void aFolderAroundOneThatIsAwayDoesNotTakeItIn() throws IOException {
        run("optics/deep");
        Files.move(folder.resolve("optics/deep"), folder.resolve("unplugged"));
        assertThat(run("optics").removed()).isZero();
        assertThat(documents()).containsExactly("lens.md", "prism.md");
        Files.move(folder.resolve("unplugged"), folder.resolve("optics/deep"));
        var report = run("optics");
        assertThat(report.roots()).as("now it does").hasSize(1);
        assertThat(documents()).containsExactly("deep/prism.md", "lens.md");
    }

    @Test
    void anEmptyPathIsAMistake() throws IOException {
        run("optics");
        assertThatThrownBy(() -> remove("")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() ->
                        IndexRun.update(new LuceneEntryIndex(index), IndexRequest.of(List.of(Path.of(""))), SILENT))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(documents()).hasSize(2);
    }

    @Test
    void membersOfArchivesAreRemovedByTheirPlaceOnDisk() throws IOException {
        Files.write(
                folder.resolve("birds/more.zip"),
                new Zip().with("finch.md", "# What is a finch?\n\nA bird.\n").bytes());
        run("birds");
        remove(folder.resolve("birds/more.zip/finch.md").toString());
        assertThat(documents()).containsExactly("wren.md");
    }

    @Test
    void anIndexInsideTheDocumentsIsNoneOfThemFromTheFirstRunOn() throws IOException {
        var inside = folder.resolve("birds/index");
        var report = IndexRun.update(new LuceneEntryIndex(inside), IndexRequest.of(places("birds")), SILENT);
        assertThat(report.documents()).extracting(DocumentRecord::path).containsExactly("wren.md");
    }

    @Test
    void whatADamagedManifestMadeUnknownIsKeptAsideAndTold() throws IOException {
        run("optics", "birds");
        var build = new IndexStore(index).open();
        Files.writeString(build.resolve("manifest.json"), "{");
        assertThat(run("birds").unreadable())
                .singleElement()
                .satisfies(told -> assertThat(told.reason())
                        .contains("documents that it held besides are not known")
                        .contains("damaged-" + build.getFileName()));
        assertThat(index.resolve("damaged-" + build.getFileName())).isDirectory();
        run("optics");
        assertThat(documents()).hasSize(3);
    }

    @Test
    void whatOnlyAnIndexOfAnotherVersionHoldsIsKeptAsideAndTold() throws IOException {
        run("optics");
        var build = new IndexStore(index).open();
        IndexFiles.rewriteManifest(index, "\"schema\" : \\d+", "\"schema\" : 9999");
        Files.write(folder.resolve("optics/lens.md"), new byte[] {0, 1, 2, 3, 0, 0, 0, (byte) 200});
        assertThat(run("optics").unreadable())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.reason()).contains("kept as").contains("damaged-" + build.getFileName()));
        assertThat(index.resolve("damaged-" + build.getFileName())).isDirectory();
        assertThat(documents()).containsExactly("deep/prism.md");
    }

    @Test
    void anIndexThatIsDamagedIsMendedWithAllItsPaths() throws IOException {
        run("optics", "birds");
        var ids = ids();
        IndexFiles.spoilSegments(new IndexStore(index).open());
        var report = run("birds");
        assertThat(report.warnings()).singleElement().asString().contains("was damaged");
        assertThat(ids()).isEqualTo(ids);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void anIndexWhosePointerIsMissingGivesAllItHeld() throws IOException {
        run("optics", "birds");
        var ids = ids();
        Files.delete(index.resolve("current"));
        var report = run("birds");
        assertThat(report.warnings()).singleElement().asString().contains("was damaged");
        assertThat(ids()).isEqualTo(ids);
    }

    @Test
    void aBuildThatIsGoneAsAWholeIsTold() throws IOException {
        run("optics", "birds");
        var build = new IndexStore(index).open();
        Files.move(build, folder.resolve("elsewhere"));
        assertThat(run("birds").unreadable())
                .singleElement()
                .satisfies(told -> assertThat(told.reason()).contains("is missing", "index them again"));
        assertThat(documents()).containsExactly("wren.md");
        assertThat(run("birds").unreadable()).isEmpty();
    }
}
