package quarry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aMissingPathIsNamed() {
        assertThatThrownBy(() -> paths(folder.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }
}
