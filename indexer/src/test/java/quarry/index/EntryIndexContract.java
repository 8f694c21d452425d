package quarry.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.entry.Entry;

/// What every index keeps behind the port through which it is written.
abstract class EntryIndexContract {
    private static final Progress SILENT = (document, documents, path) -> {};

    @TempDir
    private Path folder = Path.of("");

    private Path documents = Path.of("");

    /// An index that is not there yet.
    ///
    /// @param place an empty folder that it may use
    abstract EntryIndex index(Path place);

    /// What of an index can be found, in its order.
    abstract List<Entry> entries(EntryIndex index) throws IOException;

    @BeforeEach
    void write() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        write("a.md", "## What is a lens?\n\nGlass that bends light.\n\n## What is a prism?\n");
        write("b.md", "## What is a mirror?\n\nGlass that throws light back.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
    }

    private IndexReport run(EntryIndex index) throws IOException {
        return IndexRun.update(index, List.of(documents), false, SILENT);
    }

    private EntryIndex index() throws IOException {
        return index(Files.createDirectories(folder.resolve("place")).resolve("index"));
    }

    private List<String> questions(EntryIndex index) throws IOException {
        return entries(index).stream().map(Entry::question).toList();
    }

    @Test
    void whatIsNotThereIsSaidSo() throws IOException {
        var index = index();
        assertThat(index.exists()).isFalse();
        assertThatThrownBy(index::requireThere).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(index::manifest).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> IndexRun.remove(index, List.of("a.md"), SILENT))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void documentsComeChangeMoveAndGo() throws IOException {
        var index = index();
        assertThat(run(index).added()).isEqualTo(2);
        assertThat(questions(index))
                .containsExactlyInAnyOrder("What is a lens?", "What is a prism?", "What is a mirror?");
        var kept = entries(index);
        assertThat(run(index).indexed()).isZero();
        write("b.md", "## What is a pinhole?\n\nA hole.\n");
        assertThat(run(index).changed()).isOne();
        assertThat(questions(index))
                .containsExactlyInAnyOrder("What is a lens?", "What is a prism?", "What is a pinhole?");
        Files.move(documents.resolve("a.md"), documents.resolve("c.md"));
        assertThat(run(index).moved()).isOne();
        assertThat(entries(index))
                .filteredOn(entry -> entry.source().document().equals("c.md"))
                .extracting(Entry::id)
                .containsExactlyElementsOf(kept.stream()
                        .filter(entry -> entry.source().document().equals("a.md"))
                        .map(Entry::id)
                        .toList());
        IndexRun.remove(index, List.of("c.md"), SILENT);
        assertThat(questions(index)).containsExactly("What is a pinhole?");
        assertThat(index.manifest().documents())
                .extracting(DocumentRecord::path)
                .containsExactly("b.md");
        assertThat(index.problems()).isEmpty();
    }

    @Test
    void nothingIsSeenBeforeItIsCommitted() throws IOException {
        var index = index();
        run(index);
        var before = questions(index);
        try (var update = index.begin()) {
            assertThat(update.held().manifest().documents()).hasSize(2);
            assertThat(update.start(List.of(), false)).isTrue();
            update.remove("a.md");
            update.remove("b.md");
            assertThat(questions(index)).isEqualTo(before);
        }
        assertThat(questions(index)).isEqualTo(before);
        try (var update = index.begin()) {
            assertThat(update.start(List.of(), false)).isTrue();
            update.remove("a.md");
            update.commit(update.held().manifest());
            assertThat(questions(index)).containsExactly("What is a mirror?");
        }
    }

    @Test
    void anUpdateOfOtherSynonymsOrAnewBeginsWithNothing() throws IOException {
        var index = index();
        run(index);
        for (boolean anew : new boolean[] {true, false}) {
            try (var update = index.begin()) {
                assertThat(update.start(anew ? List.of() : List.of("lens, loupe"), anew))
                        .isFalse();
            }
        }
    }

    @Test
    void entriesKeepTheirOrder() throws IOException {
        var index = index();
        run(index);
        try (var update = index.begin()) {
            var document = update.held().manifest().documents().getFirst();
            var held = update.held().entries(document);
            assertThat(held).extracting(Entry::question).containsExactly("What is a lens?", "What is a prism?");
            update.start(List.of(), false);
            update.remove(document.path());
            update.add(update.ready(held.reversed(), document.path()));
            update.commit(update.held().manifest());
        }
        assertThat(entries(index))
                .filteredOn(entry -> entry.source().document().equals("a.md"))
                .extracting(Entry::question)
                .containsExactly("What is a prism?", "What is a lens?");
    }

    @Test
    void updatesOfOneProgramWaitForEachOther() throws IOException {
        var index = index();
        run(index);
        CompletableFuture<Integer> other;
        try (var update = index.begin()) {
            other = CompletableFuture.supplyAsync(() -> {
                try {
                    return run(index).indexed();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            update.start(List.of(), false);
            update.remove("b.md");
            assertThat(other).isNotDone();
            update.commit(update.held().manifest());
        }
        assertThat(other.join()).isZero();
    }

    @Test
    void aDocumentThatIsNotTrustedIsReadAgain() throws IOException {
        var index = index();
        run(index);
        var stamp = index.manifest().documents().getFirst().stamp();
        assertThat(index.distrust(Set.of("a.md"))).isTrue();
        assertThat(index.manifest().documents().getFirst().stamp()).isEqualTo(stamp.distrusted());
        assertThat(stamp.distrusted().provesSame(stamp.distrusted())).isFalse();
    }

    @Test
    void entriesWithoutDocumentsCanBeMeasured() throws IOException {
        var index = index();
        run(index);
        var entries = entries(index);
        IndexRun.write(index, entries.subList(0, 2));
        assertThat(entries(index)).containsExactlyElementsOf(entries.subList(0, 2));
    }
}
