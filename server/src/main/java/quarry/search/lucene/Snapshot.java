package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import quarry.index.IndexDamagedException;

/// One build of the index, opened for searching. It stays open while anyone holds a [Lease] on it.
final class Snapshot {
    private final Path build;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private Snapshot(Path build, FSDirectory directory, DirectoryReader reader) {
        this.build = build;
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(Ranking.similarity());
    }

    static Snapshot open(Path build) throws IOException {
        var directory = FSDirectory.open(build);
        try {
            return new Snapshot(build, directory, DirectoryReader.open(directory));
        } catch (IOException | IllegalArgumentException e) {
            directory.close();
            throw new IndexDamagedException("its files cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    boolean is(Path other) {
        return build.equals(other);
    }

    /// A right to use the snapshot; null when it is closed already and a newer one serves.
    @org.jspecify.annotations.Nullable
    Lease lease() {
        return reader.tryIncRef() ? new Lease(searcher) : null;
    }

    /// Gives up the snapshot's own hold on the files; they close with the last lease.
    void release() throws IOException {
        try (directory) {
            reader.decRef();
        }
    }

    /// One request's view of the index. Closing it gives it back.
    record Lease(IndexSearcher searcher) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            searcher.getIndexReader().decRef();
        }
    }
}
