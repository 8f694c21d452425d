package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import quarry.index.IndexDamagedException;
import quarry.index.QuestionGroups;
import quarry.index.QuestionNeighbours;

/// One build of the index, opened for searching. It stays open while anyone holds a [Lease] on it.
final class Snapshot {
    private final Path build;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final Lease view;

    private Snapshot(Path build, FSDirectory directory, DirectoryReader reader, QuestionGroups groups) {
        this.build = build;
        this.directory = directory;
        this.reader = reader;
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.similarity());
        this.view = new Lease(searcher, new QuestionNeighbours(searcher), groups);
    }

    static Snapshot open(Path build) throws IOException {
        var directory = FSDirectory.open(build);
        try {
            var groups = QuestionGroups.read(build);
            return new Snapshot(build, directory, DirectoryReader.open(directory), groups);
        } catch (IndexDamagedException e) {
            directory.close();
            throw e;
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
        return reader.tryIncRef() ? view : null;
    }

    /// Gives up the snapshot's own hold on the files; they close with the last lease.
    void release() throws IOException {
        try (directory) {
            reader.decRef();
        }
    }

    /// One request's view of the index. Closing it gives it back.
    ///
    /// @param neighbours finds similar questions in it
    /// @param groups     what its questions have to do with each other
    record Lease(IndexSearcher searcher, QuestionNeighbours neighbours, QuestionGroups groups)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            searcher.getIndexReader().decRef();
        }
    }
}
