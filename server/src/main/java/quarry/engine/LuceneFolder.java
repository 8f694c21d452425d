package quarry.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import quarry.index.EntryIndex;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.OpenIndex;
import quarry.search.lucene.LuceneIndex;

/// Lucene indexes in folders of this machine: `file:///home/me/index`, or the path alone.
final class LuceneFolder implements Engine {
    /// The most texts that are read for meaning before a run ends; they take some seconds.
    private static final int VECTORS_AT_ONCE = 1_500;

    @Override
    public boolean keeps(URI index) {
        return index.getScheme() == null || "file".equalsIgnoreCase(index.getScheme());
    }

    @Override
    public OpenIndex open(URI index) throws IOException {
        return LuceneIndex.open(path(index));
    }

    @Override
    public EntryIndex entries(URI index) {
        return new LuceneEntryIndex(path(index), VECTORS_AT_ONCE);
    }

    @Override
    public Optional<Path> folder(URI index) {
        return Optional.of(path(index));
    }

    /// @throws IllegalArgumentException when it is the name of no folder
    private static Path path(URI index) {
        try {
            return index.getScheme() == null ? Path.of(index.getPath()) : Path.of(index);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a 'file:' URI names a folder of this machine from its root, as in file:///home/me/index", e);
        }
    }
}
