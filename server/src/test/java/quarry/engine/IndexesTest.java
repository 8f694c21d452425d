package quarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.SearchRequest;

final class IndexesTest {
    @ParameterizedTest
    @ValueSource(strings = {"index", ".quarry/index", "../a b/100 %", "./a:b", "ünter/#1?", "/"})
    void aPathNamesAFolder(String typed) {
        assertThat(Indexes.folder(Indexes.named(typed))).contains(Path.of(typed));
    }

    @Test
    void aUriNamesAFolderToo(@TempDir Path folder) {
        assertThat(Indexes.folder(Indexes.named(folder.toUri().toString()))).contains(folder);
        assertThat(Indexes.folder(Indexes.named(folder.toString()))).contains(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bolt:index",
                "http://example.org/index",
                "file:index",
                "file://elsewhere/index",
                "ab:c d",
                "",
                "  "
            })
    void whatNamesNoIndexIsSaidSo(String typed) {
        assertThatThrownBy(() -> Indexes.named(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:index", "file://elsewhere/index"})
    void howAUriNamesAFolderIsSaid(String typed) {
        assertThatThrownBy(() -> Indexes.named(typed)).hasMessageContaining("as in file:///home/me/index");
    }

    @Test
    void aFileIsNoFolderForAnIndex(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("knots.md"), "## What is a bowline?\n\nA loop.\n");
        var entries = Indexes.entries(document.toUri());
        assertThatThrownBy(() -> IndexRun.update(entries, List.of(document), false, (n, of, path) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("knots.md is no folder");
        assertThat(document).content().startsWith("## What");
    }

    @Test
    void anIndexIsOpenedByWhicheverOfItsNames(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("knots.md"), "## What is a bowline?\n\nA loop.\n");
        var index = folder.resolve("index");
        IndexRun.update(new LuceneEntryIndex(index), List.of(document), false, (n, of, path) -> {});
        for (var name : List.of(index.toString(), index.toUri().toString())) {
            try (var open = Indexes.open(Indexes.named(name))) {
                assertThat(open.engine().search(SearchRequest.of("bowline")).total())
                        .isOne();
            }
        }
    }

    @Test
    void theEditionIsAnotherOnceTheIndexIs(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("knots.md"), "## What is a bowline?\n\nA loop.\n");
        var index = folder.resolve("index");
        IndexRun.update(new LuceneEntryIndex(index), List.of(document), false, (n, of, path) -> {});
        try (var open = Indexes.open(index.toUri())) {
            var first = open.edition();
            open.refresh();
            assertThat(open.edition()).isEqualTo(first);
            Files.writeString(document, "## What is a reef knot?\n\nA binding.\n");
            IndexRun.update(new LuceneEntryIndex(index), List.of(document), false, (n, of, path) -> {});
            assertThat(open.edition()).isEqualTo(first);
            open.refresh();
            assertThat(open.edition()).isNotEqualTo(first);
        }
    }

    @Test
    void whereNothingIsNothingOpens(@TempDir Path folder) {
        assertThatThrownBy(() -> Indexes.open(URI.create(folder.toUri() + "none")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("quarry index PATH");
    }
}
