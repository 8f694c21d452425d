package quarry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.source.SourceTree.Problem;

final class SourceTreeTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String path) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text");
    }

    private static List<String> paths(Path... given) throws IOException {
        return SourceTree.of(List.of(given)).files().stream()
                .map(SourceFile::path)
                .toList();
    }

    @Test
    void filesComeSortedWithTheirPathsBelowTheFolder() throws IOException {
        write("b.txt");
        write("sub/a.md");
        assertThat(paths(folder)).containsExactly("b.txt", "sub/a.md");
    }

    @Test
    void hiddenAndBuiltThingsAreLeftOut() throws IOException {
        write("notes.txt");
        write(".git/config");
        write(".secret.txt");
        write("node_modules/x/readme.md");
        assertThat(paths(folder)).containsExactly("notes.txt");
    }

    @Test
    void picturesAreCountedAndPassedOver() throws IOException {
        write("a.txt");
        write("b.PNG");
        var tree = SourceTree.of(List.of(folder));
        assertThat(tree.files()).hasSize(1);
        assertThat(tree.ignored()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.md~",
                "notes.md.~3~",
                "#notes.md#",
                "4913",
                "notes.md.swp",
                "notes.md.swx",
                "notes.md___jb_tmp___",
                "notes.md.bak",
                "notes.md.orig",
                "notes.md.rej",
                "notes.md.tmp",
                "~$notes.docx",
                "notes.pdf.part",
                "notes.pdf.crdownload",
                "Thumbs.db",
                "desktop.ini",
                "quarry.yaml~"
            })
    void whatProgramsLeaveBesideDocumentsIsCountedAndPassedOver(String left) throws IOException {
        write("sub/notes.md");
        write("sub/" + left);
        var tree = SourceTree.of(List.of(folder));
        assertThat(tree.files()).extracting(SourceFile::path).containsExactly("sub/notes.md");
        assertThat(tree.ignored()).isEqualTo(1);
        assertThat(SourceTree.passesOver(folder.resolve("sub").resolve(left))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4913.md", "notes#1.md", "#1 notes.md", "~notes.md", "swp.md", "tmp", "bak.txt", "a~b.md"})
    void whatOnlyResemblesThatIsADocument(String document) throws IOException {
        write(document);
        assertThat(paths(folder)).containsExactly(document);
        assertThat(SourceTree.passesOver(folder.resolve(document))).isFalse();
    }

    @Test
    void aFolderMayHaveAnyName() throws IOException {
        write("old.bak/notes.md");
        assertThat(paths(folder)).containsExactly("old.bak/notes.md");
        assertThat(SourceTree.passesOver(folder.resolve("old.bak"))).isFalse();
    }

    @Test
    void aNameThatHoldsTheEndOfALineIsOneLine() throws IOException {
        write("a\nb.md");
        assertThat(paths(folder)).containsExactly("a␊b.md");
    }

    @Test
    void aSingleFileGoesByItsName() throws IOException {
        assertThat(paths(write("deep/down/q.txt"))).containsExactly("q.txt");
    }

    @Test
    void filesOfTheSameNameInTwoFoldersAreToldApart() throws IOException {
        write("one/q.txt");
        write("two/q.txt");
        assertThat(paths(folder.resolve("one"), folder.resolve("two"))).containsExactly("q.txt", "two/q.txt");
    }

    @Test
    void aFolderGivenTwiceCountsOnce() throws IOException {
        write("q.txt");
        assertThat(paths(folder, folder)).containsExactly("q.txt");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        write("sub/q.txt");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        assertThat(paths(folder)).containsExactly("sub/q.txt");
    }

    @Test
    void aCircleOfLinksAndLinksThatLeadOutAreTold(@TempDir Path elsewhere) throws IOException {
        write("sub/q.txt");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("sub/q.txt"));
        var tree = SourceTree.of(List.of(folder));
        assertThat(tree.files()).extracting(SourceFile::path).containsExactly("sub/q.txt");
        assertThat(tree.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("sub/loop", "self", "out", "gone");
        assertThat(tree.problems())
                .filteredOn(problem -> problem.path().equals("out"))
                .extracting(Problem::reason)
                .allMatch(reason -> reason.contains(elsewhere.toString()));
    }

    @Test
    void anIndexAmongTheDocumentsIsNone() throws IOException {
        write("q.txt");
        write("index/current");
        write("index/lock");
        write("index/build-1/manifest.json");
        assertThat(paths(folder)).containsExactly("q.txt");
    }

    @Test
    void aVaultIsAFolderOfNotesWithoutItsSettingsAndAttachments() throws IOException {
        write("vault/.obsidian/workspace.json");
        write("vault/.trash/old.md");
        write("vault/attachments/diagram.png");
        write("vault/board.canvas");
        write("vault/Python/What is a closure.md");
        write("vault/Python/What is a decorator.md");
        var tree = SourceTree.of(List.of(folder.resolve("vault")));
        assertThat(tree.files())
                .extracting(SourceFile::path)
                .containsExactly("Python/What is a closure.md", "Python/What is a decorator.md");
        assertThat(tree.ignored()).isEqualTo(2);
    }

    @Test
    void aFolderThatMayNotBeReadIsToldAndTheRestIsFound() throws IOException {
        write("q.txt");
        var locked = write("locked/r.txt").getParent();
        Files.setPosixFilePermissions(locked, Set.of());
        try {
            assumeThat(Files.isReadable(locked)).isFalse();
            var tree = SourceTree.of(List.of(folder));
            assertThat(tree.files()).extracting(SourceFile::path).containsExactly("q.txt");
            assertThat(tree.problems())
                    .containsExactly(new Problem("locked", "may not be read; check its permissions"));
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aMissingPathIsNamed() {
        assertThatThrownBy(() -> paths(folder.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }
}
