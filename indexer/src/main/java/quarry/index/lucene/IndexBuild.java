package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.store.FSDirectory;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalAnalyzer;
import quarry.compare.FoundRelations;
import quarry.compare.Measures;
import quarry.compare.QuestionComparison;
import quarry.document.EntryDocuments;
import quarry.document.EntryIds;
import quarry.document.Fields;
import quarry.entry.Entry;
import quarry.index.IndexManifest;
import quarry.similar.QuestionReader;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// Writes one build of an index: from nothing, or as the changes to the build before, whose files it shares. Not
/// thread-safe: a document's entries keep the order in which they are added.
final class IndexBuild implements AutoCloseable {
    /// Up to this many entries a new build becomes one segment, which searches fastest; above, merging would take
    /// longer than it saves.
    private static final int ONE_SEGMENT = 200_000;
    /// Up to this many entries that is so cheap that a changed build becomes one segment again too. It is then the
    /// same as if it had been written from nothing.
    private static final int ALWAYS_ONE_SEGMENT = 5_000;
    /// More segments than this slow searches down.
    private static final int MOST_SEGMENTS = 8;
    /// When more than this part of a build is deleted entries they are cleared out.
    private static final double MOST_DELETED = 0.2;
    /// Up to this many entries, in a build of [#ALWAYS_ONE_SEGMENT], are compared with the others before it serves,
    /// which takes some seconds; more of them once it does.
    private static final int COMPARED_AT_ONCE = 3_000;
    private static final double BUFFER_MEGABYTES = 32;

    private final Path folder;
    private final boolean isNew;
    private final FSDirectory directory;
    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();
    private final IndexWriter writer;
    private final VectorStore vectors;
    private final Synonyms synonyms;
    private final QuestionReader questions;

    private IndexBuild(Path folder, boolean isNew, VectorStore vectors, Synonyms synonyms) throws IOException {
        this.folder = folder;
        this.isNew = isNew;
        this.vectors = vectors;
        this.synonyms = synonyms;
        this.questions = new QuestionReader(synonyms);
        this.directory = FSDirectory.open(folder);
        // Entries stand by document, in each document in its order. Merging adjacent segments only is cheapest then.
        var config = new IndexWriterConfig(analyzer)
                .setCodec(new QuantizedVectors())
                .setIndexSort(new Sort(
                        new SortedSetSortField(Fields.SOURCE, false),
                        new SortField(Fields.ORDINAL, SortField.Type.LONG)))
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
    }

    /// @param folder   an empty folder
    /// @param synonyms those that its questions are compared by
    static IndexBuild empty(Path folder, VectorStore vectors, Synonyms synonyms) throws IOException {
        return new IndexBuild(folder, true, vectors, synonyms);
    }

    /// A build that holds what another holds. Lucene never writes to a file twice, so both may share their files.
    ///
    /// @param folder an empty folder
    static IndexBuild changing(Path previous, Path folder, VectorStore vectors, Synonyms synonyms) throws IOException {
        try (var directory = FSDirectory.open(previous)) {
            for (var file : SegmentInfos.readLatestCommit(directory).files(true)) {
                link(previous.resolve(file), folder.resolve(file));
            }
        }
        return new IndexBuild(folder, false, vectors, synonyms);
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Not every file system has links.
            Files.copy(from, to);
        }
    }

    /// Takes out all entries that were there of a document before.
    void remove(String path) throws IOException {
        writer.deleteDocuments(new Term(Fields.SOURCE, path));
    }

    /// Makes the entries of a document ready to be added. Many threads may do so at once.
    ///
    /// @param known what is known of them already
    ReadEntries read(List<Entry> entries, EarlierRelations known) throws IOException {
        return ReadEntries.of(entries, known, vectors, questions);
    }

    /// Adds the entries of a document.
    void add(ReadEntries added) throws IOException {
        for (int i = 0; i < added.entries().size(); i++) {
            writer.addDocument(added.document(i, vectors, questions));
        }
    }

    /// Writes an entry anew that is there already.
    void replace(EarlierEntry earlier) throws IOException {
        writer.updateDocument(
                new Term(Fields.ID, earlier.entry().id()),
                EntryDocuments.document(earlier.entry(), earlier.ordinal(), earlier.relations(), vectors, questions));
    }

    /// Says of entries what they have to do with others.
    ///
    /// @param reader whose entries it was found out of
    void relate(DirectoryReader reader, FoundRelations found) throws IOException {
        var ids = new EntryIds(reader);
        found.forEachChanged((document, before, now) -> relate(ids.of(document), now.fields(before)));
    }

    void relate(String id, List<Field> changed) throws IOException {
        writer.updateDocValues(new Term(Fields.ID, id), changed.toArray(Field[]::new));
    }

    private static long withVectors(DirectoryReader reader) throws IOException {
        long count = 0;
        for (var leaf : reader.leaves()) {
            var values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
            var live = leaf.reader().getLiveDocs();
            if (values != null) {
                var each = values.iterator();
                for (int i = each.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = each.nextDoc()) {
                    count += live == null || live.get(i) ? 1 : 0;
                }
            }
        }
        return count;
    }

    /// Writes everything to disk. Afterwards the build may be switched to.
    void finish(IndexManifest manifest) throws IOException {
        writer.flush();
        var held = writer.getDocStats();
        if (held.numDocs <= (isNew ? ONE_SEGMENT : ALWAYS_ONE_SEGMENT)) {
            writer.forceMerge(1);
        } else {
            if (held.maxDoc - held.numDocs > MOST_DELETED * held.maxDoc) {
                writer.forceMergeDeletes();
            }
            writer.forceMerge(MOST_SEGMENTS);
        }
        if (held.numDocs <= ALWAYS_ONE_SEGMENT) {
            relateFew();
        }
        commit(manifest.with(new IndexManifest.Vectors(SentenceModel.shipped().name(), 0, 0, vectors.size())));
    }

    private void relateFew() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var comparison = QuestionComparison.of(
                    reader, synonyms, Measures.read(folder).orElse(null));
            if (comparison.questions() <= COMPARED_AT_ONCE) {
                var found = comparison.run(part -> true);
                relate(reader, found.relations());
                found.measures().write(folder);
            }
        }
    }

    /// The same as [#finish] where no entry was added or taken out.
    void commit(IndexManifest manifest) throws IOException {
        writer.commit();
        try (var reader = DirectoryReader.open(directory)) {
            var known = manifest.vectors();
            long with = withVectors(reader);
            var counted = new IndexManifest.Vectors(known.model(), with, reader.numDocs() - with, known.known());
            ManifestFile.write(manifest.with(counted), folder);
        }
    }

    /// Vectors as single bytes in a graph (HNSW): a quarter of the memory, and the same neighbours but for few.
    private static final class QuantizedVectors extends Lucene104Codec {
        private final KnnVectorsFormat format = new Lucene104HnswScalarQuantizedVectorsFormat();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return format;
        }
    }

    /// Without [#finish] before, nothing of use stays behind.
    @Override
    public void close() throws IOException {
        try (directory;
                analyzer) {
            writer.close();
        }
    }
}
