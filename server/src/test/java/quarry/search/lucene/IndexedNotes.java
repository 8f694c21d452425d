package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.OpenIndex;
import quarry.search.SearchEngine;

/// Small documents, a real index of them, open to be searched.
public final class IndexedNotes implements AutoCloseable {
    private final Path documents;
    private final Path index;
    private final OpenIndex open;

    private IndexedNotes(Path documents, Path index) throws IOException {
        this.documents = documents;
        this.index = index;
        run();
        this.open = LuceneIndex.open(index);
    }

    /// @param folder an empty one
    /// @param texts  of the documents, and of what else stands beside them, by their names
    public static IndexedNotes in(Path folder, Map<String, String> texts) throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        for (var text : texts.entrySet()) {
            Files.writeString(documents.resolve(text.getKey()), text.getValue());
        }
        return new IndexedNotes(documents, folder.resolve("index"));
    }

    public OpenIndex open() {
        return open;
    }

    public SearchEngine engine() {
        return open.engine();
    }

    /// Adds a document to what is searched.
    public void add(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
        run();
        open.refresh();
    }

    private void run() throws IOException {
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
