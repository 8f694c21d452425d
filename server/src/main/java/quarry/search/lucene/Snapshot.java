package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import quarry.analysis.Synonyms;
import quarry.index.IndexDamagedException;
import quarry.index.QuestionGroups;
import quarry.index.QuestionNeighbours;

/// One build of the index, opened for searching. It stays open while anyone holds a [Lease] on it.
final class Snapshot {
    private static final Synonyms SHIPPED = Synonyms.shipped();

    private final Path build;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final Lease view;

    private Snapshot(Path build, FSDirectory directory, DirectoryReader reader, QuestionGroups groups)
            throws IOException {
        this.build = build;
        this.directory = directory;
        this.reader = reader;
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.similarity());
        this.view = new Lease(
                searcher,
                new QuestionNeighbours(searcher),
                groups,
                Alternatives.known(SHIPPED, reader),
                new LazySuggestions(searcher));
    }

    static Snapshot open(Path build) throws IOException {
        var directory = FSDirectory.open(build);
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            return new Snapshot(build, directory, reader, QuestionGroups.read(build));
        } catch (IOException | IllegalArgumentException e) {
            IOUtils.close(reader, directory);
            throw e instanceof IndexDamagedException damaged
                    ? damaged
                    : new IndexDamagedException("its files cannot be opened (" + e.getMessage() + ")", e);
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
    /// @param synonyms   names that mean the same, with those that its texts introduce
    /// @param suggestions what may be suggested out of it
    record Lease(
            IndexSearcher searcher,
            QuestionNeighbours neighbours,
            QuestionGroups groups,
            Synonyms synonyms,
            LazySuggestions suggestions)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            searcher.getIndexReader().decRef();
        }
    }
}
