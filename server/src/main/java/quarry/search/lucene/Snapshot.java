package quarry.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.analysis.Synonyms;
import quarry.index.ComparisonRun;
import quarry.index.IndexDamagedException;
import quarry.index.IndexManifest;
import quarry.index.QuestionGroups;
import quarry.index.QuestionNeighbours;
import quarry.search.Coverage;

/// One build of the index, opened for searching. It stays open while anyone holds a [Lease] on it.
final class Snapshot {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
    /// So many processors compare questions in the background, in parallel; the others are for searches.
    private static final int COMPARING = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Path build;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QuestionNeighbours neighbours;
    /// Those that the index was built with.
    private final Synonyms given;
    private final Synonyms synonyms;
    private final LazySuggestions suggestions;
    private final Lazy<FacetTable> facets;
    private final Lazy<Coverage> coverage;
    private volatile QuestionLists lists;
    private volatile boolean released;
    private @Nullable Thread comparing;

    private Snapshot(Path build, FSDirectory directory, DirectoryReader reader, Optional<QuestionGroups> groups)
            throws IOException {
        this.build = build;
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.similarity());
        this.given = IndexManifest.synonyms(build);
        this.neighbours = new QuestionNeighbours(searcher, given);
        this.synonyms = Alternatives.known(given, reader);
        this.suggestions = new LazySuggestions(searcher);
        this.facets = new Lazy<>(() -> new FacetTable(reader, FilterQueries.FACETS));
        this.coverage = new Lazy<>(() -> CoverageCount.of(searcher));
        this.lists = new QuestionLists(searcher, groups.orElse(QuestionGroups.none()));
        if (groups.isEmpty()) {
            compareInBackground();
        }
    }

    /// Compares the questions of an index that is too large to do so before it serves. Until then none is known to be
    /// asked twice.
    private void compareInBackground() {
        if (!reader.tryIncRef()) {
            return;
        }
        comparing = Thread.ofPlatform().daemon().name("questions").start(() -> {
            try (var _ = (Closeable) reader::decRef;
                    var processors = new ForkJoinPool(COMPARING)) {
                var compared = processors
                        .submit(() -> ComparisonRun.of(build, reader, given, part -> !released))
                        .join();
                if (compared.isPresent()) {
                    lists = new QuestionLists(searcher, compared.get().groups());
                }
            } catch (IOException | RuntimeException e) {
                LOG.debug("the questions of {} cannot be compared", build, e);
            }
        });
    }

    /// Waits until the questions are compared.
    void awaitComparison() throws InterruptedException {
        var thread = comparing;
        if (thread != null) {
            thread.join();
        }
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

    /// A build's name is never that of another.
    String edition() {
        return String.valueOf(build.getFileName());
    }

    /// A right to use the snapshot; null when it is closed already and a newer one serves.
    @Nullable
    Lease lease() {
        return reader.tryIncRef()
                ? new Lease(searcher, neighbours, lists, synonyms, suggestions, facets, coverage)
                : null;
    }

    /// Gives up the snapshot's own hold on the files; they close with the last lease.
    void release() throws IOException {
        released = true;
        try (directory) {
            reader.decRef();
        }
    }

    /// One request's view of the index. Closing it gives it back.
    ///
    /// @param neighbours finds similar questions in it
    /// @param lists      what its questions have to do with each other, and the lists of them
    /// @param synonyms   names that mean the same, with those that its texts introduce
    /// @param suggestions what may be suggested out of it
    /// @param facets     the values of its entries
    /// @param coverage   what it covers
    record Lease(
            IndexSearcher searcher,
            QuestionNeighbours neighbours,
            QuestionLists lists,
            Synonyms synonyms,
            LazySuggestions suggestions,
            Lazy<FacetTable> facets,
            Lazy<Coverage> coverage)
            implements AutoCloseable {
        /// What the questions have to do with each other.
        QuestionGroups groups() {
            return lists.groups();
        }

        @Override
        public void close() throws IOException {
            searcher.getIndexReader().decRef();
        }
    }
}
