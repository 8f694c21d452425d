package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentWatchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aQuietFolderHasNotChanged() throws Exception {
        try (var watch = DocumentWatch.of(List.of(folder))) {
            assertThat(watch.await()).isFalse();
        }
    }

    @Test
    void aDocumentInAFolderThatIsNewItselfIsNoticed() throws Exception {
        try (var watch = DocumentWatch.of(List.of(folder))) {
            Path inner = Files.createDirectory(folder.resolve("inner"));
            awaitChange(watch);
            Files.writeString(inner.resolve("notes.md"), "## What is a view?");
            awaitChange(watch);
        }
    }

    @Test
    void aSingleDocumentIsWatchedToo() throws Exception {
        Path document = Files.writeString(folder.resolve("notes.md"), "## What is a view?");
        try (var watch = DocumentWatch.of(List.of(document))) {
            Files.writeString(document, "## What is a trigger?");
            awaitChange(watch);
        }
    }

    @Test
    void aFolderThatIsReachedByALinkIsWatched() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), notes);
        try (var watch = DocumentWatch.of(List.of(link))) {
            Files.writeString(notes.resolve("notes.md"), "## What is a view?");
            awaitChange(watch);
        }
    }

    @Test
    void aFolderThatAnotherTakesThePlaceOfIsWatchedOn() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Path other = Files.createDirectory(folder.resolve("other"));
        try (var watch = DocumentWatch.of(List.of(notes))) {
            Files.move(notes, folder.resolve("old"));
            Files.move(other, notes);
            awaitChange(watch);
            Files.writeString(notes.resolve("notes.md"), "## What is a view?");
            awaitChange(watch);
        }
    }

    @Test
    void whatChangesBesideAFolderIsNoMatter() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        try (var watch = DocumentWatch.of(List.of(notes))) {
            Files.writeString(folder.resolve("log.txt"), "a line");
            assertThat(watch.await()).isFalse();
        }
    }

    @Test
    void aBurstOfSavesIsHardlyMoreThanOneChange() throws Exception {
        int saves = 100;
        try (var watch = DocumentWatch.of(List.of(folder))) {
            for (int i = 0; i < saves; i++) {
                Files.writeString(folder.resolve("notes-" + i + ".md"), "## What is view " + i + "?");
            }
            int changes = 0;
            for (boolean changed = false; changed || changes == 0; changes += changed ? 1 : 0) {
                changed = watch.await();
            }
            assertThat(changes).isLessThan(saves / 10);
        }
    }

    @Test
    void anIndexAmongTheDocumentsIsNotWatched() throws Exception {
        Path index = Files.createDirectory(folder.resolve("index"));
        Files.createFile(index.resolve("lock"));
        Files.writeString(index.resolve("current"), "build-1");
        Path hidden = Files.createDirectory(folder.resolve(".git"));
        try (var watch = DocumentWatch.of(List.of(folder))) {
            Files.writeString(index.resolve("current"), "build-2");
            Files.writeString(hidden.resolve("HEAD"), "main");
            assertThat(watch.await()).isFalse();
        }
    }

    @Test
    void whatEditorsLeaveForAMomentIsNoChange() throws Exception {
        try (var watch = DocumentWatch.of(List.of(folder))) {
            for (String name : List.of("4913", "notes.md~", "#notes.md#", ".notes.md.swp", "~$notes.docx", "x.png")) {
                Files.delete(Files.writeString(folder.resolve(name), "## What is a view?"));
            }
            assertThat(watch.await()).isFalse();
        }
    }

    @Test
    void aFolderThatIsCalledLikeABackupIsNoticedAsItComesAndGoes(@TempDir Path elsewhere) throws Exception {
        try (var watch = DocumentWatch.of(List.of(folder))) {
            Path inner = Files.createDirectory(folder.resolve("notes.bak"));
            awaitChange(watch);
            Files.move(inner, elsewhere.resolve("notes"));
            awaitChange(watch);
        }
    }

    /// Returns as soon as the change is noticed.
    private static void awaitChange(DocumentWatch watch) throws Exception {
        boolean noticed = false;
        while (!noticed) {
            noticed = watch.await();
        }
        assertThat(noticed).isTrue();
    }
}
