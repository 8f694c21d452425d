package quarry.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.compare.QuestionNeighbours;
import quarry.document.QuestionGroups;
import quarry.index.DocumentRecord;
import quarry.index.IndexDamagedException;
import quarry.index.lucene.ManifestFile;
import quarry.search.Coverage;

/// One build of the index, opened for searching. It stays open while anyone holds a [Lease] on it.
final class Snapshot {
    private final Path build;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final String edition;
    private final IndexSearcher searcher;
    private final QuestionNeighbours neighbours;
    private final Synonyms synonyms;
    private final Lazy<Suggestions> suggestions;
    private final Lazy<FacetTable> facets;
    private final Lazy<Coverage> coverage;
    private final Lazy<QuestionLists> lists;

    private Snapshot(Path build, Analyzer analyzer, FSDirectory directory, DirectoryReader reader) throws IOException {
        this.build = build;
        this.directory = directory;
        this.reader = reader;
        this.edition = edition(reader);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.similarity());
        var given = ManifestFile.synonyms(build);
        this.neighbours = new QuestionNeighbours(build, reader, searcher, given);
        this.synonyms = QuerySynonyms.known(given, reader);
        this.suggestions = new Lazy<>(() -> new Suggestions(searcher, analyzer));
        this.facets = new Lazy<>(() -> new FacetTable(reader, FacetTable.FIELDS));
        this.coverage = new Lazy<>(() -> CoverageCount.of(reader, facets.get(), unclear(build)));
        this.lists = new Lazy<>(() -> new QuestionLists(searcher, facets.get(), QuestionGroups.of(reader)));
    }

    /// Each commit that Lucene writes has an id of its own.
    private static String edition(DirectoryReader reader) throws IOException {
        var commit = reader.getIndexCommit();
        var infos = SegmentInfos.readCommit(commit.getDirectory(), commit.getSegmentsFileName());
        return StringHelper.idToString(infos.getId());
    }

    private static List<Coverage.Unclear> unclear(Path build) throws IOException {
        return ManifestFile.documents(build).stream()
                .filter(DocumentRecord::hardlyUnderstood)
                .map(document -> new Coverage.Unclear(
                        document.path(), document.count(), document.writtenLines(), document.unusedLines()))
                .toList();
    }

    static Snapshot open(Path build, Analyzer analyzer) throws IOException {
        var directory = FSDirectory.open(build);
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            return new Snapshot(build, analyzer, directory, reader);
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
    @Nullable
    Lease lease() {
        return reader.tryIncRef()
                ? new Lease(edition, searcher, neighbours, lists, synonyms, suggestions, facets, coverage)
                : null;
    }

    /// Gives up the snapshot's own hold on the files; they close with the last lease.
    void release() throws IOException {
        try (directory) {
            reader.decRef();
        }
    }

    /// One request's view of the index. Closing it gives it back.
    ///
    /// @param edition    names what is in it
    /// @param neighbours finds similar questions in it
    /// @param lists      what its questions have to do with each other, and the lists of them
    /// @param synonyms   names that mean the same, with those that its texts introduce
    /// @param suggestions what may be suggested out of it
    /// @param facets     the values of its entries
    /// @param coverage   what it covers
    record Lease(
            String edition,
            IndexSearcher searcher,
            QuestionNeighbours neighbours,
            Lazy<QuestionLists> lists,
            Synonyms synonyms,
            Lazy<Suggestions> suggestions,
            Lazy<FacetTable> facets,
            Lazy<Coverage> coverage)
            implements AutoCloseable {
        /// What the questions have to do with each other.
        QuestionGroups groups() throws IOException {
            return lists.get().groups();
        }

        @Override
        public void close() throws IOException {
            searcher.getIndexReader().decRef();
        }
    }
}
